package org.proxenos.inference.test;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Do values of x tend to be larger than values of y? Mann and Whitney (1947), with effect sizes.
 *
 * <p>p is by the normal approximation with correction for ties and without correction for continuity: R's
 * {@code wilcox.test(x, y, exact = FALSE, correct = FALSE)}.
 *
 * @param n1 values of x
 * @param n2 values of y
 * @param w R's W: pairs in which x is larger, ties counting half
 * @param z standardised w
 * @param p two-sided
 * @param auc w / (n1 n2): the chance that x is larger, in [0, 1]
 * @param aucLow lower end of its 95 % interval by DeLong, DeLong and Clarke-Pearson (1988), in [0, 1]
 * @param aucHigh upper end; both equal {@code auc} where the samples do not overlap
 * @param cliffsDelta 2 auc - 1, in [-1, 1]; Cliff (1993)
 * @param hodgesLehmann the median of all differences x - y; Hodges and Lehmann (1963)
 * @param shiftLow lower end of its 95 % interval: the order statistic that inverts the test
 * @param shiftHigh upper end
 */
public record MannWhitney(
        int n1,
        int n2,
        double w,
        double z,
        double p,
        double auc,
        double aucLow,
        double aucHigh,
        double cliffsDelta,
        double hodgesLehmann,
        double shiftLow,
        double shiftHigh) {
    private static final double UPPER = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /**
     * The comparison of two samples; all NaN where one is empty, z 0 and p 1 where all values are equal.
     *
     * @throws IllegalArgumentException for NaN
     */
    public static MannWhitney of(double[] x, double[] y) {
        Ranks first = Ranks.of(x);
        Ranks second = Ranks.of(y);
        if (x.length == 0 || y.length == 0) {
            double none = Double.NaN;
            return new MannWhitney(x.length, y.length, none, none, none, none, none, none, none, none, none, none);
        }
        double pairs = (double) x.length * y.length;
        double w = placements(x, second).sum();
        double z = standardised(w, pairs, Ranks.of(joined(x, y)));
        double auc = w / pairs;
        double reach = UPPER * Math.sqrt(variance(x, second) / x.length + variance(y, first) / y.length);
        Selection differences = new Selection(
                bound -> differencesAtOrBelow(first.sorted(), second.sorted(), bound), (long) x.length * y.length);
        long rank = rank(pairs, Math.sqrt(pairs * (x.length + y.length + 1.0) / 12));
        return new MannWhitney(
                x.length,
                y.length,
                w,
                z,
                2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)),
                auc,
                Math.max(0, auc - reach),
                Math.min(1, auc + reach),
                2 * auc - 1,
                differences.median(),
                differences.smallest(rank),
                differences.smallest((long) pairs + 1 - rank));
    }

    /** How many values of the other sample each value is above, ties counting half. */
    private static DoubleStream placements(double[] values, Ranks others) {
        return DoubleStream.of(values).map(value -> (others.below(value) + others.atOrBelow(value)) / 2.0);
    }

    private static double[] joined(double[] x, double[] y) {
        return DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(y)).toArray();
    }

    private static double standardised(double w, double pairs, Ranks all) {
        double n = all.sorted().length;
        double variance = pairs / 12 * (n + 1 - all.tieSum() / (n * (n - 1)));
        return variance > 0 ? (w - pairs / 2) / Math.sqrt(variance) : 0;
    }

    /** Variance of the shares of the other sample that values are above; 0 for a single value. */
    private static double variance(double[] values, Ranks others) {
        double[] shares = placements(values, others).toArray();
        double mean = DoubleStream.of(shares).average().orElse(0);
        double squares =
                DoubleStream.of(shares).map(s -> (s - mean) * (s - mean)).sum();
        double size = others.sorted().length;
        return shares.length < 2 ? 0 : squares / (shares.length - 1) / (size * size);
    }

    /** The smallest rank whose lower tail is at least 0.025, by the normal approximation of the test. */
    private static long rank(double pairs, double sd) {
        return Math.max(1, (long) Math.ceil(pairs / 2 - UPPER * sd - 0.5));
    }

    private static long differencesAtOrBelow(double[] x, double[] y, double bound) {
        long count = 0;
        int from = 0;
        for (double value : x) {
            while (from < y.length && value - y[from] > bound) {
                from++;
            }
            count += y.length - from;
        }
        return count;
    }
}
