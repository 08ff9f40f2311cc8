package org.proxenos.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.proxenos.inference.describe.WilsonInterval;
import org.proxenos.study.simulate.check.DrawnStudy;
import org.proxenos.study.simulate.check.MachineCoded;
import org.proxenos.study.simulate.check.Outcome;
import org.proxenos.study.simulate.check.PrimaryTest;
import org.proxenos.study.simulate.check.PrimaryTests;
import org.proxenos.study.simulate.design.Design;

/** Framework AC5: what the primary tests find where something is, and where nothing is. {@code Calibration 100 1000}. */
public final class Calibration {
    private static final double LEAST = 0.035;
    private static final double MOST = 0.065;
    private static final double MISREAD = 0.3;

    private Calibration() {}

    /** Studies with effects, and studies without. */
    public static void main(String[] args) {
        int effects = Integer.parseInt(args[0]);
        int nulls = Integer.parseInt(args[1]);
        List<String> only = Arrays.asList(args).subList(2, args.length);
        if (only.isEmpty()) {
            recovery(effects);
        }
        System.out.println(
                "| hypothesis | test | studies | rejects at .05 | 95 % interval | |\n|---|---|---|---|---|---|");
        for (PrimaryTest test : PrimaryTests.all()) {
            if (only.isEmpty() || only.contains(test.id())) {
                rejections(test, nulls);
            }
        }
    }

    private static void recovery(int studies) {
        System.out.println("| injected | by | covered | significant |\n|---|---|---|---|");
        covered("criticism 1.5", "true codes, H2", studies, Calibration::usual, test("H2"), 1.5);
        covered("common enemy 1.3", "true codes, H3", studies, Calibration::usual, test("H3"), 1.3);
        Function<Long, Design> misread = Calibration::misread;
        covered("criticism 1.5", "machine codes as they are", studies, misread, MachineCoded::naive, 1.5);
        covered("criticism 1.5", "corrected by people's codes", studies, misread, MachineCoded::corrected, 1.5);
    }

    private static Function<DrawnStudy, Optional<Outcome>> test(String id) {
        return PrimaryTests.all().stream()
                .filter(test -> test.id().equals(id))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static Design usual(long seed) {
        return Design.usual(seed);
    }

    private static Design misread(long seed) {
        Design usual = Design.usual(seed);
        return new Design(
                seed,
                usual.accounts(),
                usual.posts(),
                usual.days(),
                usual.effects(),
                usual.theta(),
                usual.icc(),
                MISREAD,
                usual.bots(),
                usual.randomised());
    }

    private static void covered(
            String injected,
            String by,
            int studies,
            Function<Long, Design> design,
            Function<DrawnStudy, Optional<Outcome>> test,
            double ratio) {
        List<Outcome> outcomes = LongStream.rangeClosed(1, studies)
                .mapToObj(seed -> test.apply(DrawnStudy.of(design.apply(seed))))
                .flatMap(Optional::stream)
                .toList();
        long covers = outcomes.stream().filter(o -> o.covers(Math.log(ratio))).count();
        long rejects = outcomes.stream().filter(Outcome::rejects).count();
        double mean = outcomes.stream()
                .mapToDouble(o -> (o.low() + o.high()) / 2)
                .average()
                .orElse(Double.NaN);
        print("| %s | %s, mean %.3f | %d of %d | %d |", injected, by, Math.exp(mean), covers, outcomes.size(), rejects);
    }

    private static void rejections(PrimaryTest test, int studies) {
        long start = System.nanoTime();
        List<Outcome> outcomes = LongStream.rangeClosed(1, studies)
                .mapToObj(seed ->
                        test.outcome().apply(DrawnStudy.of(Design.usual(seed).withoutEffects())))
                .flatMap(Optional::stream)
                .toList();
        long rejects = outcomes.stream().filter(Outcome::rejects).count();
        WilsonInterval rate = WilsonInterval.of(rejects, outcomes.size());
        boolean holds = rate.share() <= MOST && (test.isExact() || rate.share() >= LEAST);
        print(
                "| %s | %s | %d | %.3f | %.3f to %.3f | %s |",
                test.id(),
                test.test(),
                outcomes.size(),
                rate.share(),
                rate.low(),
                rate.high(),
                holds ? "holds" : "FAILS");
        System.err.printf(Locale.ROOT, "%s %.1f s%n", test.id(), (System.nanoTime() - start) / 1e9);
    }

    private static void print(String format, Object... values) {
        System.out.println(format.formatted(values));
    }
}
