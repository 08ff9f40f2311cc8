package org.proxenos.inference.glm;

import java.util.Arrays;

/** How often each value occurs, so that a sum over rows of gamma functions is one over distinct values. */
final class Tally {
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
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * Gamma.logRising(theta, values[i]);
        }
        return sum - logFactorial();
    }

    /** The sum of psi(y + theta) - psi(theta). */
    double digamma(double theta) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * Gamma.logRisingSlope(theta, values[i]);
        }
        return sum;
    }

    /** The sum of psi'(y + theta) - psi'(theta). */
    double trigamma(double theta) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * Gamma.logRisingCurvature(theta, values[i]);
        }
        return sum;
    }
}
