package org.proxenos.report.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.proxenos.study.result.ForestFigure;
import org.proxenos.study.result.ForestFigure.Row;

/** F12: values with intervals on a plain axis, a line each, thresholds across. The plot is a canvas in pixels. */
final class ForestPlot {
    private static final double ROW = 22;
    private static final double TOP = -30;
    private static final double FONT = 13;
    private static final double LABEL = 210;
    private static final double FROM = 330;
    private static final double TO = Plot.WIDTH - 210.0;
    private static final double STEP = 0.2;

    private final ForestFigure figure;
    private final List<String> groups;
    private final double least;
    private final double most;
    private final Layer intervals = Layer.of("segment").with("size", 1.4);
    private final Layer points = Layer.of("point").with("size", 4);
    private final Layer words = text(Palette.INK);
    private final Layer notes = text(Palette.MUTED);

    private ForestPlot(ForestFigure figure) {
        this.figure = figure;
        this.groups = figure.rows().stream().map(Row::group).distinct().toList();
        double[] ends = DoubleStream.concat(
                        figure.thresholds().stream().mapToDouble(ForestFigure.Threshold::at),
                        figure.rows().stream().flatMapToDouble(r -> DoubleStream.of(r.value(), r.low(), r.high())))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        this.least = ends.length == 0 ? 0 : Math.floor(ends[0] / STEP) * STEP;
        this.most = ends.length == 0 ? 1 : Math.max(least + STEP, Math.ceil(ends[ends.length - 1] / STEP) * STEP);
    }

    /** The plot of values. */
    static Plot of(ForestFigure figure) {
        return figure.rows().isEmpty() ? Plot.withoutData() : new ForestPlot(figure).plot();
    }

    private static Layer text(String colour) {
        return Layer.of("text").with("size", FONT / 2).with("color", colour);
    }

    private Plot plot() {
        double y = TOP;
        String before = "";
        for (Row row : figure.rows()) {
            row(row, before, y - ROW / 2);
            before = row.label();
            y -= ROW;
        }
        Layer grid = grid(y);
        Layer thresholds = thresholds(y);
        return new Plot((int) (60 - y))
                .bare()
                .add(grid)
                .add(thresholds)
                .add(intervals)
                .add(points)
                .add(words)
                .add(notes)
                .scale("color", Palette.unnamed(groups))
                .scale("x", Map.of("limits", List.of(0, Plot.WIDTH), "expand", List.of(0, 0)))
                .scale("y", Map.of("limits", List.of(y - 46, 0), "expand", List.of(0, 0)));
    }

    private double x(double value) {
        return FROM + (TO - FROM) * (value - least) / (most - least);
    }

    private void row(Row row, String before, double middle) {
        if (!row.label().equals(before)) {
            word(words, Lettering.fit(Lettering.words(row.label()), LABEL, FONT), 0, middle);
        }
        word(notes, Lettering.fit(Lettering.words(row.group()), FROM - LABEL - 20, FONT), LABEL + 10, middle);
        boolean isKnown = Double.isFinite(row.low()) && Double.isFinite(row.high());
        if (isKnown) {
            intervals.mark(Map.of(
                    "x", x(row.low()), "xend", x(row.high()), "y", middle, "yend", middle, "color", row.group()));
        }
        if (Double.isFinite(row.value())) {
            points.mark(Map.of("x", x(row.value()), "y", middle, "color", row.group()));
        }
        String interval = isKnown ? " [%s, %s]".formatted(Ticks.fixed(row.low(), 2), Ticks.fixed(row.high(), 2)) : "";
        String value = Double.isFinite(row.value()) ? Ticks.fixed(row.value(), 2) + interval : "not defined";
        word(words, value + ", n " + Ticks.plain((double) row.n()), TO + 14, middle);
    }

    private static void word(Layer layer, String label, double x, double y) {
        layer.mark(Map.of("x", x, "y", y, "label", label, "hjust", 0));
    }

    private Layer grid(double bottom) {
        Layer grid = Layer.of("segment").with("color", Palette.GRID).with("size", 0.8);
        for (long i = Math.round(least / STEP); i <= Math.round(most / STEP); i++) {
            double at = x(i * STEP);
            grid.mark(Map.of("x", at, "xend", at, "y", TOP, "yend", bottom));
            notes.mark(Map.of("x", at, "y", bottom - 12, "label", Ticks.fixed(i * STEP, 1), "hjust", 0.5));
        }
        notes.mark(Map.of("x", (FROM + TO) / 2, "y", bottom - 34, "label", figure.scale(), "hjust", 0.5));
        return grid;
    }

    /** Labels stand away from each other: the first ends at its line, the others begin at theirs. */
    private Layer thresholds(double bottom) {
        Layer lines = Layer.of("segment")
                .with("color", Palette.MUTED)
                .with("size", 0.9)
                .with("linetype", "dashed");
        double side = 1;
        for (ForestFigure.Threshold threshold : figure.thresholds()) {
            double at = x(threshold.at());
            lines.mark(Map.of("x", at, "xend", at, "y", TOP + 2, "yend", bottom));
            notes.mark(Map.of("x", at, "y", TOP + 14, "label", threshold.label(), "hjust", side));
            side = 0;
        }
        return lines;
    }
}
