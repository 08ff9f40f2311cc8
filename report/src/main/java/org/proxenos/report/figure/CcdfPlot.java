package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.study.result.Figure;

/** F7: the share of messages with at least so many, both axes logarithmic. */
final class CcdfPlot {
    private static final int HEIGHT = 520;
    /** Nobody sees a step smaller than this, in powers of ten: half a pixel where the axis holds eight of them. */
    private static final double SEEN = 0.005;

    private CcdfPlot() {}

    /** The plot of a distribution. */
    static Plot of(Figure.Ccdf figure) {
        Map<String, List<Figure.Ccdf.Step>> curves = new LinkedHashMap<>();
        figure.steps().stream()
                .filter(s -> s.value() > 0 && s.share() > 0)
                .forEach(s -> curves.computeIfAbsent(s.group(), k -> new ArrayList<>())
                        .add(s));
        if (curves.isEmpty()) {
            return Plot.withoutData();
        }
        List<Figure.Ccdf.Step> all =
                curves.values().stream().flatMap(List::stream).toList();
        double first = Math.min(
                1, all.stream().mapToDouble(Figure.Ccdf.Step::value).min().orElse(1));
        double most = all.stream().mapToDouble(Figure.Ccdf.Step::value).max().orElse(1);
        double least = all.stream().mapToDouble(Figure.Ccdf.Step::share).min().orElse(1);
        Layer steps = Layer.of("step")
                .with("size", 1.2)
                .with("direction", "vh")
                .with("show_legend", curves.size() > 1 || !curves.containsKey("all"));
        curves.forEach((group, curve) -> draw(steps, curve, first));
        List<String> groups = List.copyOf(curves.keySet());
        return new Plot(HEIGHT)
                .add(steps)
                .manual("color", "group", groups, Palette.of(groups.size()))
                .scale("x", axis("at least so many " + figure.outcome() + " (log scale)", first, most))
                .scale("y", axis("share of messages (log scale)", least, 1));
    }

    /** All have at least the least that there can be; from there on, the steps that can be seen. */
    private static void draw(Layer steps, List<Figure.Ccdf.Step> curve, double first) {
        Figure.Ccdf.Step drawn = curve.get(0);
        mark(steps, first, drawn);
        mark(steps, drawn.value(), drawn);
        for (Figure.Ccdf.Step step : curve) {
            if (moves(drawn.value(), step.value()) || moves(drawn.share(), step.share())) {
                mark(steps, step.value(), step);
                drawn = step;
            }
        }
        mark(steps, curve.get(curve.size() - 1).value(), curve.get(curve.size() - 1));
    }

    private static boolean moves(double from, double to) {
        return Math.abs(Math.log10(to / from)) >= SEEN;
    }

    private static void mark(Layer steps, double value, Figure.Ccdf.Step step) {
        steps.mark(Map.of("x", value, "y", step.share(), "color", step.group()));
    }

    private static Map<String, Object> axis(String name, double low, double high) {
        List<Double> breaks = Ticks.logarithmic(low, high);
        double room = Math.max(0.02, Math.log10(high / low) * 0.02);
        return Map.of(
                "name",
                name,
                "trans",
                "log10",
                "breaks",
                breaks,
                "labels",
                breaks.stream().map(Ticks::plain).toList(),
                "limits",
                List.of(low / Math.pow(10, room), high * Math.pow(10, room)),
                "expand",
                List.of(0, 0));
    }
}
