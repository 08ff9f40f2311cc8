package org.proxenos.inference.test;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Do differences of pairs lie around 0? Signed-rank test of Wilcoxon (1945).
 *
 * <p>Zeros are dropped; p is by the normal approximation with correction for ties and without correction for continuity:
 * R's {@code wilcox.test(d, exact = FALSE, correct = FALSE)}.
 *
 * @param n differences used
 * @param zeros differences dropped because they are 0
 * @param v R's V: the sum of the ranks of positive differences
 * @param z standardised v
 * @param p two-sided
 * @param pseudomedian the median of all means of two differences used; Hodges and Lehmann (1963)
 * @param low lower end of its 95 % interval: the order statistic that inverts the test
 * @param high upper end
 */
public record PairedWilcoxon(
        int n, int zeros, double v, double z, double p, double pseudomedian, double low, double high) {
    private static final double UPPER = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /**
     * The test of differences; all NaN where none is left.
     *
     * @throws IllegalArgumentException for NaN
     */
    public static PairedWilcoxon of(double[] differences) {
        double[] sorted = Ranks.of(
                        DoubleStream.of(differences).filter(d -> d != 0).toArray())
                .sorted();
        int n = sorted.length;
        int zeros = differences.length - n;
        if (n == 0) {
            double none = Double.NaN;
            return new PairedWilcoxon(0, zeros, none, none, none, none, none, none);
        }
        Ranks ranks = Ranks.of(DoubleStream.of(sorted).map(Math::abs).toArray());
        double v = DoubleStream.of(sorted).filter(d -> d > 0).map(ranks::of).sum();
        double mean = n * (n + 1.0) / 4;
        double untied = n * (n + 1.0) * (2.0 * n + 1) / 24;
        double z = (v - mean) / Math.sqrt(untied - ranks.tieSum() / 48);
        long pairs = n * (n + 1L) / 2;
        Selection means = new Selection(bound -> meansAtOrBelow(sorted, bound), pairs);
        long rank = Math.max(1, (long) Math.ceil(mean - UPPER * Math.sqrt(untied) - 0.5));
        return new PairedWilcoxon(
                n,
                zeros,
                v,
                z,
                2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)),
                means.median(),
                means.smallest(rank),
                means.smallest(pairs + 1 - rank));
    }

    /** How many means of two differences, each with itself too, are at or below a bound. */
    private static long meansAtOrBelow(double[] sorted, double bound) {
        long count = 0;
        int to = sorted.length - 1;
        for (int i = 0; i < sorted.length; i++) {
            while (to >= i && (sorted[i] + sorted[to]) / 2 > bound) {
                to--;
            }
            if (to < i) {
                break;
            }
            count += to - i + 1L;
        }
        return count;
    }
}
