package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.proxenos.study.result.Figure;

/**
 * F8: above, each way to ask as a ratio with its interval, lowest first, and the placebo of the same model; below, what was
 * chosen in each. The plot is a canvas in pixels and draws its own axes.
 */
final class CurvePlot {
    private static final double LEFT = 250;
    private static final double RIGHT = Plot.WIDTH - 14.0;
    private static final double TOP = 300;
    private static final double ROW = 17;
    private static final double GAP = 8;
    private static final double FONT = 13;
    private static final double LEVEL = 0.05;

    private final Figure.Curve figure;
    private final RatioAxis axis;
    private final double step;
    private final Layer intervals = Layer.of("segment").with("size", 1);
    private final Layer points = Layer.of("point").with("size", 2.4);
    private final Layer placebos =
            Layer.of("point").with("size", 1.8).with("shape", 5).with("color", Palette.REST);
    private final Layer marks = Layer.of("segment").with("size", 1.2).with("color", Palette.INK);
    private final Layer words = Layer.of("text").with("size", FONT / 2).with("color", Palette.INK);
    private final Layer notes = Layer.of("text").with("size", FONT / 2).with("color", Palette.MUTED);

    private CurvePlot(Figure.Curve figure) {
        this.figure = figure;
        this.axis = RatioAxis.of(
                figure.points().stream()
                        .flatMap(p -> Stream.of(p.low(), p.high(), p.placebo()))
                        .toList(),
                -TOP + 10,
                -30);
        this.step = (RIGHT - LEFT) / figure.points().size();
    }

    /** The plot of a specification curve. */
    static Plot of(Figure.Curve figure) {
        return figure.points().isEmpty() ? Plot.withoutData() : new CurvePlot(figure).plot();
    }

    private Plot plot() {
        Layer grid = Layer.of("segment").with("color", Palette.GRID).with("size", 0.8);
        for (double tick : axis.ticks()) {
            grid.mark(Map.of("x", LEFT, "xend", RIGHT, "y", axis.at(tick), "yend", axis.at(tick)));
            notes.mark(Map.of("x", LEFT - 8, "y", axis.at(tick), "label", Ticks.plain(tick), "hjust", 1));
        }
        Layer none = Layer.of("segment")
                .with("color", Palette.MUTED)
                .with("size", 0.9)
                .with("linetype", "dashed");
        none.mark(Map.of("x", LEFT, "xend", RIGHT, "y", axis.at(1), "yend", axis.at(1)));
        legend();
        for (int i = 0; i < figure.points().size(); i++) {
            point(figure.points().get(i), LEFT + step * (i + 0.5));
        }
        double bottom = choices();
        return new Plot((int) (30 - bottom))
                .bare()
                .add(grid)
                .add(none)
                .add(intervals)
                .add(points)
                .add(placebos)
                .add(marks)
                .add(words)
                .add(notes)
                .scale("color", Map.of("scale_mapper_kind", "identity", "guide", "none"))
                .scale("x", Map.of("limits", List.of(0, Plot.WIDTH), "expand", List.of(0, 0)))
                .scale("y", Map.of("limits", List.of(bottom - 8, 0), "expand", List.of(0, 0)));
    }

    private void legend() {
        words.mark(Map.of("x", 0, "y", -40, "label", "ratio, log scale;", "hjust", 0));
        words.mark(Map.of("x", 0, "y", -58, "label", "1 is no difference", "hjust", 0));
        key(-92, points, true, "p below .05, uncorrected");
        key(-110, points, false, "not told apart from 1");
        placebos.mark(Map.of("x", 6, "y", -128));
        notes.mark(Map.of("x", 18, "y", -128, "label", "the placebo's ratio", "hjust", 0));
    }

    private void key(double y, Layer layer, boolean significant, String label) {
        layer.mark(Map.of("x", 6, "y", y, "color", colour(significant)));
        notes.mark(Map.of("x", 18, "y", y, "label", label, "hjust", 0));
    }

    private static String colour(boolean significant) {
        return significant ? "#0072b2" : "#9aa5b1";
    }

    private void point(Figure.Curve.Way point, double x) {
        String colour = colour(point.p() < LEVEL);
        intervals.mark(
                Map.of("x", x, "xend", x, "y", axis.at(point.low()), "yend", axis.at(point.high()), "color", colour));
        points.mark(Map.of("x", x, "y", axis.at(point.ratio()), "color", colour));
        placebos.mark(Map.of("x", x, "y", axis.at(point.placebo())));
    }

    /** A line for each choice, marked where it was made; how far down they reach. */
    private double choices() {
        Map<String, Set<String>> questions = new LinkedHashMap<>();
        for (Figure.Curve.Way point : figure.points()) {
            point.choices()
                    .forEach((question, choice) -> questions
                            .computeIfAbsent(question, q -> new LinkedHashSet<>())
                            .add(choice));
        }
        double y = -TOP - 14;
        for (Map.Entry<String, Set<String>> question : questions.entrySet()) {
            words.mark(Map.of("x", 0, "y", y, "label", Lettering.words(question.getKey()), "hjust", 0));
            for (String choice : sorted(question.getValue())) {
                notes.mark(Map.of(
                        "x", LEFT - 8, "y", y, "label", Lettering.fit(Lettering.words(choice), 165, FONT), "hjust", 1));
                row(question.getKey(), choice, y);
                y -= ROW;
            }
            y -= GAP;
        }
        return y;
    }

    private static List<String> sorted(Set<String> choices) {
        List<String> sorted = new ArrayList<>(choices);
        sorted.sort(null);
        return sorted;
    }

    private void row(String question, String choice, double y) {
        for (int i = 0; i < figure.points().size(); i++) {
            if (choice.equals(figure.points().get(i).choices().get(question))) {
                double x = LEFT + step * (i + 0.5);
                marks.mark(Map.of("x", x, "xend", x, "y", y - 5, "yend", y + 5));
            }
        }
    }
}
