package org.proxenos.study.result;

import java.util.List;

/**
 * Numbers along an axis, some with intervals: how many still wait for something, what changed before and after an event, how
 * a sum grows.
 *
 * @param across what the horizontal axis measures, with its unit
 * @param up what the vertical axis measures, with its unit
 * @param level where a dashed line says that there is nothing; NaN for none
 * @param runs one a curve
 */
public record TrendFigure(
        String id, String title, String description, String across, String up, double level, List<Run> runs)
        implements Figure {
    /** Copies the runs. */
    public TrendFigure {
        runs = List.copyOf(runs);
    }

    /** How a run is drawn. */
    public enum Form {
        /** Each number by itself, with its interval. */
        POINTS,
        /** A number holds until the next. */
        STEPS,
        /** From number to number. */
        LINE
    }

    /**
     * A curve.
     *
     * @param name in the legend
     * @param points in the order of x
     */
    public record Run(String name, Form form, List<Point> points) {
        /** Copies the points. */
        public Run {
            points = List.copyOf(points);
        }
    }

    /**
     * A number.
     *
     * @param x where on the axis
     * @param y the number
     * @param low lower end of its 95 % interval; NaN for none
     * @param high upper end; NaN for none
     */
    public record Point(double x, double y, double low, double high) {}
}
