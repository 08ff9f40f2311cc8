package org.proxenos.inference.describe;

import java.util.Arrays;

/** Samples of numbers, checked. */
final class Samples {
    private Samples() {}

    /** A sorted copy. */
    static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("a sample must not hold NaN: leave missing values out first");
        }
        return sorted;
    }
}
