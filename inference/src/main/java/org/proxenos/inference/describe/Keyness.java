package org.proxenos.inference.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A word that one group of texts uses more than another: log odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn
 * 2008); framework FS16.
 *
 * @param word it
 * @param first how often in the first texts
 * @param second how often in the second
 * @param logOdds of the first over the second; above 0 where the first use it more
 * @param z log odds over its standard error
 * @param low lower end of the 95 % interval of the log odds
 * @param high upper end
 */
public record Keyness(String word, long first, long second, double logOdds, double z, double low, double high) {
    private static final double UPPER = 1.959963984540054;

    /**
     * Every word of two groups, the most telling first, ties by word.
     *
     * @param background counts that the prior takes its shares from, such as of all texts; a word not in it gets a hundredth of a count
     * @param strength size of the prior in words, such as 500; above 0
     */
    public static List<Keyness> of(
            Map<String, Long> first, Map<String, Long> second, Map<String, Long> background, double strength) {
        if (!(strength > 0)) {
            throw new IllegalArgumentException("the prior's strength must be above 0, not " + strength);
        }
        Set<String> words = new TreeSet<>(first.keySet());
        words.addAll(second.keySet());
        Comparison comparison = new Comparison(first, second, background, words, strength);
        List<Keyness> list = new ArrayList<>();
        words.forEach(word -> list.add(comparison.word(word)));
        list.sort(Comparator.<Keyness>comparingDouble(word -> -Math.abs(word.z)).thenComparing(Keyness::word));
        return list;
    }

    /** Totals and prior of a comparison. */
    private static final class Comparison {
        private static final double UNSEEN = 0.01;

        private final Map<String, Long> first;
        private final Map<String, Long> second;
        private final Map<String, Long> background;
        private final double n1;
        private final double n2;
        private final double scale;
        private final double strength;

        Comparison(
                Map<String, Long> first,
                Map<String, Long> second,
                Map<String, Long> background,
                Set<String> words,
                double strength) {
            this.first = first;
            this.second = second;
            this.background = background;
            this.strength = strength;
            this.n1 = first.values().stream().mapToDouble(Long::doubleValue).sum();
            this.n2 = second.values().stream().mapToDouble(Long::doubleValue).sum();
            this.scale = strength / words.stream().mapToDouble(this::seen).sum();
        }

        private double seen(String word) {
            long count = background.getOrDefault(word, 0L);
            return count > 0 ? count : UNSEEN;
        }

        Keyness word(String word) {
            long x = first.getOrDefault(word, 0L);
            long y = second.getOrDefault(word, 0L);
            double prior = seen(word) * scale;
            double logOdds = Math.log((x + prior) / (n1 + strength - x - prior))
                    - Math.log((y + prior) / (n2 + strength - y - prior));
            double se = Math.sqrt(1 / (x + prior) + 1 / (y + prior));
            return new Keyness(word, x, y, logOdds, logOdds / se, logOdds - UPPER * se, logOdds + UPPER * se);
        }
    }
}
