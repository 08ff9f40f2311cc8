package org.proxenos.language.duplicate;

/** Sets of numbers that are joined two by two; the smallest number of a set is its root. */
final class Forest {
    private final int[] parents;

    /** Each number from 0 below {@code size} alone. */
    Forest(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    int root(int number) {
        int at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }
}
