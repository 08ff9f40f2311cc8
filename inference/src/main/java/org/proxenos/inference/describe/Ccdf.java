package org.proxenos.inference.describe;

import java.util.ArrayList;
import java.util.List;

/**
 * The complementary distribution of a sample: which share is at least as large as a value.
 *
 * @param steps one a distinct value, ascending
 */
public record Ccdf(List<Step> steps) {
    /**
     * A value with the share at or above it.
     *
     * @param value that occurs
     * @param count how many values are at least as large
     * @param share the same over all values, in (0, 1]
     */
    public record Step(double value, long count, double share) {}

    /** Copies the steps. */
    public Ccdf {
        steps = List.copyOf(steps);
    }

    /** The distribution of a sample without NaN. */
    public static Ccdf of(double[] values) {
        double[] sorted = Samples.sorted(values);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                long count = sorted.length - (long) i;
                steps.add(new Step(sorted[i], count, (double) count / sorted.length));
            }
        }
        return new Ccdf(steps);
    }
}
