package org.proxenos.inference.test;

import java.util.Arrays;

/** Ranks of a sample, ties sharing their mean rank, and the correction that ties make. */
final class Ranks {
    private final double[] sorted;
    private final double tieSum;

    private Ranks(double[] sorted) {
        this.sorted = sorted;
        double sum = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                double ties = i - (double) from;
                sum += ties * ties * ties - ties;
                from = i;
            }
        }
        this.tieSum = sum;
    }

    /** The ranks of a sample. */
    static Ranks of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("a sample must not hold NaN: leave missing values out first");
        }
        return new Ranks(sorted);
    }

    /** The mean rank of a value that is in the sample, from 1. */
    double of(double value) {
        return (below(value) + atOrBelow(value) + 1) / 2.0;
    }

    /** How many are below a value. */
    int below(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many are at or below a value. */
    int atOrBelow(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sum of t^3 - t over groups of t equal values. */
    double tieSum() {
        return tieSum;
    }

    /** The values, ascending; not copied. */
    double[] sorted() {
        return sorted;
    }
}
