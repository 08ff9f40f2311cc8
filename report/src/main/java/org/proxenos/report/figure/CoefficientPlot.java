package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.proxenos.study.result.Figure;

/**
 * F4: rate ratios with intervals on a log axis, one line a coefficient, its term and model in words beside it. Published
 * intervals stand on lines of their own and shade the lines of the term they are set beside.
 */
final class CoefficientPlot {
    private static final double ROW = 22;
    private static final double GAP = 12;
    private static final double FONT = 13;
    private static final double SMALL = 11;
    private static final double NUMBERS = 150;
    private static final List<String> STATES = List.of("validated", "unvalidated", "placebo", "published elsewhere");
    private static final List<Integer> SHAPES = List.of(16, 1, 5, 15);

    private final Figure.Coefficients figure;
    private final List<String> models;
    private final RatioAxis axis;
    private final double termWidth;
    private final Layer lines = Layer.of("segment").with("size", 1.4);
    private final Layer points =
            Layer.of("point").with("size", 4).with("stroke", 1.4).with("show_legend", true);
    private final Layer shades = Layer.of("rect").with("fill", "#e1e6eb").with("size", 0);
    private final Layer dots = Layer.of("segment").with("color", "#c3ccd5").with("size", 3);
    private final Layer published =
            Layer.of("point").with("size", 4).with("color", Palette.MUTED).with("show_legend", true);
    private final Layer words = text(FONT, Palette.INK);
    private final Layer notes = text(SMALL, Palette.MUTED);
    private final Layer ends = text(FONT + 3, Palette.INK);
    private final TreeSet<Integer> states = new TreeSet<>();
    private double y = -GAP;

    private CoefficientPlot(Figure.Coefficients figure) {
        this.figure = figure;
        this.models = figure.bars().stream()
                .map(Figure.Coefficients.Bar::model)
                .distinct()
                .toList();
        this.termWidth =
                widest(figure.bars().stream().map(Figure.Coefficients.Bar::term).toList(), 200);
        double modelWidth = models.size() > 1 ? widest(models, 190) : 0;
        double from = Math.max(170, termWidth + modelWidth + 24);
        this.axis = RatioAxis.of(figure, from, Plot.WIDTH - NUMBERS - 12);
    }

    /** The plot of coefficients. */
    static Plot of(Figure.Coefficients figure) {
        return figure.bars().isEmpty() ? Plot.withoutData() : new CoefficientPlot(figure).plot();
    }

    private static Layer text(double font, String colour) {
        return Layer.of("text").with("size", font / 2).with("color", colour);
    }

    private static double widest(List<String> labels, double most) {
        return Math.min(
                most,
                labels.stream()
                        .mapToDouble(l -> Lettering.width(Lettering.plain(l), FONT) + 6)
                        .max()
                        .orElse(0));
    }

    private Plot plot() {
        rows();
        double bottom = y;
        Layer grid = axis.grid(bottom);
        Layer labels = axis.labels(bottom, text(FONT, Palette.MUTED), title());
        List<Integer> used = List.copyOf(states);
        return new Plot((int) (110 - bottom))
                .bare()
                .add(shades)
                .add(grid)
                .add(axis.reference(bottom))
                .add(dots)
                .add(lines)
                .add(points)
                .add(published)
                .add(words)
                .add(notes)
                .add(ends)
                .add(labels)
                .scale("color", Palette.unnamed(models))
                .manual(
                        "shape",
                        "state",
                        used.stream().map(STATES::get).toList(),
                        used.stream().map(SHAPES::get).toList())
                .scale("x", Map.of("limits", List.of(0, Plot.WIDTH), "expand", List.of(0, 0)))
                .scale("y", Map.of("limits", List.of(bottom - 48, 0), "expand", List.of(0, 0)));
    }

    private String title() {
        return (models.size() == 1 ? Lettering.fit(Lettering.plain(models.get(0)), 300, FONT) + ": " : "")
                + "ratio with 95 % interval, log scale; 1 is no difference";
    }

    private void rows() {
        Map<String, List<Figure.Coefficients.Bar>> terms = new LinkedHashMap<>();
        figure.bars()
                .forEach(b ->
                        terms.computeIfAbsent(b.term(), k -> new ArrayList<>()).add(b));
        terms.forEach((term, bars) -> {
            double top = y;
            word(Lettering.fit(Lettering.plain(term), termWidth, FONT), 0, y - ROW / 2);
            bars.forEach(this::draw);
            figure.bands().stream().filter(b -> b.term().equals(term)).forEach(b -> draw(b, top));
            y -= GAP;
        });
    }

    private void draw(Figure.Coefficients.Bar bar) {
        double middle = y - ROW / 2;
        if (models.size() > 1) {
            word(
                    Lettering.fit(Lettering.plain(bar.model()), axis.from() - termWidth - 24, FONT),
                    termWidth + 10,
                    middle);
        }
        if (Double.isFinite(bar.ratio())) {
            interval(bar, middle);
            int state = bar.placebo() ? 2 : bar.validated() ? 0 : 1;
            states.add(state);
            points.mark(
                    Map.of("x", axis.at(bar.ratio()), "y", middle, "color", bar.model(), "shape", STATES.get(state)));
        }
        number(bar.ratio(), bar.low(), bar.high(), middle);
        y -= ROW;
    }

    private void interval(Figure.Coefficients.Bar bar, double middle) {
        if (!Double.isFinite(bar.low()) || !Double.isFinite(bar.high())) {
            return;
        }
        lines.mark(Map.of(
                "x",
                axis.at(bar.low()),
                "xend",
                axis.at(bar.high()),
                "y",
                middle,
                "yend",
                middle,
                "color",
                bar.model()));
        if (axis.isBelow(bar.low())) {
            ends.mark(Map.of("x", axis.from() - 2, "y", middle, "label", "\u2039", "hjust", 1));
        }
        if (axis.isAbove(bar.high())) {
            ends.mark(Map.of("x", axis.to() + 2, "y", middle, "label", "\u203a", "hjust", 0));
        }
    }

    private void draw(Figure.Coefficients.Band band, double top) {
        List<String> label = Lettering.wrap("published: " + Lettering.plain(band.label()), axis.from() - 14, SMALL, 4);
        double height = Math.max(ROW, label.size() * (SMALL + 3) + 6);
        double middle = y - ROW / 2;
        for (int i = 0; i < label.size(); i++) {
            notes.mark(Map.of("x", 0, "y", middle - i * (SMALL + 3), "label", label.get(i), "hjust", 0));
        }
        double bottom = middle - 8;
        if (Double.isFinite(band.low()) && Double.isFinite(band.high())) {
            shades.mark(Map.of("xmin", axis.at(band.low()), "xmax", axis.at(band.high()), "ymin", bottom, "ymax", top));
        } else {
            dots.mark(Map.of("x", axis.at(band.value()), "xend", axis.at(band.value()), "y", bottom, "yend", top));
        }
        states.add(3);
        published.mark(Map.of("x", axis.at(band.value()), "y", middle, "shape", STATES.get(3)));
        number(band.value(), band.low(), band.high(), middle);
        y -= height;
    }

    private void number(double value, double low, double high, double at) {
        boolean interval = Double.isFinite(low) && Double.isFinite(high);
        String text = Double.isFinite(value)
                ? Ticks.ratio(value) + (interval ? " [" + Ticks.ratio(low) + ", " + Ticks.ratio(high) + "]" : "")
                : "no estimate";
        word(text, Plot.WIDTH - NUMBERS, at);
    }

    private void word(String label, double x, double at) {
        words.mark(Map.of("x", x, "y", at, "label", label, "hjust", 0));
    }
}
