package org.proxenos.study.analysis;

import java.util.Arrays;
import org.proxenos.inference.power.Power;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;

/**
 * What a design can see, from how many there are and before any model is fitted: the smallest effect that is found in four of
 * five studies of this size, two-sided at .05 (framework section 5).
 */
final class PowerGuide {
    private static final String NAME = "power guide: smallest effect that four of five studies of this size find";

    /** Framework section 5: dispersion 1/theta of 2. */
    private static final double THETA = 0.5;

    /** 1.96 for the level, .84 for the power. */
    private static final double REACH = 1.96 + 0.84;

    private static final double LARGEST = 1000;

    private PowerGuide() {}

    /** For a ratio of counts, between messages with a mark and without. */
    static Robustness ofCounts(Messages sample, String exposure, String outcome) {
        double[] marks = sample.numbers(exposure);
        long with = Arrays.stream(marks).filter(x -> x > 0).count();
        double mean = sample.size() == 0 ? 0 : sample.sum(outcome) / sample.size();
        double size = perGroup(with, marks.length - with);
        if (!(mean > 0) || Power.postsPerGroup(mean, LARGEST, THETA) > size) {
            return none(marks.length);
        }
        double low = 1;
        double high = LARGEST;
        for (int i = 0; i < 60; i++) {
            double middle = Math.sqrt(low * high);
            boolean isSeen = middle > 1 && Power.postsPerGroup(mean, middle, THETA) <= size;
            high = isSeen ? middle : high;
            low = isSeen ? low : middle;
        }
        return seen(
                marks.length,
                "IRR",
                high,
                "%,d messages with %s and %,d without, mean of %s %.3g, theta .5 taken for granted, accounts apart"
                        .formatted(with, exposure, marks.length - with, outcome, mean));
    }

    /** For an odds ratio, between messages with a mark and without. */
    static Robustness ofOdds(Messages sample, String exposure, String outcome) {
        double[] marks = sample.numbers(exposure);
        long with = Arrays.stream(marks).filter(x -> x > 0).count();
        double rate = Arrays.stream(sample.numbers(outcome))
                .map(y -> y > 0 ? 1 : 0)
                .average()
                .orElse(Double.NaN);
        double information = perGroup(with, marks.length - with) / 2 * rate * (1 - rate);
        return information > 0
                ? seen(
                        marks.length,
                        "OR",
                        Math.exp(REACH / Math.sqrt(information)),
                        "%,d messages on the one side and %,d on the other, share %.3g, as if no two had an account in common"
                                .formatted(with, marks.length - with, rate))
                : none(marks.length);
    }

    /** For differences within accounts, in their standard deviations. */
    static Robustness ofPairs(int accounts) {
        return seen(
                accounts, "standard deviations", REACH / Math.sqrt(accounts), "n counts accounts, each beside itself");
    }

    /** As many on each side as would tell as much: the harmonic mean. */
    private static double perGroup(long with, long without) {
        return with == 0 || without == 0 ? 0 : 2 / (1.0 / with + 1.0 / without);
    }

    private static Robustness seen(long n, String scale, double effect, String note) {
        return new Robustness(NAME, n, new Effect(scale, effect, Double.NaN, Double.NaN, Double.NaN), note);
    }

    private static Robustness none(long n) {
        return new Robustness(NAME, n, null, "one side is empty, or nothing is counted: no effect can be seen");
    }
}
