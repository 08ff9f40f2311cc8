package org.proxenos.inference.test;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Do rows and columns of a table of counts go together? Pearson's chi-square without correction for continuity: R's
 * {@code chisq.test(correct = FALSE)}. Empty rows and columns are left out.
 *
 * @param n sum of the table
 * @param statistic chi-square
 * @param df (rows - 1)(columns - 1)
 * @param p upper tail; NaN where df is 0
 * @param leastExpected smallest expected count; below 5 prefer {@link FisherTest}
 * @param cramersV effect in [0, 1]; of two by two it is phi's size
 * @param low lower end of its 95 % interval, by the noncentral chi-square
 * @param high upper end
 */
public record ChiSquareTest(
        long n, double statistic, int df, double p, double leastExpected, double cramersV, double low, double high) {
    private static final double TAIL = 0.025;

    /**
     * The test of a table, row by row.
     *
     * @throws IllegalArgumentException for a negative count
     */
    public static ChiSquareTest of(long[][] table) {
        int columns = table.length == 0 ? 0 : table[0].length;
        long[] rowSums = new long[table.length];
        long[] columnSums = new long[columns];
        long n = 0;
        for (int i = 0; i < table.length; i++) {
            Tables.check(table[i]);
            for (int j = 0; j < columns; j++) {
                rowSums[i] += table[i][j];
                columnSums[j] += table[i][j];
                n += table[i][j];
            }
        }
        double statistic = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < columns; j++) {
                double expected = (double) rowSums[i] * columnSums[j] / n;
                if (expected > 0) {
                    statistic += (table[i][j] - expected) * (table[i][j] - expected) / expected;
                    least = Math.min(least, expected);
                }
            }
        }
        return of(n, statistic, filled(rowSums), filled(columnSums), least);
    }

    private static int filled(long[] sums) {
        int filled = 0;
        for (long sum : sums) {
            filled += sum > 0 ? 1 : 0;
        }
        return filled;
    }

    private static ChiSquareTest of(long n, double statistic, int rows, int columns, double least) {
        int df = Math.max(0, (rows - 1) * (columns - 1));
        if (df == 0) {
            double none = Double.NaN;
            return new ChiSquareTest(n, none, 0, none, least, none, none, none);
        }
        double scale = (double) n * (Math.min(rows, columns) - 1);
        return new ChiSquareTest(
                n,
                statistic,
                df,
                ChiSquaredDistribution.of(df).survivalProbability(statistic),
                least,
                Math.sqrt(statistic / scale),
                Math.sqrt(noncentrality(statistic, df, 1 - TAIL) / scale),
                Math.min(1, Math.sqrt(noncentrality(statistic, df, TAIL) / scale)));
    }

    /** The noncentrality under which the statistic has this lower tail; 0 where none is that low. */
    private static double noncentrality(double statistic, int df, double tail) {
        if (cumulative(statistic, df, 0) <= tail) {
            return 0;
        }
        return Tables.root(value -> tail - cumulative(statistic, df, value), 0, 4 * statistic + 100);
    }

    /** The noncentral chi-square: a Poisson mixture. */
    private static double cumulative(double x, int df, double noncentrality) {
        if (noncentrality == 0) {
            return ChiSquaredDistribution.of(df).cumulativeProbability(x);
        }
        PoissonDistribution mixing = PoissonDistribution.of(noncentrality / 2);
        int middle = (int) (noncentrality / 2);
        int reach = (int) (10 * Math.sqrt(middle + 1.0)) + 20;
        double sum = 0;
        for (int j = Math.max(0, middle - reach); j <= middle + reach; j++) {
            sum += mixing.probability(j)
                    * ChiSquaredDistribution.of(df + 2.0 * j).cumulativeProbability(x);
        }
        return sum;
    }
}
