package org.proxenos.inference.describe;

import java.util.HashMap;
import java.util.Map;

/** What is usual for a group without the value at hand, so that a value is not explained by itself. */
public final class OthersMean {
    private OthersMean() {}

    /**
     * The mean of the other values of each value's group; NaN for a value that is alone.
     *
     * @throws IllegalArgumentException for lengths that differ
     */
    public static double[] of(String[] groups, double[] values) {
        if (groups.length != values.length) {
            throw new IllegalArgumentException(
                    "%d groups do not go with %d values".formatted(groups.length, values.length));
        }
        Map<String, double[]> sums = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            double[] own = sums.computeIfAbsent(groups[i], group -> new double[2]);
            own[0] += values[i];
            own[1]++;
        }
        double[] means = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double[] own = sums.getOrDefault(groups[i], new double[2]);
            means[i] = own[1] > 1 ? (own[0] - values[i]) / (own[1] - 1) : Double.NaN;
        }
        return means;
    }
}
