package org.proxenos.inference.describe;

/** Quantiles of a sample. */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile by linear interpolation of order statistics: type 7 of Hyndman and Fan (1996), R's default.
     *
     * @param values in any order, no NaN; not changed
     * @param p in [0, 1]
     * @return NaN for an empty sample
     */
    public static double type7(double[] values, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must lie in [0, 1], not " + p);
        }
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = Samples.sorted(values);
        double at = (sorted.length - 1) * p;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        double part = at - below;
        return part == 0 ? sorted[below] : (1 - part) * sorted[below] + part * sorted[above];
    }
}
