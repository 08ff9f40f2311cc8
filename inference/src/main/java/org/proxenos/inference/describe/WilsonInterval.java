package org.proxenos.inference.describe;

/**
 * A share with its 95 % interval by Wilson (1927); framework FS1.
 *
 * @param successes a count
 * @param n of how many
 * @param share successes / n, in [0, 1]; NaN where n is 0
 * @param low lower end, in [0, 1]
 * @param high upper end, in [0, 1]
 */
public record WilsonInterval(long successes, long n, double share, double low, double high) {
    /** The 0.975 quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval of a share.
     *
     * @throws IllegalArgumentException unless 0 &le; successes &le; n
     */
    public static WilsonInterval of(long successes, long n) {
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException("successes must lie in 0..n: successes=%d n=%d".formatted(successes, n));
        }
        if (n == 0) {
            return new WilsonInterval(0, 0, Double.NaN, 0, 1);
        }
        double share = (double) successes / n;
        double square = Z * Z / n;
        double centre = (share + square / 2) / (1 + square);
        double half = Z * Math.sqrt(share * (1 - share) / n + square / (4.0 * n)) / (1 + square);
        double low = successes == 0 ? 0 : centre - half;
        double high = successes == n ? 1 : centre + half;
        return new WilsonInterval(successes, n, share, low, high);
    }
}
