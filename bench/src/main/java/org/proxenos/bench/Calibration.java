package org.proxenos.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
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
        if (nulls == 0) {
            return;
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
        covered("criticism 1.5", "true codes, H2", 1.5, drawn(studies, Design::usual, test("H2")));
        covered("common enemy 1.3", "true codes, H3", 1.3, drawn(studies, Design::usual, test("H3")));
        LongFunction<Design> misread = seed -> Design.usual(seed).misread(MISREAD);
        covered("criticism 1.5", "machine codes as they are", 1.5, drawn(studies, misread, MachineCoded::naive));
        covered("criticism 1.5", "corrected by people's codes", 1.5, drawn(studies, misread, MachineCoded::corrected));
    }

    private static Function<DrawnStudy, Optional<Outcome>> test(String id) {
        return PrimaryTests.all().stream()
                .filter(test -> test.id().equals(id))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    /** What a test says of studies from seed 1 on. */
    private static List<Outcome> drawn(
            int studies, LongFunction<Design> design, Function<DrawnStudy, Optional<Outcome>> test) {
        return LongStream.rangeClosed(1, studies)
                .mapToObj(seed -> test.apply(DrawnStudy.of(design.apply(seed))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void covered(String injected, String by, double ratio, List<Outcome> outcomes) {
        long covers = outcomes.stream().filter(o -> o.covers(Math.log(ratio))).count();
        long rejects = outcomes.stream().filter(Outcome::rejects).count();
        double mean = outcomes.stream()
                .mapToDouble(o -> (o.low() + o.high()) / 2)
                .average()
                .orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s, mean %.3f | %d of %d | %d |%n",
                injected,
                by,
                Math.exp(mean),
                covers,
                outcomes.size(),
                rejects);
    }

    private static void rejections(PrimaryTest test, int studies) {
        long start = System.nanoTime();
        List<Outcome> outcomes = drawn(studies, seed -> Design.usual(seed).withoutEffects(), test.outcome());
        long rejects = outcomes.stream().filter(Outcome::rejects).count();
        WilsonInterval rate = WilsonInterval.of(rejects, outcomes.size());
        boolean holds = rate.share() <= MOST && (test.isExact() || rate.share() >= LEAST);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %.3f | %.3f to %.3f | %s |%n",
                test.id(),
                test.test(),
                outcomes.size(),
                rate.share(),
                rate.low(),
                rate.high(),
                holds ? "holds" : "FAILS");
        System.err.printf(Locale.ROOT, "%s %.1f s%n", test.id(), (System.nanoTime() - start) / 1e9);
    }
}
