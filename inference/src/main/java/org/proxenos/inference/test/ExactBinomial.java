package org.proxenos.inference.test;

import java.util.function.IntPredicate;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Is a share other than one that is expected? Exact test and interval: R's {@code binom.test}. With half expected it is the sign test
 * of how many differences are positive, and McNemar's exact test of the pairs that differ.
 *
 * @param successes a count
 * @param n of how many
 * @param share successes / n; NaN where n is 0
 * @param low lower end of the 95 % interval of Clopper and Pearson (1934)
 * @param high upper end
 * @param p two-sided: all outcomes that are no likelier than the one seen
 */
public record ExactBinomial(long successes, long n, double share, double low, double high, double p) {
    private static final double TAIL = 0.025;
    private static final double TIES = 1 + 1e-7;

    /**
     * The test.
     *
     * @param expected share under the null, in (0, 1)
     * @throws IllegalArgumentException unless 0 &le; successes &le; n
     */
    public static ExactBinomial of(long successes, long n, double expected) {
        if (successes < 0 || successes > n || n > Integer.MAX_VALUE || !(expected > 0 && expected < 1)) {
            throw new IllegalArgumentException(
                    "successes must lie in 0..n and the expected share in (0, 1): %d of %d, %s"
                            .formatted(successes, n, expected));
        }
        if (n == 0) {
            return new ExactBinomial(0, 0, Double.NaN, 0, 1, 1);
        }
        return of((int) successes, (int) n, p((int) successes, (int) n, expected));
    }

    private static ExactBinomial of(int successes, int n, double p) {
        double low = successes == 0
                ? 0
                : BetaDistribution.of(successes, n - successes + 1.0).inverseCumulativeProbability(TAIL);
        double high = successes == n
                ? 1
                : BetaDistribution.of(successes + 1.0, n - successes).inverseSurvivalProbability(TAIL);
        return new ExactBinomial(successes, n, (double) successes / n, low, high, p);
    }

    /** The sign test: how many of the values that are not 0 are above it. */
    public static ExactBinomial signs(double[] values) {
        long above = 0;
        long used = 0;
        for (double value : values) {
            above += value > 0 ? 1 : 0;
            used += value != 0 ? 1 : 0;
        }
        return of(above, used, 0.5);
    }

    private static double p(int successes, int n, double expected) {
        BinomialDistribution under = BinomialDistribution.of(n, expected);
        double bound = under.probability(successes) * TIES;
        double mean = n * expected;
        if (successes == mean) {
            return 1;
        }
        LongToDoubleFunction probability = x -> under.probability((int) x);
        if (successes < mean) {
            int from = first(x -> probability.applyAsDouble(x) <= bound, (int) Math.ceil(mean), n + 1);
            return Math.min(1, under.cumulativeProbability(successes) + under.survivalProbability(from - 1));
        }
        int from = first(x -> probability.applyAsDouble(x) > bound, 0, (int) Math.floor(mean) + 1);
        double below = from == 0 ? 0 : under.cumulativeProbability(from - 1);
        return Math.min(1, below + under.survivalProbability(successes - 1));
    }

    /** The first of ascending values for which a condition holds, once it holds for all that follow. */
    private static int first(IntPredicate holds, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
