package org.proxenos.inference.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of equally long, named columns in a fixed order; immutable by convention: nobody writes to its arrays. */
public final class Frame {
    private final Map<String, Column> columns;
    private final int rows;

    private Frame(Map<String, Column> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * A frame of these columns.
     *
     * @throws IllegalArgumentException when lengths differ
     */
    public static Frame of(Map<String, Column> columns) {
        int rows = columns.isEmpty() ? 0 : columns.values().iterator().next().size();
        columns.forEach((name, column) -> {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "column '%s' has %d rows, not %d".formatted(name, column.size(), rows));
            }
        });
        return new Frame(new LinkedHashMap<>(columns), rows);
    }

    /** How many rows. */
    public int rows() {
        return rows;
    }

    /** The names, in order. */
    public List<String> names() {
        return new ArrayList<>(columns.keySet());
    }

    /** Whether there is such a column. */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException when there is none, naming those there are
     */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column '%s'; there are %s".formatted(name, names()));
        }
        return column;
    }

    /** The numbers of a column; NaN where missing. */
    public double[] numbers(String name) {
        return column(name).numbers(name);
    }

    /** The words of a column; null where missing. */
    public String[] words(String name) {
        return column(name).words();
    }

    /** This frame with one more column, or another in the place of that name. */
    public Frame with(String name, Column column) {
        Map<String, Column> more = new LinkedHashMap<>(columns);
        more.put(name, column);
        return of(more);
    }

    /** These rows, in this order, each as often as it is named. */
    public Frame take(int[] rows) {
        Map<String, Column> taken = new LinkedHashMap<>();
        columns.forEach((name, column) -> taken.put(name, column.take(rows)));
        return of(taken);
    }

    /** The rows for which {@code keep} is true, in order. */
    public Frame where(boolean[] keep) {
        Map<String, Column> kept = new LinkedHashMap<>();
        columns.forEach((name, column) -> kept.put(name, column.where(keep)));
        return of(kept);
    }
}
