package org.proxenos.inference.describe;

/**
 * How unequally attention is shared among messages or accounts; framework FS20.
 *
 * @param n how many values
 * @param total their sum
 * @param gini Gini's coefficient, in [0, 1); 0 where all are equal; NaN where the total is 0
 * @param top1PercentShare share of the total in the largest 1 % of values (rounded up to whole values), in [0, 1]
 * @param topShare share of the total in the largest value, in [0, 1]
 */
public record Concentration(int n, double total, double gini, double top1PercentShare, double topShare) {
    private static final double TOP = 0.01;

    /**
     * The concentration of a sample.
     *
     * @throws IllegalArgumentException for a negative value or NaN
     */
    public static Concentration of(double[] values) {
        double[] sorted = Samples.sorted(values);
        if (sorted.length > 0 && sorted[0] < 0) {
            throw new IllegalArgumentException("concentration is of values of 0 or more, not " + sorted[0]);
        }
        int n = sorted.length;
        int top = (int) Math.ceil(TOP * n);
        double total = 0;
        double ranked = 0;
        double most = 0;
        for (int i = 0; i < n; i++) {
            total += sorted[i];
            ranked += (i + 1.0) * sorted[i];
            most += i >= n - top ? sorted[i] : 0;
        }
        if (total == 0) {
            return new Concentration(n, total, Double.NaN, Double.NaN, Double.NaN);
        }
        double gini = 2 * ranked / (n * total) - (n + 1.0) / n;
        return new Concentration(n, total, Math.max(0, gini), most / total, sorted[n - 1] / total);
    }
}
