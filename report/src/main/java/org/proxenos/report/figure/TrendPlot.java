package org.proxenos.report.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.proxenos.study.result.TrendFigure;
import org.proxenos.study.result.TrendFigure.Form;
import org.proxenos.study.result.TrendFigure.Point;
import org.proxenos.study.result.TrendFigure.Run;

/** Curves over an axis: steps with their intervals as thinner steps, points with theirs as lines, fitted lines. */
final class TrendPlot {
    private static final int HEIGHT = 420;
    private static final double ROOM = 0.04;

    private final TrendFigure figure;
    private final double[] across;
    private final double[] up;
    private final Layer intervals = Layer.of("segment").with("size", 1.1);
    private final Layer points = Layer.of("point").with("size", 3);
    private final Layer steps = Layer.of("step").with("size", 1.3);
    private final Layer lows =
            Layer.of("step").with("size", 0.7).with("linetype", "dotted").with("alpha", 0.8);
    private final Layer highs =
            Layer.of("step").with("size", 0.7).with("linetype", "dotted").with("alpha", 0.8);
    private final Layer lines = Layer.of("line").with("size", 1.2);

    private TrendPlot(TrendFigure figure) {
        this.figure = figure;
        this.across = ends(points().mapToDouble(Point::x));
        this.up = ends(DoubleStream.concat(
                DoubleStream.of(figure.level()),
                points().flatMapToDouble(p -> DoubleStream.of(p.y(), p.low(), p.high()))));
    }

    /** The plot of curves. */
    static Plot of(TrendFigure figure) {
        return figure.runs().stream().allMatch(r -> r.points().isEmpty())
                ? Plot.withoutData()
                : new TrendPlot(figure).plot();
    }

    private Stream<Point> points() {
        return figure.runs().stream().flatMap(r -> r.points().stream());
    }

    private static double[] ends(DoubleStream values) {
        double[] known = values.filter(Double::isFinite).sorted().toArray();
        double least = known.length == 0 ? 0 : known[0];
        double most = known.length == 0 ? 1 : known[known.length - 1];
        double room = most > least ? (most - least) * ROOM : 0.5;
        return new double[] {least - room, most + room};
    }

    private Plot plot() {
        figure.runs().forEach(this::draw);
        List<String> names = figure.runs().stream().map(Run::name).toList();
        for (Layer layer : List.of(points, steps, lines)) {
            layer.with("show_legend", names.size() > 1);
        }
        return new Plot(HEIGHT)
                .add(rules())
                .add(lows)
                .add(highs)
                .add(intervals)
                .add(lines)
                .add(steps)
                .add(points)
                .manual("color", "run", names, Palette.of(names.size()))
                .scale("x", whole(axis(figure.across(), across)))
                .scale("y", axis(figure.up(), up));
    }

    private static Map<String, Object> axis(String name, double[] ends) {
        return Map.of("name", name, "limits", List.of(ends[0], ends[1]), "expand", List.of(0, 0));
    }

    /** Weeks and the like are labelled where they are, as far as the labels fit. */
    private Map<String, Object> whole(Map<String, Object> axis) {
        List<Double> places = points().map(Point::x).distinct().sorted().toList();
        boolean isWhole = places.size() <= 20 && places.stream().allMatch(x -> x == Math.rint(x));
        if (!isWhole) {
            return axis;
        }
        Map<String, Object> labelled = new HashMap<>(axis);
        labelled.put("breaks", places);
        labelled.put("labels", places.stream().map(Ticks::plain).toList());
        return labelled;
    }

    /** Where nothing is, and the event where there is a before. */
    private Layer rules() {
        Layer rules = Layer.of("segment")
                .with("color", Palette.MUTED)
                .with("size", 0.9)
                .with("linetype", "dashed");
        if (Double.isFinite(figure.level())) {
            rules.mark(Map.of("x", across[0], "xend", across[1], "y", figure.level(), "yend", figure.level()));
        }
        if (points().anyMatch(p -> p.x() < 0)) {
            rules.mark(Map.of("x", 0, "xend", 0, "y", up[0], "yend", up[1]));
        }
        return rules;
    }

    private void draw(Run run) {
        Layer layer = run.form() == Form.POINTS ? points : run.form() == Form.STEPS ? steps : lines;
        for (Point point : run.points()) {
            mark(layer, run, point.x(), point.y());
            boolean isKnown = Double.isFinite(point.low()) && Double.isFinite(point.high());
            if (isKnown && run.form() == Form.STEPS) {
                mark(lows, run, point.x(), point.low());
                mark(highs, run, point.x(), point.high());
            } else if (isKnown) {
                Map<String, Object> ends = new HashMap<>(
                        Map.of("x", point.x(), "xend", point.x(), "y", point.low(), "yend", point.high()));
                ends.put("color", run.name());
                intervals.mark(ends);
            }
        }
    }

    private static void mark(Layer layer, Run run, double x, double y) {
        if (Double.isFinite(y)) {
            layer.mark(Map.of("x", x, "y", y, "color", run.name()));
        }
    }
}
