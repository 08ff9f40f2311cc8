package org.proxenos.inference.test;

import java.util.stream.DoubleStream;

/**
 * Do two samples have one distribution? Kolmogorov and Smirnov's largest distance of the two: R's {@code ks.test}.
 *
 * @param n1 values of x
 * @param n2 values of y
 * @param d largest distance, in [0, 1]
 * @param p two-sided; exact without ties where n1 n2 is below 10,000, else by the limit
 * @param low lower end of a conservative 95 % interval of the distance, by the inequality of Massart (1990) for each sample
 * @param high upper end
 */
public record KolmogorovSmirnov(int n1, int n2, double d, double p, double low, double high) {
    private static final double MOST_PAIRS = 10_000;

    /**
     * The comparison of two samples; NaN where one is empty.
     *
     * @throws IllegalArgumentException for NaN
     */
    public static KolmogorovSmirnov of(double[] x, double[] y) {
        Ranks first = Ranks.of(x);
        Ranks second = Ranks.of(y);
        if (x.length == 0 || y.length == 0) {
            return new KolmogorovSmirnov(x.length, y.length, Double.NaN, Double.NaN, 0, 1);
        }
        double[] all =
                DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(y)).toArray();
        double d = 0;
        for (double value : all) {
            double distance = (double) first.atOrBelow(value) / x.length - (double) second.atOrBelow(value) / y.length;
            d = Math.max(d, Math.abs(distance));
        }
        boolean hasTies = Ranks.of(all).tieSum() > 0;
        boolean isExact = !hasTies && (double) x.length * y.length < MOST_PAIRS;
        double p = isExact
                ? exact(d, x.length, y.length)
                : limit(d * Math.sqrt((double) x.length * y.length / all.length));
        double reach = Math.sqrt(Math.log(2 / 0.025) / 2) * (1 / Math.sqrt(x.length) + 1 / Math.sqrt(y.length));
        return new KolmogorovSmirnov(x.length, y.length, d, p, Math.max(0, d - reach), Math.min(1, d + reach));
    }

    /** Counts paths that stay within the distance, as shares (Kim and Jennrich 1973). */
    private static double exact(double d, int m, int n) {
        double q = (0.5 + Math.floor(d * m * n - 1e-7)) / ((double) m * n);
        double[] u = new double[n + 1];
        for (int j = 0; j <= n; j++) {
            u[j] = (double) j / n > q ? 0 : 1;
        }
        for (int i = 1; i <= m; i++) {
            double w = (double) i / (i + n);
            u[0] = (double) i / m > q ? 0 : w * u[0];
            for (int j = 1; j <= n; j++) {
                boolean isOutside = Math.abs((double) i / m - (double) j / n) > q;
                u[j] = isOutside ? 0 : w * u[j] + u[j - 1];
            }
        }
        return 1 - u[n];
    }

    private static double limit(double z) {
        double sum = 0;
        for (int k = 1; k <= 100; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * z * z);
        }
        return Math.max(0, Math.min(1, sum));
    }
}
