package org.proxenos.inference.describe;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How different are two distributions of counts, such as topics before and after? Divergence of Lin (1991); framework FS15. */
public final class JensenShannon {
    private static final double SMOOTHING = 0.5;

    private JensenShannon() {}

    /**
     * The divergence to base 2 of counts by category, a half added to each: 0 where shares are equal, at most 1.
     *
     * @throws IllegalArgumentException for a negative count
     */
    public static double of(Map<String, Long> first, Map<String, Long> second) {
        Set<String> categories = new TreeSet<>(first.keySet());
        categories.addAll(second.keySet());
        double n1 = total(first) + SMOOTHING * categories.size();
        double n2 = total(second) + SMOOTHING * categories.size();
        double sum = 0;
        for (String category : categories) {
            double p = (first.getOrDefault(category, 0L) + SMOOTHING) / n1;
            double q = (second.getOrDefault(category, 0L) + SMOOTHING) / n2;
            double m = (p + q) / 2;
            sum += (p * Math.log(p / m) + q * Math.log(q / m)) / 2;
        }
        return Math.max(0, sum / Math.log(2));
    }

    private static double total(Map<String, Long> counts) {
        double total = 0;
        for (long count : counts.values()) {
            if (count < 0) {
                throw new IllegalArgumentException("a count must not be negative, but one is " + count);
            }
            total += count;
        }
        return total;
    }
}
