package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.study.result.Figure;

/** F7: the share of messages with at least so many, both axes logarithmic, each curve labelled at its end. */
final class CcdfPlot {
    private static final int HEIGHT = 520;

    private CcdfPlot() {}

    /** The plot of a distribution. */
    static Plot of(Figure.Ccdf figure) {
        List<Figure.Ccdf.Step> steps =
                figure.steps().stream().filter(s -> s.value() > 0).toList();
        if (steps.isEmpty()) {
            return Plot.withoutData();
        }
        Map<String, Figure.Ccdf.Step> last = new LinkedHashMap<>();
        steps.forEach(s -> last.put(s.group(), s));
        List<String> groups = List.copyOf(last.keySet());
        Layer curves = Layer.of("step").with("size", 1.1).with("direction", "vh");
        steps.forEach(s -> curves.mark(Map.of("x", s.value(), "y", s.share(), "color", s.group())));
        double most = steps.stream().mapToDouble(Figure.Ccdf.Step::value).max().orElse(1);
        double least = steps.stream().mapToDouble(Figure.Ccdf.Step::share).min().orElse(1);
        return new Plot(HEIGHT)
                .add(curves)
                .add(ends(last))
                .manual("color", "group", groups, Palette.of(groups.size()))
                .scale("x", axis("at least so many " + figure.outcome(), 1, most, most * Math.pow(most, 0.12)))
                .scale("y", axis("share of messages", least, 1, 1.15))
                .theme("legend_position", "none");
    }

    private static Layer ends(Map<String, Figure.Ccdf.Step> last) {
        Layer points = Layer.of("text")
                .with("hjust", "left")
                .with("nudge_x", 0.02)
                .with("size", 6)
                .with("fontface", "bold");
        double before = Double.NaN;
        for (Figure.Ccdf.Step step : last.values()) {
            double share = Math.abs(Math.log(step.share() / before)) < 0.25 ? before * 1.4 : step.share();
            points.mark(Map.of("x", step.value() * 1.06, "y", share, "label", step.group(), "color", step.group()));
            before = share;
        }
        return points;
    }

    /** Powers of ten with their own words: a reader should not decode exponents. */
    private static Map<String, Object> axis(String name, double low, double high, double end) {
        List<Double> breaks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high * 1.001; power++) {
            breaks.add(Math.pow(10, power));
            labels.add(Ticks.plain(Math.pow(10, power)));
        }
        return Map.of(
                "name", name,
                "trans", "log10",
                "breaks", breaks,
                "labels", labels,
                "limits", List.of(Math.min(low, breaks.get(0)), end));
    }
}
