package org.proxenos.inference.reliability;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Cohen's kappa of two coders, plain or weighted, with the error of Fleiss, Cohen and Everitt (1969): R's {@code vcd::Kappa}.
 *
 * @param n units coded by both
 * @param value 1 is perfect, 0 is chance; NaN where each gave one value
 * @param se standard error
 * @param low lower end of the 95 % interval
 * @param high upper end
 */
public record CohenKappa(double n, double value, double se, double low, double high) {
    private static final double UPPER = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** How far two values are apart. */
    public enum Weights {
        /** All values that differ are equally far. */
        NONE,
        /** By the number of steps. */
        LINEAR,
        /** By its square. */
        QUADRATIC;

        /** Agreement of two places on a scale of so many values, in [0, 1]. */
        double of(int i, int j, int values) {
            double steps = Math.abs(i - j) / (values - 1.0);
            return switch (this) {
                case NONE -> i == j ? 1 : 0;
                case LINEAR -> 1 - steps;
                case QUADRATIC -> 1 - steps * steps;
            };
        }
    }

    /**
     * The agreement of a square table: row the first coder's value, column the second's, in the values' order.
     *
     * @throws IllegalArgumentException for a table that is not square
     */
    public static CohenKappa of(long[][] table, Weights weights) {
        int values = table.length;
        double n = 0;
        double[] rows = new double[values];
        double[] columns = new double[values];
        for (int i = 0; i < values; i++) {
            if (table[i].length != values) {
                throw new IllegalArgumentException(
                        "row %d has %d cells, not %d".formatted(i + 1, table[i].length, values));
            }
            for (int j = 0; j < values; j++) {
                n += table[i][j];
                rows[i] += table[i][j];
                columns[j] += table[i][j];
            }
        }
        for (int i = 0; i < values; i++) {
            rows[i] /= n;
            columns[i] /= n;
        }
        return of(table, weights, n, rows, columns);
    }

    private static CohenKappa of(long[][] table, Weights weights, double n, double[] rows, double[] columns) {
        int values = rows.length;
        double observed = 0;
        double expected = 0;
        double[] byRow = new double[values];
        double[] byColumn = new double[values];
        for (int i = 0; i < values; i++) {
            for (int j = 0; j < values; j++) {
                double w = weights.of(i, j, values);
                observed += w * table[i][j] / n;
                expected += w * rows[i] * columns[j];
                byRow[i] += w * columns[j];
                byColumn[j] += w * rows[i];
            }
        }
        double squares = 0;
        for (int i = 0; i < values; i++) {
            for (int j = 0; j < values; j++) {
                double part = weights.of(i, j, values) * (1 - expected) - (byRow[i] + byColumn[j]) * (1 - observed);
                squares += table[i][j] / n * part * part;
            }
        }
        double rest = observed * expected - 2 * expected + observed;
        double se = Math.sqrt(squares - rest * rest) / ((1 - expected) * (1 - expected) * Math.sqrt(n));
        double value = (observed - expected) / (1 - expected);
        return new CohenKappa(n, value, se, value - UPPER * se, value + UPPER * se);
    }
}
