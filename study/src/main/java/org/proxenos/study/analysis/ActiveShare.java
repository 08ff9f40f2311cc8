package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.test.TernaryShift;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry.Robustness;

/**
 * Messages that criticise draw a higher share of active reactions than the same account's others: signed ranks over accounts
 * of {@code log((replies + quotes + .5) / (reposts + likes + .5))} (framework section 5, H13).
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param plan the study's changes
 */
record ActiveShare(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    private static final String RATIO = ShareCurve.RATIO;
    private static final String SCALE = "difference in log ratio";

    /** The approximation of the signed ranks; fewer accounts can't reach .05 anyway. */
    static final int FEWEST = 6;

    private String exposure() {
        return Objects.requireNonNullElse(plan.exposure(), Hypotheses.CRITICISM);
    }

    private String test() {
        return "Wilcoxon signed ranks over accounts: log((replies + quotes + .5) / (reposts + likes + .5)) of messages with %s"
                        .formatted(exposure())
                + " less that of the account's others, medians";
    }

    @Override
    public Finding test(Evidence evidence) {
        if (!evidence.originals().has(exposure())) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    "no coder gives '%s'; name one that does under `coders`".formatted(exposure()));
        }
        Messages sample = counted(evidence.sample(plan.windows()));
        double[] differences = differences(sample);
        if (differences.length < FEWEST) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    "%d accounts have messages of both kinds whose likes, reposts and replies are known; %d are needed"
                            .formatted(differences.length, FEWEST));
        }
        return found(evidence, sample, differences);
    }

    private Finding found(Evidence evidence, Messages sample, double[] differences) {
        Effect effect = AccountDifferences.signedRanks(differences, SCALE);
        Optional<Figure.Curve> curve = new ShareCurve(
                        id, exposure(), counted(evidence.sampleWithAnticipation(plan.windows())))
                .curve(evidence);
        return new Finding(
                id,
                statement,
                test(),
                sample.size(),
                differences.length,
                effect,
                placebo(sample),
                0,
                evidence.obstacle(exposure()).orElse(effect == null ? "all differences are 0" : ""),
                false,
                runs(evidence, sample, curve),
                warnings(evidence, sample),
                List.of(),
                curve.orElse(null),
                "F03-ternary",
                "T06-engagement");
    }

    @Override
    public List<String> planned() {
        return List.of("test: " + test(), "placebo: letters X, Y and Z above their median in the place of the code");
    }

    @Override
    public String messages(Evidence evidence) {
        String known = Stream.concat(Stream.of(exposure()), counts(evidence.sample(plan.windows())).stream())
                .map(c -> c + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        return evidence.condition(plan.windows()) + " AND " + known;
    }

    /** Quotes count where a platform tells them apart. */
    private static List<String> counts(Messages messages) {
        return messages.known("quotes").size() > 0
                ? List.of("replies", "quotes", "reposts", "likes")
                : List.of("replies", "reposts", "likes");
    }

    private Messages counted(Messages messages) {
        Messages all = messages.known(exposure());
        Messages known = all;
        for (String count : counts(all)) {
            known = known.known(count);
        }
        return known.with(RATIO, ShareCurve.ratios(known, 0.5, true));
    }

    private double[] differences(Messages sample) {
        return AccountDifferences.of(sample, exposure(), x -> x > 0, sample.numbers(RATIO));
    }

    /** Messages with more letters X, Y, Z than the median, against the account's others. */
    private static @Nullable Effect placebo(Messages sample) {
        if (!sample.has(Specification.PLACEBO)) {
            return null;
        }
        double median = Quantiles.type7(sample.numbers(Specification.PLACEBO), 0.5);
        return AccountDifferences.signedRanks(
                AccountDifferences.of(sample, Specification.PLACEBO, x -> x > median, sample.numbers(RATIO)), SCALE);
    }

    private List<Robustness> runs(Evidence evidence, Messages sample, Optional<Figure.Curve> curve) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(PowerGuide.ofPairs(differences(sample).length));
        new MachineError(evidence, RATIO, List.of(exposure()), Family.GAUSSIAN, exposure())
                .run(sample)
                .ifPresent(runs::add);
        sample.withoutTarget().ifPresent(others -> runs.add(run("without the target's own accounts", others)));
        double[] reactions = new double[sample.size()];
        for (String count : counts(sample)) {
            double[] values = sample.numbers(count);
            Arrays.setAll(reactions, i -> reactions[i] + values[i]);
        }
        runs.add(ternary(sample));
        runs.add(run("messages with ten reactions or more", sample.where(i -> reactions[i] >= 10)));
        curve.map(found -> Multiverse.robustness(found, "ratio of ratios")).ifPresent(runs::add);
        return runs;
    }

    /** Replies, reposts and likes as parts of one, with criticism against without (FS17); messages count, not accounts. */
    private Robustness ternary(Messages sample) {
        double[] exposures = sample.numbers(exposure());
        TernaryShift shift = TernaryShift.of(
                parts(sample.where(i -> exposures[i] > 0)), parts(sample.where(i -> !(exposures[i] > 0))));
        Effect effect = Double.isNaN(shift.p())
                ? null
                : new Effect(
                        "shift of ln(replies/reposts)",
                        shift.replies().estimate(),
                        shift.replies().low(),
                        shift.replies().high(),
                        shift.p());
        return new Robustness(
                "ternary shift of replies, reposts and likes (Aitchison)",
                sample.size(),
                effect,
                effect == null
                        ? "nothing varies"
                        : "takes messages of one account for independent; p is of both log ratios");
    }

    private static long[][] parts(Messages messages) {
        double[] replies = messages.numbers("replies");
        double[] reposts = messages.numbers("reposts");
        double[] likes = messages.numbers("likes");
        return IntStream.range(0, replies.length)
                .mapToObj(i -> new long[] {(long) replies[i], (long) reposts[i], (long) likes[i]})
                .toArray(long[][]::new);
    }

    private Robustness run(String name, Messages messages) {
        double[] differences = differences(messages);
        Effect effect = AccountDifferences.signedRanks(differences, SCALE);
        return new Robustness(
                name,
                differences.length,
                effect,
                effect == null ? "no account is left to compare" : "n counts accounts");
    }

    private List<FiredWarning> warnings(Evidence evidence, Messages sample) {
        List<FiredWarning> fired =
                new ArrayList<>(SampleSurvey.of(sample, evidence.study()).warnings(id));
        fired.addAll(CountHypothesis.measureFacts(evidence, sample, exposure()).warnings(id));
        fired.addAll(CountHypothesis.placeboFacts(placebo(sample)).warnings(id));
        fired.addAll(evidence.origin().warnings(id, counts(sample)));
        return fired;
    }
}
