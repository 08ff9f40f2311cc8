package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.study.result.Figure;

/** F3: three shares in one triangle, a corner being all of one reaction. */
final class TernaryPlot {
    /** More points than this are ink, not information; then every second, third, ... of a group is drawn. */
    static final int MOST = 3_000;

    private static final int WIDTH = 760;
    private static final int HEIGHT = 700;
    private static final double TALL = Math.sqrt(3) / 2;
    private static final List<Integer> SHAPES = List.of(16, 17, 15, 18, 3, 4, 8);

    private final Figure.Ternary figure;
    /** The largest first: what is rare is drawn on top. */
    private final List<Map.Entry<String, List<Figure.Ternary.Point>>> groups;

    private final int step;

    private TernaryPlot(Figure.Ternary figure) {
        this.figure = figure;
        Map<String, List<Figure.Ternary.Point>> byGroup = new LinkedHashMap<>();
        figure.points()
                .forEach(p -> byGroup.computeIfAbsent(p.group(), k -> new ArrayList<>())
                        .add(p));
        this.groups = new ArrayList<>(byGroup.entrySet());
        groups.sort((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()));
        this.step = (figure.points().size() + MOST - 1) / MOST;
    }

    /** The plot of reactions' shares. */
    static Plot of(Figure.Ternary figure) {
        return new TernaryPlot(figure).plot();
    }

    private Plot plot() {
        List<String> names = groups.stream().map(Map.Entry::getKey).toList();
        return new Plot(WIDTH, HEIGHT)
                .bare()
                .add(grid())
                .add(edges())
                .add(points(0, 1))
                .add(points(1, groups.size()))
                .add(corners())
                .add(ticks())
                .add(names())
                .manual("color", "group", reversed(names), reversed(colours()))
                .manual("shape", "group", reversed(names), reversed(shapes()))
                .scale("x", Map.of("limits", List.of(-0.16, 1.16), "expand", List.of(0, 0)))
                .scale("y", Map.of("limits", List.of(-0.13, TALL + 0.08), "expand", List.of(0, 0)))
                .with("coord", Map.of("name", "fixed", "ratio", 1.0))
                .note(
                        step < 2
                                ? ""
                                : "One point in %s of each group is drawn, %s of %s; the file has all."
                                        .formatted(
                                                step,
                                                Ticks.plain(drawn()),
                                                Ticks.plain(figure.points().size())));
    }

    /** The points of some of the groups: the largest fades, what is set against it does not. */
    private Layer points(int from, int to) {
        boolean many = figure.points().size() > 500;
        Layer points = Layer.of("point")
                .with("size", many ? 2.2 : 3.4)
                .with("alpha", from > 0 ? 0.75 : many ? 0.4 : 0.65)
                .with("show_legend", true);
        for (int i = from; i < Math.min(to, groups.size()); i++) {
            List<Figure.Ternary.Point> group = groups.get(i).getValue();
            for (int k = 0; k < group.size(); k += Math.max(1, step)) {
                Figure.Ternary.Point p = group.get(k);
                points.mark(Map.of(
                        "x", x(p.reposts(), p.likes()), "y", y(p.likes()), "color", p.group(), "shape", p.group()));
            }
        }
        return points;
    }

    private int drawn() {
        return groups.stream()
                .mapToInt(g -> (g.getValue().size() + step - 1) / step)
                .sum();
    }

    /** The largest of several groups is what the others are set against, and grey. */
    private List<String> colours() {
        if (groups.size() < 2) {
            return Palette.of(groups.size());
        }
        List<String> colours = new ArrayList<>(Palette.of(groups.size() - 1));
        Collections.reverse(colours);
        colours.add(0, Palette.REST);
        return colours;
    }

    private List<Integer> shapes() {
        List<Integer> shapes = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            shapes.add(SHAPES.get(i % SHAPES.size()));
        }
        return shapes;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    private static double x(double reposts, double likes) {
        return reposts + likes / 2;
    }

    private static double y(double likes) {
        return likes * TALL;
    }

    private static Layer grid() {
        Layer lines = Layer.of("segment").with("color", Palette.GRID).with("size", 0.8);
        for (int i = 1; i < 5; i++) {
            double s = i / 5.0;
            lines.mark(segment(x(0, s), y(s), x(1 - s, s), y(s)));
            lines.mark(segment(x(s, 0), y(0), x(s, 1 - s), y(1 - s)));
            lines.mark(segment(x(1 - s, 0), y(0), x(0, 1 - s), y(1 - s)));
        }
        return lines;
    }

    private static Layer edges() {
        return Layer.of("segment")
                .with("color", Palette.MUTED)
                .with("size", 0.9)
                .mark(segment(0, 0, 1, 0))
                .mark(segment(1, 0, 0.5, TALL))
                .mark(segment(0.5, TALL, 0, 0));
    }

    private static Map<String, Object> segment(double x, double y, double xend, double yend) {
        return Map.of("x", x, "y", y, "xend", xend, "yend", yend);
    }

    private static Layer corners() {
        return Layer.of("text")
                .with("color", Palette.INK)
                .with("size", 7)
                .with("fontface", "bold")
                .mark(Map.of("x", 0.5, "y", TALL + 0.04, "label", "all likes"))
                .mark(Map.of("x", -0.02, "y", -0.085, "label", "all replies"))
                .mark(Map.of("x", 1.02, "y", -0.085, "label", "all reposts"));
    }

    /** Shares along the edges, read along the grid line that leans away: replies left, reposts below, likes right. */
    private static Layer ticks() {
        Layer text = Layer.of("text").with("color", Palette.MUTED).with("size", 6);
        for (int i = 1; i < 5; i++) {
            double s = i / 5.0;
            String share = i * 20 + " %";
            text.mark(Map.of("x", x(0, 1 - s) - 0.04, "y", y(1 - s) + 0.008, "label", share));
            text.mark(Map.of("x", x(s, 0), "y", -0.03, "label", share));
            text.mark(Map.of("x", x(1 - s, s) + 0.04, "y", y(s) + 0.008, "label", share));
        }
        return text;
    }

    private static Layer names() {
        return Layer.of("text")
                .with("color", Palette.INK)
                .with("size", 6.5)
                .mark(Map.of("x", 0.155, "y", TALL / 2 + 0.04, "angle", 60, "label", "\u2190 share of replies"))
                .mark(Map.of("x", 0.5, "y", -0.085, "angle", 0, "label", "share of reposts \u2192"))
                .mark(Map.of("x", 0.845, "y", TALL / 2 + 0.04, "angle", -60, "label", "\u2190 share of likes"));
    }
}
