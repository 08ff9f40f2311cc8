package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.proxenos.study.result.Figure;

/**
 * A log axis of ratios, in pixels. It holds every interval, but never more than a ratio of 20 either way: beyond, the numbers
 * speak.
 *
 * @param low least ratio
 * @param high largest ratio
 * @param from its left end, pixels
 * @param to its right end, pixels
 */
record RatioAxis(double low, double high, double from, double to) {
    private static final double MOST = 20;
    private static final double ROOM = 1.04;
    /** Labels nearer than this, pixels, would touch. */
    private static final double APART = 30;

    private static final double[] TICKS = {1, 0.5, 2, 0.2, 5, 0.1, 10, 0.05, 20, 1.5, 3, 0.8, 1.25, 0.7, 0.9, 1.1};

    /** The axis of a figure's coefficients and bands. */
    static RatioAxis of(Figure.Coefficients figure, double from, double to) {
        double[] ends = {0.9, 1.1};
        figure.bars().forEach(b -> widen(ends, b.low(), b.high(), b.ratio()));
        figure.bands().forEach(b -> widen(ends, b.low(), b.high(), b.value()));
        return new RatioAxis(Math.max(ends[0], 1 / MOST) / ROOM, Math.min(ends[1], MOST) * ROOM, from, to);
    }

    /** An axis for these ratios, whichever way it is turned. */
    static RatioAxis of(List<Double> ratios, double from, double to) {
        double[] ends = {0.9, 1.1};
        ratios.forEach(r -> widen(ends, r));
        return new RatioAxis(Math.max(ends[0], 1 / MOST) / ROOM, Math.min(ends[1], MOST) * ROOM, from, to);
    }

    private static void widen(double[] ends, double... values) {
        for (double value : values) {
            if (Double.isFinite(value) && value > 0) {
                ends[0] = Math.min(ends[0], value);
                ends[1] = Math.max(ends[1], value);
            }
        }
    }

    /** Where a ratio lies, pixels; at the end where it lies beyond. */
    double at(double ratio) {
        double inside = Math.min(Math.max(ratio, low), high);
        return from + (to - from) * Math.log(inside / low) / Math.log(high / low);
    }

    /** Whether a ratio lies beyond the left end. */
    boolean isBelow(double ratio) {
        return ratio < low;
    }

    /** Whether a ratio lies beyond the right end. */
    boolean isAbove(double ratio) {
        return ratio > high;
    }

    /** A line a tick, down to there. */
    Layer grid(double bottom) {
        Layer grid = Layer.of("segment").with("color", Palette.GRID).with("size", 0.8);
        ticks().forEach(t -> grid.mark(Map.of("x", at(t), "xend", at(t), "y", 0, "yend", bottom)));
        return grid;
    }

    /** No difference. */
    Layer reference(double bottom) {
        return Layer.of("segment")
                .with("color", Palette.MUTED)
                .with("size", 0.9)
                .with("linetype", "dashed")
                .mark(Map.of("x", at(1), "xend", at(1), "y", 0, "yend", bottom));
    }

    /** The ticks' numbers below there, and what the axis means. */
    Layer labels(double bottom, Layer text, String title) {
        ticks().forEach(t -> text.mark(Map.of("x", at(t), "y", bottom - 12, "label", Ticks.plain(t))));
        return text.mark(Map.of("x", (from + to) / 2, "y", bottom - 36, "label", title));
    }

    /** Round ratios that do not touch, in no order. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (double tick : TICKS) {
            if (tick >= low && tick <= high && ticks.stream().noneMatch(t -> Math.abs(at(t) - at(tick)) < APART)) {
                ticks.add(tick);
            }
        }
        return ticks;
    }
}
