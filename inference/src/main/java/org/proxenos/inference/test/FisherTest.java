package org.proxenos.inference.test;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Do two yes-or-no variables go together? Fisher's exact test of a table of two by two, with the odds ratio given the margins:
 * R's {@code fisher.test}.
 *
 * @param oddsRatio by conditional maximum likelihood; 0 or infinite where a cell is empty
 * @param low lower end of its exact 95 % interval
 * @param high upper end
 * @param p two-sided: all tables with these margins that are no likelier than the one seen
 */
public record FisherTest(double oddsRatio, double low, double high, double p) {
    private static final double TAIL = 0.025;
    private static final double FAR = 700;

    /**
     * The test of a table: a, b in the first row, c, d in the second.
     *
     * @throws IllegalArgumentException for a negative count
     */
    public static FisherTest of(long a, long b, long c, long d) {
        Tables.check(a, b, c, d);
        if (a + b + c + d == 0) {
            return new FisherTest(Double.NaN, 0, Double.POSITIVE_INFINITY, 1);
        }
        return new Margins((int) a, (int) (a + c), (int) (b + d), (int) (a + b)).test();
    }

    /**
     * The margins of a table.
     *
     * @param x first cell
     * @param m first column
     * @param n second column
     * @param k first row
     */
    private record Margins(int x, int m, int n, int k) {
        private FisherTest test() {
            int least = Math.max(0, k - n);
            int most = Math.min(k, m);
            double[] logs = new double[most - least + 1];
            HypergeometricDistribution central = HypergeometricDistribution.of(m + n, m, k);
            for (int i = 0; i < logs.length; i++) {
                logs[i] = central.logProbability(least + i);
            }
            double p = 0;
            for (double log : logs) {
                p += log <= logs[x - least] + 1e-7 ? Math.exp(log) : 0;
            }
            double ratio = x == least ? 0 : x == most ? Double.POSITIVE_INFINITY : odds(t -> mean(logs, least, t) - x);
            double low = x == least ? 0 : odds(t -> tail(logs, x - least, logs.length, t) - TAIL);
            double high = x == most ? Double.POSITIVE_INFINITY : odds(t -> TAIL - tail(logs, 0, x - least + 1, t));
            return new FisherTest(ratio, low, high, Math.min(1, p));
        }

        private static double odds(DoubleUnaryOperator ascending) {
            return Math.exp(Tables.root(ascending, -FAR, FAR));
        }

        private static double[] shares(double[] logs, double logOdds) {
            double[] shares = new double[logs.length];
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < logs.length; i++) {
                shares[i] = logs[i] + i * logOdds;
                most = Math.max(most, shares[i]);
            }
            double sum = 0;
            for (int i = 0; i < logs.length; i++) {
                shares[i] = Math.exp(shares[i] - most);
                sum += shares[i];
            }
            for (int i = 0; i < logs.length; i++) {
                shares[i] /= sum;
            }
            return shares;
        }

        private static double mean(double[] logs, int least, double logOdds) {
            double[] shares = shares(logs, logOdds);
            double mean = least;
            for (int i = 0; i < shares.length; i++) {
                mean += i * shares[i];
            }
            return mean;
        }

        private static double tail(double[] logs, int from, int to, double logOdds) {
            double[] shares = shares(logs, logOdds);
            double tail = 0;
            for (int i = from; i < to; i++) {
                tail += shares[i];
            }
            return tail;
        }
    }
}
