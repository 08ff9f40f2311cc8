package org.proxenos.inference.test;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Do two yes-or-no variables go together inside strata, such as cities? Cochran (1954), Mantel and Haenszel (1959), without correction
 * for continuity: R's {@code mantelhaen.test(correct = FALSE)}.
 *
 * @param statistic chi-square of one degree of freedom
 * @param p upper tail; NaN where no stratum says anything
 * @param oddsRatio common to the strata
 * @param low lower end of its 95 % interval by Robins, Breslow and Greenland (1986)
 * @param high upper end
 */
public record MantelHaenszel(double statistic, double p, double oddsRatio, double low, double high) {
    /**
     * A stratum.
     *
     * @param a first row, first column
     * @param b first row, second column
     * @param c second row, first column
     * @param d second row, second column
     */
    public record Stratum(long a, long b, long c, long d) {
        /** Checks the counts. */
        public Stratum {
            Tables.check(a, b, c, d);
        }

        private double n() {
            return (double) a + b + c + d;
        }
    }

    /** The test of strata; those with fewer than two counts say nothing. */
    public static MantelHaenszel of(List<Stratum> strata) {
        double excess = 0;
        double variance = 0;
        double up = 0;
        double down = 0;
        double[] parts = new double[3];
        for (Stratum s : strata) {
            double n = s.n();
            if (n < 2) {
                continue;
            }
            double row = (double) s.a + s.b;
            double column = (double) s.a + s.c;
            excess += s.a - row * column / n;
            variance += row * (n - row) * column * (n - column) / (n * n * (n - 1));
            double r = (double) s.a * s.d / n;
            double q = (double) s.b * s.c / n;
            double agree = ((double) s.a + s.d) / n;
            up += r;
            down += q;
            parts[0] += agree * r;
            parts[1] += agree * q + (1 - agree) * r;
            parts[2] += (1 - agree) * q;
        }
        return of(excess * excess / variance, variance > 0, up, down, parts);
    }

    private static MantelHaenszel of(double statistic, boolean isDefined, double up, double down, double[] parts) {
        double p = isDefined ? ChiSquaredDistribution.of(1).survivalProbability(statistic) : Double.NaN;
        double log = Math.log(up / down);
        double se = Math.sqrt(parts[0] / (2 * up * up) + parts[1] / (2 * up * down) + parts[2] / (2 * down * down));
        return new MantelHaenszel(
                statistic, p, up / down, Math.exp(log - Tables.UPPER * se), Math.exp(log + Tables.UPPER * se));
    }
}
