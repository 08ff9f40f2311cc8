package org.proxenos.workbench.serve.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proxenos.report.figure.Legible;

/**
 * A network with a place for each account.
 *
 * @param nodes in the order of their accounts
 * @param links the strongest first
 */
record Drawing(List<Node> nodes, List<Link> links) {
    private static final int SIZE = 1000;
    private static final double SMALLEST = 4;
    private static final double LARGEST = 26;
    private static final int NAMED = 30;

    /** An account's place in [0, 1], and the radius of its mark in the drawing's own units. */
    record Node(Network.Account account, Marks marks, double x, double y, double radius) {}

    /** A tie by the numbers of its accounts, and how wide it is drawn. */
    record Link(int source, int target, double width, long n) {}

    static Drawing of(Network network) {
        Map<String, Integer> numbers = new HashMap<>();
        network.accounts().forEach(account -> numbers.put(account.label(), numbers.size()));
        List<int[]> ties = new ArrayList<>();
        for (Network.Edge edge : network.edges()) {
            ties.add(new int[] {numbers.get(edge.source()), numbers.get(edge.target())});
        }
        double[][] places = Layout.of(numbers.size(), ties);
        int most = network.accounts().stream()
                .mapToInt(Network.Account::inDegree)
                .max()
                .orElse(1);
        List<Node> nodes = new ArrayList<>();
        for (Network.Account account : network.accounts()) {
            int i = nodes.size();
            double radius =
                    SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) account.inDegree() / Math.max(1, most));
            nodes.add(new Node(account, Marks.of(account.role()), places[0][i], places[1][i], radius));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < ties.size(); i++) {
            long n = network.edges().get(i).n();
            links.add(new Link(ties.get(i)[0], ties.get(i)[1], Math.min(6, .7 + Math.log((double) n)), n));
        }
        return new Drawing(nodes, links);
    }

    /** As the script of the page reads it. */
    Map<String, Object> json() {
        List<Map<String, Object>> accounts = new ArrayList<>();
        for (Node node : nodes) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("label", Legible.of(node.account().label()));
            each.put("role", node.account().role());
            each.put("in", node.account().inDegree());
            each.put("out", node.account().outDegree());
            each.put("shape", node.marks().shape());
            each.put("light", node.marks().light());
            each.put("dark", node.marks().dark());
            each.put("x", node.x());
            each.put("y", node.y());
            each.put("size", node.radius());
            accounts.add(each);
        }
        return Map.of(
                "nodes",
                accounts,
                "links",
                links.stream()
                        .map(link -> List.of(link.source(), link.target(), link.width()))
                        .toList());
    }

    /** As a drawing that stands alone, on white. */
    String svg(String title) {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1160 1000" width="1160" height="1000" font-family="sans-serif"><title>%s</title><rect width="1160" height="1000" fill="#ffffff"/><g stroke="#52606d" stroke-opacity=".35">
                """.formatted(escaped(title)));
        for (Link link : links) {
            Node a = nodes.get(link.source());
            Node b = nodes.get(link.target());
            svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"%s\"/>%n"
                    .formatted(number(x(a)), number(y(a)), number(x(b)), number(y(b)), number(link.width())));
        }
        svg.append("</g><g stroke=\"#ffffff\" stroke-width=\"1\">\n");
        nodes.forEach(node -> svg.append(mark(node.marks(), x(node), y(node), node.radius())));
        svg.append("</g><g font-size=\"13\" fill=\"#1f2933\">\n");
        nodes.stream()
                .limit(NAMED)
                .forEach(node -> svg.append("<text x=\"%s\" y=\"%s\">%s</text>%n"
                        .formatted(
                                number(x(node) + node.radius() + 3),
                                number(y(node) + 4),
                                escaped(node.account().label()))));
        int row = 0;
        for (Marks marks : Marks.all()) {
            double y = 24 + 22 * row++;
            svg.append(mark(marks, 16, y, 7))
                    .append("<text x=\"30\" y=\"%s\">%s</text>%n".formatted(number(y + 4), marks.name()));
        }
        return svg.append("</g></svg>").toString();
    }

    private static double x(Node node) {
        return 60 + node.x() * (SIZE - 80);
    }

    private static double y(Node node) {
        return 40 + node.y() * (SIZE - 80);
    }

    private static String mark(Marks marks, double x, double y, double r) {
        String fill = "\" fill=\"%s\"/>%n".formatted(marks.light());
        return switch (marks.shape()) {
            case "square" ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s"
                                .formatted(number(x - r * .9), number(y - r * .9), number(r * 1.8), number(r * 1.8))
                        + fill;
            case "triangle" -> points(x, y - r * 1.2, x + r * 1.1, y + r * .8, x - r * 1.1, y + r * .8) + fill;
            case "diamond" -> points(x, y - r * 1.2, x + r * 1.2, y, x, y + r * 1.2, x - r * 1.2, y) + fill;
            default -> "<circle cx=\"%s\" cy=\"%s\" r=\"%s".formatted(number(x), number(y), number(r)) + fill;
        };
    }

    private static String points(double... coordinates) {
        StringBuilder points = new StringBuilder("<polygon points=\"");
        for (double coordinate : coordinates) {
            points.append(number(coordinate)).append(' ');
        }
        return points.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return Legible.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
