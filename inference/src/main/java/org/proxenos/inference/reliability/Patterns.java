package org.proxenos.inference.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Units with two or more codes, those with the same codes taken together: few patterns stand for many units, so that what is asked of a
 * code is asked once.
 */
final class Patterns {
    private final List<String> values;
    private final double @Nullable [] numbers;
    private final List<int[]> patterns;
    private final int[] ofUnit;

    private Patterns(List<String> values, double @Nullable [] numbers, List<int[]> patterns, int[] ofUnit) {
        this.values = values;
        this.numbers = numbers;
        this.patterns = patterns;
        this.ofUnit = ofUnit;
    }

    /** The patterns of ratings. */
    static Patterns of(Ratings ratings) {
        List<List<String>> units =
                ratings.codes().stream().filter(unit -> unit.size() > 1).toList();
        Map<List<String>, Integer> given = new LinkedHashMap<>();
        int[] asGiven = new int[units.size()];
        for (int u = 0; u < asGiven.length; u++) {
            Integer known = given.putIfAbsent(units.get(u), given.size());
            asGiven[u] = known == null ? given.size() - 1 : known;
        }
        boolean numeric =
                given.keySet().stream().flatMap(List::stream).distinct().allMatch(Patterns::isNumber);
        Map<String, Integer> positions = positions(given.keySet(), numeric);
        List<String> values = new ArrayList<>(new LinkedHashMap<>(first(positions)).values());
        Map<List<Integer>, Integer> known = new LinkedHashMap<>();
        int[] ofGiven = given.keySet().stream()
                .map(codes -> codes.stream().map(positions::get).sorted().toList())
                .mapToInt(codes -> known.computeIfAbsent(codes, pattern -> known.size()))
                .toArray();
        List<int[]> patterns = known.keySet().stream()
                .map(codes -> codes.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        int[] ofUnit = Arrays.stream(asGiven).map(g -> ofGiven[g]).toArray();
        double[] numbers =
                numeric ? values.stream().mapToDouble(Double::parseDouble).toArray() : null;
        return new Patterns(List.copyOf(values), numbers, patterns, ofUnit);
    }

    private static boolean isNumber(String value) {
        return value.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    }

    /** Each value's place, by number where all are numbers (so 3 and 3.0 share one), else by letter. */
    private static Map<String, Integer> positions(Collection<List<String>> units, boolean numeric) {
        Comparator<String> order =
                numeric ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder();
        List<String> sorted = units.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Integer> positions = new LinkedHashMap<>();
        int last = -1;
        for (int i = 0; i < sorted.size(); i++) {
            boolean isNew = i == 0 || order.compare(sorted.get(i - 1), sorted.get(i)) != 0;
            last += isNew ? 1 : 0;
            positions.put(sorted.get(i), last);
        }
        return positions;
    }

    private static Map<Integer, String> first(Map<String, Integer> positions) {
        Map<Integer, String> first = new TreeMap<>();
        positions.forEach((value, position) -> first.putIfAbsent(position, value));
        return first;
    }

    /** The distinct values, in their order. */
    List<String> values() {
        return values;
    }

    /** The values as numbers; null where one is none. */
    double @Nullable [] numbers() {
        return numbers;
    }

    /** How many units. */
    int units() {
        return ofUnit.length;
    }

    /** The codes of a pattern as places of values, ascending; not copied. */
    int[] pattern(int index) {
        return patterns.get(index);
    }

    /** How often each pattern occurs. */
    int[] weights() {
        int[] weights = new int[patterns.size()];
        for (int pattern : ofUnit) {
            weights[pattern]++;
        }
        return weights;
    }

    /** How often each pattern occurs among units drawn with replacement. */
    int[] draw(SplittableRandom random) {
        int[] weights = new int[patterns.size()];
        for (int i = 0; i < ofUnit.length; i++) {
            weights[ofUnit[random.nextInt(ofUnit.length)]]++;
        }
        return weights;
    }

    /** How often each value occurs, for weights of patterns. */
    double[] counts(int[] weights) {
        double[] counts = new double[values.size()];
        for (int p = 0; p < weights.length; p++) {
            for (int code : patterns.get(p)) {
                counts[code] += weights[p];
            }
        }
        return counts;
    }

    /** Pairs of codes in one unit, and those of them that are equal. */
    long[] pairs() {
        long all = 0;
        long equal = 0;
        int[] weights = weights();
        for (int p = 0; p < weights.length; p++) {
            int[] codes = patterns.get(p);
            long same = 0;
            for (int code : codes) {
                same += Arrays.stream(codes).filter(other -> other == code).count() - 1;
            }
            all += weights[p] * (long) codes.length * (codes.length - 1);
            equal += weights[p] * same;
        }
        return new long[] {all, equal};
    }
}
