package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Rows sorted into groups, numbered in order of appearance. */
final class Groups {
    private final int[] of;
    private final int count;

    private Groups(int[] of, int count) {
        this.of = of;
        this.count = count;
    }

    /** Groups of rows with the same word. */
    static Groups of(String[] words) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] of = new int[words.length];
        for (int i = 0; i < of.length; i++) {
            Integer known = numbers.putIfAbsent(words[i], numbers.size());
            of[i] = known == null ? numbers.size() - 1 : known;
        }
        return new Groups(of, numbers.size());
    }

    /** Groups of rows that are in the same group of both. */
    static Groups both(Groups first, Groups second) {
        String[] pairs = new String[first.of.length];
        Arrays.setAll(pairs, i -> first.of[i] + " " + second.of[i]);
        return of(pairs);
    }

    /** The rows of each group, in order. */
    int[][] rows() {
        int[] sizes = sizes();
        int[][] rows = new int[count][];
        Arrays.setAll(rows, g -> new int[sizes[g]]);
        for (int i = of.length - 1; i >= 0; i--) {
            rows[of[i]][--sizes[of[i]]] = i;
        }
        return rows;
    }

    /** The group of a row. */
    int of(int row) {
        return of[row];
    }

    /** How many groups. */
    int count() {
        return count;
    }

    /** How many rows each group has. */
    int[] sizes() {
        int[] sizes = new int[count];
        for (int group : of) {
            sizes[group]++;
        }
        return sizes;
    }

    /** The sum of a value over each group. */
    double[] sums(double[] values) {
        double[] sums = new double[count];
        for (int i = 0; i < of.length; i++) {
            sums[of[i]] += values[i];
        }
        return sums;
    }

    /** Whether every group of this lies inside one group of the other. */
    boolean isNestedIn(Groups other) {
        int[] outer = new int[count];
        for (int i = 0; i < of.length; i++) {
            int known = outer[of[i]];
            if (known != 0 && known != other.of[i] + 1) {
                return false;
            }
            outer[of[i]] = other.of[i] + 1;
        }
        return true;
    }
}
