package org.proxenos.inference.glm;

import java.util.Arrays;

/** How often each value occurs, so that a sum over rows of gamma functions is one over distinct values. */
final class Tally {
    /** (1e7)^32 is far from overflow. */
    private static final double SHORT = 32;

    private final double[] values;
    private final int[] counts;

    private Tally(double[] values, int[] counts) {
        this.values = values;
        this.counts = counts;
    }

    /** The tally of a response. */
    static Tally of(double[] response) {
        double[] sorted = response.clone();
        Arrays.sort(sorted);
        double[] values = new double[sorted.length];
        int[] counts = new int[sorted.length];
        int distinct = 0;
        for (double value : sorted) {
            if (distinct == 0 || value != values[distinct - 1]) {
                values[distinct++] = value;
            }
            counts[distinct - 1]++;
        }
        return new Tally(Arrays.copyOf(values, distinct), Arrays.copyOf(counts, distinct));
    }

    /** The sum of ln Gamma(y + 1). */
    double logFactorial() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * Gamma.log(values[i] + 1);
        }
        return sum;
    }

    /** The sum of ln Gamma(y + theta) - ln Gamma(theta) - ln Gamma(y + 1). */
    double logGamma(double theta) {
        double atZero = Gamma.log(theta);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double y = values[i];
            sum += counts[i] * (isShort(y) ? Math.log(rising(theta, y)) : Gamma.log(y + theta) - atZero);
        }
        return sum - logFactorial();
    }

    /** The sum of psi(y + theta) - psi(theta). */
    double digamma(double theta) {
        double atZero = Gamma.digamma(theta);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double y = values[i];
            sum += counts[i] * (isShort(y) ? reciprocals(theta, y, 1) : Gamma.digamma(y + theta) - atZero);
        }
        return sum;
    }

    /** The sum of psi'(y + theta) - psi'(theta). */
    double trigamma(double theta) {
        double atZero = Gamma.trigamma(theta);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double y = values[i];
            sum += counts[i] * (isShort(y) ? -reciprocals(theta, y, 2) : Gamma.trigamma(y + theta) - atZero);
        }
        return sum;
    }

    /** Small whole values go by recurrence: a difference of gamma functions would cancel where theta is large. */
    private static boolean isShort(double y) {
        return y <= SHORT && y == Math.rint(y);
    }

    /** theta (theta + 1) ... (theta + y - 1). */
    private static double rising(double theta, double y) {
        double product = 1;
        for (int j = 0; j < y; j++) {
            product *= theta + j;
        }
        return product;
    }

    private static double reciprocals(double theta, double y, int power) {
        double sum = 0;
        for (int j = 0; j < y; j++) {
            double one = 1 / (theta + j);
            sum += power == 1 ? one : one * one;
        }
        return sum;
    }
}
