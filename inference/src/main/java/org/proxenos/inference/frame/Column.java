package org.proxenos.inference.frame;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of a frame: numbers, or words. */
public sealed interface Column {
    /** How many rows. */
    int size();

    /**
     * The numbers; NaN where missing.
     *
     * @throws IllegalArgumentException when the column holds words; {@code name} goes into the message
     */
    double[] numbers(String name);

    /** The words; null where missing. Numbers come as words without a needless point. */
    @Nullable
    String[] words();

    /** Whether it holds numbers. */
    boolean isNumeric();

    /** The rows for which {@code keep} is true. */
    Column where(boolean[] keep);

    /** These rows, in this order, each as often as it is named. */
    Column take(int[] rows);

    /** A column of numbers; the array is not copied. */
    static Column of(double[] values) {
        return new Numbers(values);
    }

    /** A column of words; the array is not copied. */
    static Column of(@Nullable String[] values) {
        return new Words(values);
    }

    /** Numbers, NaN where missing. */
    final class Numbers implements Column {
        private final double[] values;

        private Numbers(double[] values) {
            this.values = values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double[] numbers(String name) {
            return values;
        }

        @Override
        public @Nullable String[] words() {
            @Nullable String[] words = new @Nullable String[values.length];
            for (int i = 0; i < words.length; i++) {
                double v = values[i];
                words[i] = Double.isNaN(v)
                        ? null
                        : v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
            }
            return words;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }

        @Override
        public Column take(int[] rows) {
            return new Numbers(
                    Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }

        @Override
        public Column where(boolean[] keep) {
            double[] kept = new double[values.length];
            int n = 0;
            for (int i = 0; i < values.length; i++) {
                if (keep[i]) {
                    kept[n++] = values[i];
                }
            }
            return new Numbers(Arrays.copyOf(kept, n));
        }
    }

    /** Words, null where missing. */
    final class Words implements Column {
        private final @Nullable String[] values;

        private Words(@Nullable String[] values) {
            this.values = values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double[] numbers(String name) {
            throw new IllegalArgumentException("column '%s' holds words, not numbers".formatted(name));
        }

        @Override
        public @Nullable String[] words() {
            return values;
        }

        @Override
        public boolean isNumeric() {
            return false;
        }

        @Override
        public Column take(int[] rows) {
            @Nullable String[] taken = new @Nullable String[rows.length];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = values[rows[i]];
            }
            return new Words(taken);
        }

        @Override
        public Column where(boolean[] keep) {
            @Nullable String[] kept = new @Nullable String[values.length];
            int n = 0;
            for (int i = 0; i < values.length; i++) {
                if (keep[i]) {
                    kept[n++] = values[i];
                }
            }
            return new Words(Arrays.copyOf(kept, n));
        }
    }
}
