package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.study.result.Figure;

/** F4: rate ratios with intervals on a log axis, one line a coefficient, published intervals on lines of their own below. */
final class CoefficientPlot {
    private static final int ROW = 24;
    private static final List<String> STATES = List.of("validated", "unvalidated", "placebo", "published elsewhere");
    private static final List<Integer> SHAPES = List.of(16, 1, 5, 15);

    private final Figure.Coefficients figure;
    private final List<String> models;
    private final Layer lines = Layer.of("segment").with("size", 1.3);
    private final Layer points =
            Layer.of("point").with("size", 4).with("stroke", 1.4).with("show_legend", true);
    private final Layer bands =
            Layer.of("rect").with("fill", "#cbd2d9").with("alpha", 0.6).with("size", 0);
    private final Layer numbers =
            Layer.of("text").with("size", 6).with("hjust", "left").with("color", Palette.INK);
    private final Layer published =
            Layer.of("point").with("size", 4).with("color", Palette.MUTED).with("show_legend", true);
    private final Layer notes =
            Layer.of("text").with("size", 5.6).with("hjust", "left").with("color", Palette.MUTED);
    private final List<Double> breaks = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private double low = 0.9;
    private double high = 1.1;
    private double y;

    private CoefficientPlot(Figure.Coefficients figure) {
        this.figure = figure;
        this.models = figure.bars().stream()
                .map(Figure.Coefficients.Bar::model)
                .distinct()
                .toList();
    }

    /** The plot of coefficients. */
    static Plot of(Figure.Coefficients figure) {
        return new CoefficientPlot(figure).plot();
    }

    private Plot plot() {
        frame();
        rows();
        if (points.isEmpty()) {
            return Plot.withoutData();
        }
        return new Plot((int) (110 - y * ROW))
                .add(bands)
                .add(reference())
                .add(lines)
                .add(points)
                .add(published)
                .add(numbers)
                .add(notes)
                .manual("color", "model", models, Palette.of(models.size()))
                .manual("shape", "state", STATES, SHAPES)
                .scale("x", ratioAxis())
                .scale("y", termAxis())
                .theme("axis_title_y", Plot.blank())
                .theme("panel_grid_major_y", Plot.blank())
                .theme("axis_text_y", Plot.text(Palette.INK, 14));
    }

    private void rows() {
        Map<String, List<Figure.Coefficients.Bar>> terms = new LinkedHashMap<>();
        figure.bars()
                .forEach(b ->
                        terms.computeIfAbsent(b.term(), k -> new ArrayList<>()).add(b));
        terms.forEach((term, bars) -> {
            breaks.add(y - (bars.size() - 1) / 2.0);
            labels.add(term);
            bars.forEach(this::draw);
            figure.bands().stream().filter(b -> b.term().equals(term)).forEach(this::draw);
            y -= 0.7;
        });
    }

    /** No difference. */
    private Layer reference() {
        return Layer.of("segment")
                .with("color", Palette.MUTED)
                .with("linetype", "dashed")
                .mark(Map.of("x", 1, "xend", 1, "y", 1, "yend", y + 0.5));
    }

    private Map<String, Object> termAxis() {
        return Map.of("name", "", "breaks", breaks, "labels", labels, "limits", List.of(y, 1), "expand", List.of(0, 0));
    }

    /** The axis holds every interval, but never more than a ratio of 20 either way: beyond, the numbers speak. */
    private void frame() {
        figure.bars().forEach(b -> widen(b.low(), b.high(), b.ratio()));
        figure.bands().forEach(b -> widen(b.low(), b.high(), b.value()));
        low = Math.max(low, 0.05) / 1.04;
        high = Math.min(high, 20) * 1.04;
    }

    private void widen(double... values) {
        for (double value : values) {
            if (Double.isFinite(value) && value > 0) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
    }

    private void draw(Figure.Coefficients.Bar bar) {
        if (Double.isFinite(bar.ratio())) {
            interval(bar.low(), bar.high(), bar.model());
            String state = bar.placebo() ? STATES.get(2) : STATES.get(bar.validated() ? 0 : 1);
            points.mark(Map.of("x", inside(bar.ratio()), "y", y, "color", bar.model(), "shape", state));
            number(bar.ratio(), bar.low(), bar.high(), y);
        }
        y -= 1;
    }

    private void draw(Figure.Coefficients.Band band) {
        if (Double.isFinite(band.low()) && Double.isFinite(band.high())) {
            bands.mark(
                    Map.of("xmin", inside(band.low()), "xmax", inside(band.high()), "ymin", y - 0.3, "ymax", y + 0.3));
        }
        published.mark(Map.of("x", inside(band.value()), "y", y, "shape", STATES.get(3)));
        number(band.value(), band.low(), band.high(), y);
        notes.mark(Map.of("x", low, "y", y - 0.85, "label", "published: " + band.label()));
        y -= 1.8;
    }

    private void interval(double from, double to, String model) {
        if (Double.isFinite(from) && Double.isFinite(to)) {
            lines.mark(Map.of("x", inside(from), "xend", inside(to), "y", y, "yend", y, "color", model));
        }
    }

    private void number(double value, double from, double to, double at) {
        boolean interval = Double.isFinite(from) && Double.isFinite(to);
        String text =
                Ticks.fixed(value, 2) + (interval ? " [" + Ticks.fixed(from, 2) + ", " + Ticks.fixed(to, 2) + "]" : "");
        numbers.mark(Map.of("x", high * 1.01, "y", at, "label", text));
    }

    private double inside(double ratio) {
        return Math.min(Math.max(ratio, low), high);
    }

    private Map<String, Object> ratioAxis() {
        List<Double> ticks = new ArrayList<>();
        for (double tick : new double[] {0.05, 0.1, 0.2, 0.5, 0.8, 1, 1.25, 1.5, 2, 3, 5, 10, 20}) {
            if (tick >= low && tick <= high) {
                ticks.add(tick);
            }
        }
        return Map.of(
                "name",
                "rate ratio with 95 % interval, log scale; 1 is no difference",
                "trans",
                "log10",
                "breaks",
                ticks,
                "labels",
                ticks.stream().map(Ticks::plain).toList(),
                "limits",
                List.of(low, high * Math.pow(high / low, 0.3)),
                "expand",
                List.of(0, 0));
    }
}
