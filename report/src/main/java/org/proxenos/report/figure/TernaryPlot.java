package org.proxenos.report.figure;

import java.util.List;
import java.util.Map;
import org.proxenos.study.result.Figure;

/** F3: three shares in one triangle, a corner being all of one reaction. */
final class TernaryPlot {
    private static final int HEIGHT = 660;
    private static final double TALL = Math.sqrt(3) / 2;

    private TernaryPlot() {}

    /** The plot of reactions' shares. */
    static Plot of(Figure.Ternary figure) {
        List<String> groups = figure.points().stream()
                .map(Figure.Ternary.Point::group)
                .distinct()
                .toList();
        boolean many = figure.points().size() > 500;
        Layer points = Layer.of("point")
                .with("size", many ? 2.0 : 3.2)
                .with("alpha", many ? 0.4 : 0.6)
                .with("show_legend", true);
        figure.points()
                .forEach(p -> points.mark(Map.of(
                        "x", x(p.reposts(), p.likes()), "y", y(p.likes()), "color", p.group(), "shape", p.group())));
        Plot plot = new Plot(HEIGHT).add(grid()).add(edges());
        return plot.add(points)
                .add(corners())
                .add(ticks())
                .add(names())
                .manual("color", "group", groups, Palette.of(groups.size()))
                .manual("shape", "group", groups, shapes(groups.size()))
                .scale("x", Map.of("limits", List.of(-0.2, 1.2), "expand", List.of(0, 0)))
                .scale("y", Map.of("limits", List.of(-0.12, TALL + 0.08), "expand", List.of(0, 0)))
                .with("coord", Map.of("name", "fixed", "ratio", 1.0))
                .theme("axis_title", Plot.blank())
                .theme("axis_text", Plot.blank())
                .theme("axis_ticks", Plot.blank())
                .theme("axis_line", Plot.blank())
                .theme("panel_grid_major", Plot.blank());
    }

    private static List<Integer> shapes(int groups) {
        return List.of(16, 17, 15, 18, 3, 4, 8).subList(0, Math.min(groups, 7));
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
                .mark(Map.of("x", 0.5, "y", TALL + 0.045, "label", "all likes"))
                .mark(Map.of("x", -0.02, "y", -0.08, "label", "all replies"))
                .mark(Map.of("x", 1.02, "y", -0.08, "label", "all reposts"));
    }

    /** Shares along the edges, read along the grid line that leans away: replies left, reposts below, likes right. */
    private static Layer ticks() {
        Layer text = Layer.of("text").with("color", Palette.MUTED).with("size", 6);
        for (int i = 1; i < 5; i++) {
            double s = i / 5.0;
            String share = i * 20 + " %";
            text.mark(Map.of("x", x(0, 1 - s) - 0.035, "y", y(1 - s) + 0.008, "label", share));
            text.mark(Map.of("x", x(s, 0), "y", -0.03, "label", share));
            text.mark(Map.of("x", x(1 - s, s) + 0.035, "y", y(s) + 0.008, "label", share));
        }
        return text;
    }

    private static Layer names() {
        return Layer.of("text")
                .with("color", Palette.MUTED)
                .with("size", 6)
                .mark(Map.of("x", 0.14, "y", TALL / 2 + 0.03, "angle", 60, "label", "\u2190 replies"))
                .mark(Map.of("x", 0.5, "y", -0.08, "angle", 0, "label", "reposts \u2192"))
                .mark(Map.of("x", 0.86, "y", TALL / 2 + 0.03, "angle", -60, "label", "\u2190 likes"));
    }
}
