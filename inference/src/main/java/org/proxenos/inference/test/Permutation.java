package org.proxenos.inference.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.proxenos.inference.describe.Quantiles;

/**
 * How often does chance alone give a statistic as far from 0 as the one seen? By rearranging what is exchangeable under the null.
 *
 * @param statistic of the data
 * @param p two-sided, counting the data as one rearrangement, so never 0
 * @param floor the smallest p there can be
 * @param low the 2.5th percentile of the statistic under the null
 * @param high the 97.5th
 */
public record Permutation(double statistic, double p, double floor, double low, double high) {
    /** Rearrangements where nothing else is said. */
    public static final int DRAWS = 4_999;

    private static final double ROUNDING = 1 - 1e-12;

    /**
     * Labels dealt out anew inside strata, such as the messages of an account.
     *
     * @param labels one a unit
     * @param strata of each unit; units of one stratum are exchangeable
     * @param statistic of labels; NaN never counts as far
     */
    public static Permutation ofLabels(
            double[] labels, int[] strata, ToDoubleFunction<double[]> statistic, int draws, long seed) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < strata.length; i++) {
            members.computeIfAbsent(strata[i], stratum -> new ArrayList<>()).add(i);
        }
        List<int[]> groups = members.values().stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toList();
        SplittableRandom random = new SplittableRandom(seed);
        double[] draw = labels.clone();
        double[] values = new double[draws];
        for (int b = 0; b < draws; b++) {
            for (int[] group : groups) {
                shuffle(draw, group, random);
            }
            values[b] = statistic.applyAsDouble(draw);
        }
        return of(statistic.applyAsDouble(labels), values);
    }

    /**
     * The quadratic assignment procedure of Hubert (1987): the correlation of two square matrices, such as replies and shared country,
     * where the nodes of the first are renamed. The diagonal is left out.
     */
    public static Permutation ofGraphs(double[][] first, double[][] second, int draws, long seed) {
        int nodes = first.length;
        int[] names = new int[nodes];
        Arrays.setAll(names, i -> i);
        double observed = correlation(first, second, names);
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[draws];
        for (int b = 0; b < draws; b++) {
            for (int i = nodes - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = names[i];
                names[i] = names[j];
                names[j] = swap;
            }
            values[b] = correlation(first, second, names);
        }
        return of(observed, values);
    }

    /** The place of a statistic among those of other dates or labels, each as likely under the null. */
    public static Permutation of(double statistic, double[] others) {
        long far = Arrays.stream(others)
                .filter(value -> Math.abs(value) >= Math.abs(statistic) * ROUNDING)
                .count();
        double floor = 1.0 / (others.length + 1);
        double[] known =
                Arrays.stream(others).filter(value -> !Double.isNaN(value)).toArray();
        return new Permutation(
                statistic,
                Double.isNaN(statistic) ? Double.NaN : (far + 1) * floor,
                floor,
                Quantiles.type7(known, 0.025),
                Quantiles.type7(known, 0.975));
    }

    private static void shuffle(double[] labels, int[] group, SplittableRandom random) {
        for (int i = group.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swap = labels[group[i]];
            labels[group[i]] = labels[group[j]];
            labels[group[j]] = swap;
        }
    }

    private static double correlation(double[][] first, double[][] second, int[] names) {
        double[] sums = new double[5];
        long cells = 0;
        for (int i = 0; i < names.length; i++) {
            for (int j = 0; j < names.length; j++) {
                if (i != j) {
                    double x = first[names[i]][names[j]];
                    double y = second[i][j];
                    sums[0] += x;
                    sums[1] += y;
                    sums[2] += x * x;
                    sums[3] += y * y;
                    sums[4] += x * y;
                    cells++;
                }
            }
        }
        double covariance = sums[4] - sums[0] * sums[1] / cells;
        return covariance / Math.sqrt((sums[2] - sums[0] * sums[0] / cells) * (sums[3] - sums[1] * sums[1] / cells));
    }
}
