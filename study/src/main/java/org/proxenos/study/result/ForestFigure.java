package org.proxenos.study.result;

import java.util.List;

/**
 * Values with intervals below each other, beside thresholds (F12).
 *
 * @param scale what is measured
 * @param thresholds drawn across all rows
 * @param rows in reading order
 */
public record ForestFigure(
        String id, String title, String description, String scale, List<Threshold> thresholds, List<Row> rows)
        implements Figure {
    /** Copies the lists. */
    public ForestFigure {
        thresholds = List.copyOf(thresholds);
        rows = List.copyOf(rows);
    }

    /**
     * A value that others are held against.
     *
     * @param at where
     * @param label such as {@code rely}
     */
    public record Threshold(double at, String label) {}

    /**
     * A value.
     *
     * @param label of what; equal labels that follow each other are written once
     * @param group whose, such as {@code people} and {@code machine}
     * @param n of how many units
     * @param value NaN where it is not defined
     * @param low lower end of the 95 % interval; NaN where it is not known
     * @param high upper end
     */
    public record Row(String label, String group, long n, double value, double low, double high) {}
}
