package org.proxenos.inference.test;

import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Do two groups of messages have another mix of replies, reposts and likes? Hotelling's T^2 on the log-ratios of Aitchison (1982),
 * a half added to each count (framework FS17): R's {@code manova}.
 *
 * @param n1 messages of the first group
 * @param n2 of the second
 * @param f Hotelling's T^2 as F with 2 and n1 + n2 - 3 degrees of freedom
 * @param p upper tail; NaN for fewer than four messages, or where nothing varies
 * @param replies shift of ln((replies + .5)/(reposts + .5)), first less second
 * @param likes shift of ln((likes + .5)/(reposts + .5))
 */
public record TernaryShift(int n1, int n2, double f, double p, Shift replies, Shift likes) {
    private static final double HALF = 0.5;

    /**
     * A difference of means.
     *
     * @param estimate on the log scale
     * @param low lower end of the 95 % interval by t with pooled variance
     * @param high upper end
     */
    public record Shift(double estimate, double low, double high) {}

    /**
     * The comparison of two groups; a row has replies, reposts and likes.
     *
     * @throws IllegalArgumentException for a negative count
     */
    public static TernaryShift of(long[][] first, long[][] second) {
        double[][] x = ratios(first);
        double[][] y = ratios(second);
        double[] mx = means(x);
        double[] my = means(y);
        double rest = x.length + y.length - 2.0;
        double[] pooled = new double[3];
        add(pooled, x, mx);
        add(pooled, y, my);
        double each = 1.0 / x.length + 1.0 / y.length;
        for (int i = 0; i < pooled.length; i++) {
            pooled[i] *= each / rest;
        }
        double r = mx[0] - my[0];
        double l = mx[1] - my[1];
        double determinant = pooled[0] * pooled[2] - pooled[1] * pooled[1];
        double t2 = (r * r * pooled[2] - 2 * r * l * pooled[1] + l * l * pooled[0]) / determinant;
        double f = t2 * (rest - 1) / (2 * rest);
        boolean isDefined = rest > 1 && determinant > 0;
        return new TernaryShift(
                x.length,
                y.length,
                isDefined ? f : Double.NaN,
                isDefined ? FDistribution.of(2, rest - 1).survivalProbability(f) : Double.NaN,
                shift(r, pooled[0], rest),
                shift(l, pooled[2], rest));
    }

    private static Shift shift(double estimate, double variance, double rest) {
        double reach = rest > 0
                ? TDistribution.of(rest).inverseCumulativeProbability(0.975) * Math.sqrt(variance)
                : Double.NaN;
        return new Shift(estimate, estimate - reach, estimate + reach);
    }

    private static double[][] ratios(long[][] counts) {
        double[][] ratios = new double[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            Tables.check(counts[i]);
            double base = Math.log(counts[i][1] + HALF);
            ratios[i] = new double[] {Math.log(counts[i][0] + HALF) - base, Math.log(counts[i][2] + HALF) - base};
        }
        return ratios;
    }

    private static double[] means(double[][] rows) {
        double[] means = new double[2];
        for (double[] row : rows) {
            means[0] += row[0] / rows.length;
            means[1] += row[1] / rows.length;
        }
        return means;
    }

    private static void add(double[] sums, double[][] rows, double[] means) {
        for (double[] row : rows) {
            double a = row[0] - means[0];
            double b = row[1] - means[1];
            sums[0] += a * a;
            sums[1] += a * b;
            sums[2] += b * b;
        }
    }
}
