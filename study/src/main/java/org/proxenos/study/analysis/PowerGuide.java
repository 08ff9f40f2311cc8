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

    /** For a ratio of counts, between messages with a mark and without, by the mean of those without. */
    static Robustness ofCounts(Messages sample, String exposure, String outcome) {
        double[] marks = sample.numbers(exposure);
        long with = Arrays.stream(marks).filter(x -> x > 0).count();
        Messages without = sample.where(i -> !(marks[i] > 0));
        double mean = without.size() == 0 ? 0 : without.sum(outcome) / without.size();
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
                "%,d messages with %s and %,d without, mean of %s %.3g in these, theta .5 taken for granted, accounts apart"
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

    /** For even odds among answers that each take one of two sides: the log odds have a variance of 4/n. */
    static Robustness ofSides(long answers, String scale) {
        return answers == 0
                ? none(0)
                : seen(
                        answers,
                        scale,
                        Math.exp(REACH * Math.sqrt(4.0 / answers)),
                        "as if no two answers shared a thread");
    }

    /**
     * For the odds ratio of two shares, by the difference of their arcsines (Cohen's h; Cohen 1988): h = 2.8 sqrt(1/n1 + 1/n2).
     *
     * @param cells of the first group with and without, of the second with and without
     */
    static Robustness ofShares(long[] cells) {
        double first = cells[0] + cells[1];
        double second = cells[2] + cells[3];
        if (first == 0 || second == 0) {
            return none((long) (first + second));
        }
        double share = (cells[2] + 0.5) / (second + 1);
        double angle = Math.asin(Math.sqrt(share)) + REACH * Math.sqrt(1 / first + 1 / second) / 2;
        if (angle >= Math.PI / 2) {
            return new Robustness(NAME, (long) (first + second), null, "so few that no difference can be seen");
        }
        double other = Math.pow(Math.sin(angle), 2);
        return seen(
                (long) (first + second),
                "OR",
                other / (1 - other) * (1 - share) / share,
                "%.0f against %.0f, share %.3g in the second; Fisher's test, which is exact, sees a little less"
                        .formatted(first, second, share));
    }

    /** For the chance that a value of one group is above one of the other (Noether 1987): .5 + 2.8 sqrt((n1 + n2)/(12 n1 n2)). */
    static Robustness ofRanks(long first, long second) {
        double shift = REACH * Math.sqrt((first + second) / (12.0 * first * second));
        return first == 0 || second == 0 || shift >= 0.5
                ? none(first + second)
                : seen(first + second, "AUC", 0.5 + shift, "%,d messages against %,d".formatted(first, second));
    }

    /** For a product of two paths as strong as each other, both of which must be seen: each with a power of sqrt(.8), 1.25 errors above 1.96. */
    static Robustness ofPaths(long answers) {
        return seen(
                answers,
                "standardised path",
                (1.96 + 1.25) / Math.sqrt((double) answers),
                "each of two equal paths; as if no two answers had an account in common");
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
