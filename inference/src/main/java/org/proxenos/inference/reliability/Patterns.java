package org.proxenos.inference.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Units with two or more codes, those with the same codes taken together: few patterns stand for many units. */
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
        boolean numeric = units.stream().flatMap(List::stream).allMatch(Patterns::isNumber);
        Map<String, Integer> positions = positions(units, numeric);
        List<String> values = new ArrayList<>(new LinkedHashMap<>(first(positions)).values());
        Map<List<Integer>, Integer> known = new HashMap<>();
        List<int[]> patterns = new ArrayList<>();
        int[] ofUnit = new int[units.size()];
        for (int u = 0; u < ofUnit.length; u++) {
            List<Integer> codes =
                    units.get(u).stream().map(positions::get).sorted().toList();
            Integer pattern = known.putIfAbsent(codes, patterns.size());
            ofUnit[u] = pattern == null ? patterns.size() : pattern;
            if (pattern == null) {
                patterns.add(codes.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        double[] numbers =
                numeric ? values.stream().mapToDouble(Double::parseDouble).toArray() : null;
        return new Patterns(List.copyOf(values), numbers, patterns, ofUnit);
    }

    private static boolean isNumber(String value) {
        return value.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    }

    /** Each value's place, by number where all are numbers (so 3 and 3.0 share one), else by letter. */
    private static Map<String, Integer> positions(List<List<String>> units, boolean numeric) {
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
