package org.proxenos.inference.glm;

import java.util.Arrays;

/** How often each value occurs, so that a sum over rows of gamma functions is one over distinct values. */
final class Tally {
    private final double[] values;
    private final double[] counts;

    private Tally(double[] values, double[] counts) {
        this.values = values;
        this.counts = counts;
    }

    /** The tally of a response, each value as often as its weight says. */
    static Tally of(double[] response, double[] weights) {
        double[] values = response.clone();
        Arrays.sort(values);
        int distinct = 0;
        for (double value : values) {
            if (distinct == 0 || value != values[distinct - 1]) {
                values[distinct++] = value;
            }
        }
        double[] counts = new double[distinct];
        for (int i = 0; i < response.length; i++) {
            counts[Arrays.binarySearch(values, 0, distinct, response[i])] += weights[i];
        }
        return new Tally(Arrays.copyOf(values, distinct), counts);
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
