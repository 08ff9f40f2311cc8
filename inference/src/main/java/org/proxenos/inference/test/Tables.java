package org.proxenos.inference.test;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** What tests of counts share. */
final class Tables {
    /** The 0.975 quantile of the normal distribution. */
    static final double UPPER = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    private static final int HALVINGS = 200;

    private Tables() {}

    /** Where an ascending function is 0, between two bounds; the nearer bound where it is nowhere. */
    static double root(DoubleUnaryOperator ascending, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = (low + high) / 2;
            if (ascending.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Counts, checked. */
    static void check(long... counts) {
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("a count must not be negative, but one is " + count);
            }
        }
    }

    /** The two-sided p-value of a z. */
    static double twoSided(double z) {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    }
}
