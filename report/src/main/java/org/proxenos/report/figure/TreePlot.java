package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.study.result.TreeFigure;
import org.proxenos.study.result.TreeFigure.Node;

/**
 * F6: a conversation from left to right, an answer right of what it answers. The plot is a canvas in pixels; of very long ones the
 * first answers are drawn, and the drawing says so.
 */
final class TreePlot {
    /** More lines than this nobody follows. */
    static final int MOST = 120;

    private static final double FONT = 13;
    private static final double LEFT = 30;
    private static final double RIGHT = Plot.WIDTH - 30.0;
    private static final double TOP = -40;
    private static final double WIDEST = 180;

    private final TreeFigure figure;
    private final List<Node> nodes;
    private final Map<String, List<Node>> answers = new HashMap<>();
    private final Map<String, Double> heights = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private int leaves;

    private TreePlot(TreeFigure figure) {
        this.figure = figure;
        this.nodes = figure.nodes().subList(0, Math.min(MOST, figure.nodes().size()));
        Set<String> drawn = new HashSet<>();
        for (Node node : nodes) {
            String parent = node.answers();
            boolean isBelow = parent != null && drawn.contains(parent);
            depths.put(node.messageId(), isBelow ? depths.getOrDefault(parent, 0) + 1 : 0);
            if (isBelow) {
                answers.computeIfAbsent(parent, p -> new ArrayList<>()).add(node);
            }
            drawn.add(node.messageId());
        }
    }

    /** The plot of a conversation. */
    static Plot of(TreeFigure figure) {
        return figure.nodes().isEmpty() ? Plot.withoutData() : new TreePlot(figure).plot();
    }

    /** An answer stands on a line of its own, what is answered in the middle of its answers. */
    private double place(Node node) {
        double[] below = answers.getOrDefault(node.messageId(), List.of()).stream()
                .mapToDouble(this::place)
                .toArray();
        double height = below.length == 0 ? leaves++ : (below[0] + below[below.length - 1]) / 2;
        heights.put(node.messageId(), height);
        return height;
    }

    private Plot plot() {
        nodes.stream().filter(n -> depth(n) == 0).forEach(this::place);
        double row = leaves > 40 ? 9 : 16;
        double bottom = TOP - row * leaves;
        Layer lines = Layer.of("path").with("color", Palette.REST).with("size", 0.8);
        Layer points = Layer.of("point").with("size", leaves > 40 ? 3 : 4).with("show_legend", true);
        for (Node node : nodes) {
            points.mark(Map.of("x", x(node), "y", y(node, row), "color", node.group()));
            answers.getOrDefault(node.messageId(), List.of()).forEach(answer -> elbow(lines, node, answer, row));
        }
        List<String> groups = nodes.stream().map(Node::group).distinct().toList();
        int left = figure.nodes().size() - nodes.size();
        return new Plot((int) (80 - bottom))
                .bare()
                .add(lines)
                .add(points)
                .add(levels())
                .manual("color", "group", groups, Palette.of(groups.size()))
                .scale("x", Map.of("limits", List.of(0, Plot.WIDTH), "expand", List.of(0, 0)))
                .scale("y", Map.of("limits", List.of(bottom - 8, 0), "expand", List.of(0, 0)))
                .note(
                        left == 0
                                ? ""
                                : "The first %d messages are drawn; %d more are in the file.".formatted(MOST, left));
    }

    private int depth(Node node) {
        return depths.getOrDefault(node.messageId(), 0);
    }

    private double step() {
        int deepest = depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.min(WIDEST, (RIGHT - LEFT) / Math.max(1, deepest));
    }

    private double x(Node node) {
        return LEFT + step() * depth(node);
    }

    private double y(Node node, double row) {
        return TOP - row * (heights.getOrDefault(node.messageId(), 0.0) + 0.5);
    }

    private void elbow(Layer lines, Node from, Node to, double row) {
        double middle = (x(from) + x(to)) / 2;
        double[][] corners = {{x(from), y(from, row)}, {middle, y(from, row)}, {middle, y(to, row)}, {x(to), y(to, row)}
        };
        for (double[] corner : corners) {
            lines.mark(Map.of("x", corner[0], "y", corner[1], "group", to.messageId()));
        }
    }

    /** What stands in which column. */
    private Layer levels() {
        Layer words = Layer.of("text").with("size", FONT / 2).with("color", Palette.MUTED);
        int deepest = depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int depth = 0; depth <= deepest; depth++) {
            String label = depth == 0 ? "message" : depth == 1 ? "answers" : Integer.toString(depth);
            double hjust = depth == 0 ? 0.15 : 0.5;
            words.mark(Map.of("x", LEFT + step() * depth, "y", -16, "label", label, "hjust", hjust));
        }
        return words;
    }
}
