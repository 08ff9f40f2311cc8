package org.proxenos.inference.describe;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A median with a 95 % interval that knows that values of one cluster, such as an account, are alike: clusters are
 * resampled with replacement, and the interval lies between percentiles of the draws (framework FS2).
 *
 * @param value type 7; NaN for an empty sample
 * @param low the 2.5th percentile of the draws; NaN for fewer than two clusters
 * @param high the 97.5th
 * @param clusters how many there are
 */
public record ClusteredMedian(double value, double low, double high, int clusters) {
    /** Bootstrap draws; framework FS2. */
    public static final int DRAWS = 2_000;

    /**
     * The median of a sample.
     *
     * @param values in any order, no NaN
     * @param cluster of each value, numbered from 0 without a gap
     * @param seed of the bootstrap
     */
    public static ClusteredMedian of(double[] values, int[] cluster, long seed) {
        int clusters = Arrays.stream(cluster).max().orElse(-1) + 1;
        double median = Quantiles.type7(values, 0.5);
        if (clusters < 2) {
            return new ClusteredMedian(median, Double.NaN, Double.NaN, clusters);
        }
        double[] draws = new Ranked(values, cluster, clusters).draws(new SplittableRandom(seed));
        return new ClusteredMedian(median, Quantiles.type7(draws, 0.025), Quantiles.type7(draws, 0.975), clusters);
    }

    /** The values in ascending order, so that a draw is one pass that counts. */
    private static final class Ranked {
        private final double[] sorted;
        private final int[] clusterOf;
        private final int[] sizes;

        Ranked(double[] values, int[] cluster, int clusters) {
            int[] order = IntStream.range(0, values.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> values[i]))
                    .mapToInt(i -> i)
                    .toArray();
            sorted = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
            clusterOf = Arrays.stream(order).map(i -> cluster[i]).toArray();
            sizes = new int[clusters];
            Arrays.stream(cluster).forEach(c -> sizes[c]++);
        }

        double[] draws(SplittableRandom random) {
            double[] draws = new double[DRAWS];
            for (int i = 0; i < DRAWS; i++) {
                int[] times = new int[sizes.length];
                long n = 0;
                for (int k = 0; k < sizes.length; k++) {
                    int drawn = random.nextInt(sizes.length);
                    times[drawn]++;
                    n += sizes[drawn];
                }
                draws[i] = (at((n - 1) / 2, times) + at(n / 2, times)) / 2;
            }
            return draws;
        }

        /** The value at a place of the draw, from 0. */
        private double at(long place, int[] times) {
            long passed = 0;
            int i = -1;
            while (passed <= place) {
                i++;
                passed += times[clusterOf[i]];
            }
            return sorted[i];
        }
    }
}
