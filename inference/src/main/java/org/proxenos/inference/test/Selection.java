package org.proxenos.inference.test;

import java.util.function.DoubleToLongFunction;

/**
 * The k-th smallest of values that are too many to write down, given how many are at or below a bound: bisection over the
 * doubles themselves, so the answer is exact.
 */
final class Selection {
    private final DoubleToLongFunction atOrBelow;
    private final long count;

    Selection(DoubleToLongFunction atOrBelow, long count) {
        this.atOrBelow = atOrBelow;
        this.count = count;
    }

    /** The median; the mean of the two middle values where they are even in number. */
    double median() {
        double below = smallest((count + 1) / 2);
        return count % 2 == 1 ? below : (below + smallest(count / 2 + 1)) / 2;
    }

    /** The k-th smallest, k from 1. */
    double smallest(long k) {
        long low = order(Double.NEGATIVE_INFINITY);
        long high = order(Double.POSITIVE_INFINITY);
        while (low < high) {
            long middle = (low & high) + ((low ^ high) >> 1);
            if (atOrBelow.applyAsLong(value(middle)) >= k) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return value(low);
    }

    private static long order(double value) {
        return flip(Double.doubleToLongBits(value));
    }

    private static double value(long order) {
        return Double.longBitsToDouble(flip(order));
    }

    /** Makes the bits of doubles ascend with their value, and back. */
    private static long flip(long bits) {
        return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }
}
