package org.proxenos.report.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.proxenos.study.result.Figure;

/**
 * F1: how many messages, and below, on the same time axis, what share of them is negative, where that is known; one panel a
 * series where more than two would cross each other. Never two scales in one panel. The plot is a canvas in pixels and draws its own axes.
 */
final class VolumePlot {
    /** Shares of fewer messages are drawn hollow: they jump by themselves. */
    static final int FEW = 10;

    private static final double LEFT = 52;
    private static final double RIGHT = Plot.WIDTH - 20;
    private static final double BETWEEN = 34;
    private static final double FONT = 13;
    private static final String ANTICIPATED = "anticipated";

    private final Figure.Volume figure;
    private final List<Figure.Volume.Bin> bins;
    private final List<String> series;
    private final TimeAxis time;
    private final VolumePanel volume;
    private final Map<String, VolumePanel> shares = new LinkedHashMap<>();

    private VolumePlot(Figure.Volume figure) {
        this.figure = figure;
        this.bins = SeriesPool.of(figure.bins());
        this.series = bins.stream().map(Figure.Volume.Bin::series).distinct().toList();
        this.time = TimeAxis.of(bins, figure.event());
        TreeMap<Instant, Long> totals = new TreeMap<>();
        bins.forEach(b -> totals.merge(b.from(), b.messages(), Long::sum));
        long most = totals.values().stream().mapToLong(Long::longValue).max().orElse(1);
        this.volume = new VolumePanel("messages per " + time.unit(), -220, 180, Math.max(1, most));
        panels();
    }

    /** The plot of volume and negative share. */
    static Plot of(Figure.Volume figure) {
        return figure.bins().isEmpty() ? Plot.withoutData() : new VolumePlot(figure).plot();
    }

    private void panels() {
        OptionalDouble share = bins.stream()
                .filter(VolumePlot::hasShare)
                .mapToDouble(VolumePlot::share)
                .max();
        if (share.isEmpty()) {
            return;
        }
        double top = Math.max(20, Math.min(100, Math.ceil(share.getAsDouble() / 20) * 20));
        boolean apart = series.size() > 2;
        double height = apart ? 76 : 160;
        double base = volume.base();
        for (String name : series) {
            if (apart || shares.isEmpty()) {
                base -= BETWEEN + height;
            }
            String title = apart ? "negative messages of " + Lettering.words(name) + ", %" : "negative messages, %";
            shares.put(name, new VolumePanel(title, base, height, top));
        }
    }

    private List<VolumePanel> all() {
        List<VolumePanel> all = new ArrayList<>(List.of(volume));
        shares.values().stream().distinct().forEach(all::add);
        return all;
    }

    private double bottom() {
        return all().get(all().size() - 1).base();
    }

    private static double millis(Instant at) {
        return (double) at.toEpochMilli();
    }

    private double x(double millis) {
        return LEFT + (RIGHT - LEFT) * (millis - time.start()) / (time.end() - time.start());
    }

    private Plot plot() {
        boolean few = bins.stream().anyMatch(b -> hasShare(b) && b.scored() < FEW);
        Plot plot = new Plot((int) (100 - bottom())).bare().add(band());
        axes(plot);
        return plot.add(bars())
                .add(lines())
                .add(points(true))
                .add(points(false))
                .add(eventLine())
                .add(words())
                .manual("color", "series", series, Palette.of(series.size()))
                .manual("fill", "series", series, Palette.of(series.size()))
                .scale("x", Map.of("limits", List.of(0, Plot.WIDTH), "expand", List.of(0, 0)))
                .scale("y", Map.of("limits", List.of(bottom() - 44, 0), "expand", List.of(0, 0)))
                .note(few ? "Hollow: fewer than %s messages.".formatted(FEW) : "");
    }

    private void axes(Plot plot) {
        Layer grid = Layer.of("segment").with("color", Palette.GRID).with("size", 0.8);
        Layer numbers = text(Palette.MUTED).with("hjust", "right");
        Layer titles = text(Palette.INK).with("hjust", "left");
        all().forEach(p -> p.axis(grid, numbers, titles, LEFT, RIGHT));
        Layer times = text(Palette.MUTED);
        time.ticks().forEach((at, label) -> {
            all().forEach(p -> grid.mark(Map.of("x", x(at), "xend", x(at), "y", p.base() - 4, "yend", p.top())));
            times.mark(Map.of("x", x(at), "y", bottom() - 14, "label", label));
        });
        times.mark(Map.of("x", (LEFT + RIGHT) / 2, "y", bottom() - 34, "label", time.name()));
        plot.add(grid).add(numbers).add(titles).add(times);
    }

    private static Layer text(String colour) {
        return Layer.of("text").with("size", FONT / 2).with("color", colour);
    }

    private Layer band() {
        Layer band = Layer.of("rect").with("fill", Palette.SHADE).with("size", 0);
        Instant event = figure.event();
        Instant anticipation = figure.anticipation();
        if (event != null && anticipation != null && millis(anticipation) < time.end()) {
            double from = x(Math.max(time.start(), millis(anticipation)));
            double to = x(millis(event));
            all().forEach(p -> band.mark(Map.of("xmin", from, "xmax", to, "ymin", p.base(), "ymax", p.top())));
        }
        return band;
    }

    private Layer bars() {
        Layer bars = Layer.of("rect").with("size", 0).with("color", "#ffffff").with("show_legend", true);
        Map<Instant, Long> heights = new HashMap<>();
        for (Figure.Volume.Bin bin : bins) {
            long below = heights.getOrDefault(bin.from(), 0L);
            double from = millis(bin.from());
            if (bin.messages() > 0) {
                bars.mark(Map.of(
                        "xmin", x(from + time.binMillis() * 0.08),
                        "xmax", x(from + time.binMillis() * 0.92),
                        "ymin", volume.y((double) below),
                        "ymax", volume.y((double) (below + bin.messages())),
                        "fill", bin.series()));
            }
            heights.put(bin.from(), below + bin.messages());
        }
        return bars;
    }

    /** A bin without messages, or whose sentiment nobody knows, has no share. */
    private static boolean hasShare(Figure.Volume.Bin bin) {
        return bin.scored() > 0;
    }

    private static double share(Figure.Volume.Bin bin) {
        return 100 * bin.negativeShare();
    }

    /** From bin to next bin; where a bin has no share, the line has a gap. */
    private Layer lines() {
        Layer lines = Layer.of("segment").with("size", 1.1);
        Map<String, Figure.Volume.Bin> before = new HashMap<>();
        for (Figure.Volume.Bin bin : bins) {
            Figure.Volume.Bin last = hasShare(bin) ? before.put(bin.series(), bin) : null;
            if (last != null && middle(bin) - middle(last) < 1.5 * time.binMillis()) {
                lines.mark(Map.of(
                        "x", x(middle(last)),
                        "y", y(last),
                        "xend", x(middle(bin)),
                        "yend", y(bin),
                        "color", bin.series()));
            }
        }
        return lines;
    }

    private Layer points(boolean few) {
        Layer points = Layer.of("point").with("size", few ? 1.9 : 2.3);
        if (few) {
            points.with("shape", 21).with("fill", "#ffffff").with("stroke", 0.9);
        }
        bins.stream()
                .filter(b -> hasShare(b) && (b.scored() < FEW) == few)
                .forEach(b -> points.mark(Map.of("x", x(middle(b)), "y", y(b), "color", b.series())));
        return points;
    }

    private double middle(Figure.Volume.Bin bin) {
        return millis(bin.from()) + time.binMillis() / 2;
    }

    private double y(Figure.Volume.Bin bin) {
        VolumePanel panel = shares.get(bin.series());
        return (panel == null ? volume : panel).y(share(bin));
    }

    private Layer eventLine() {
        Layer line = Layer.of("segment")
                .with("color", Palette.EVENT)
                .with("size", 1.2)
                .with("linetype", "dashed");
        Instant event = figure.event();
        if (event != null) {
            double at = x(millis(event));
            double top = volume.top() + 20;
            line.mark(Map.of("x", at, "xend", at, "y", volume.base(), "yend", top));
            shares.values().stream()
                    .distinct()
                    .forEach(p -> line.mark(Map.of("x", at, "xend", at, "y", p.base(), "yend", p.top())));
        }
        return line;
    }

    /** What happened, above all panels; and since when it was expected, where that does not run into other words. */
    private Layer words() {
        Layer text = text(Palette.INK).with("hjust", "left");
        Instant event = figure.event();
        if (event == null) {
            return text;
        }
        double at = x(millis(event));
        String label = Lettering.fit(Lettering.plain(figure.eventLabel()), RIGHT - LEFT, FONT);
        double wide = Lettering.width(label, FONT);
        double from = Math.max(LEFT, Math.min(at - wide / 2, RIGHT - wide));
        text.mark(Map.of("x", from, "y", volume.top() + 30, "label", label));
        Instant anticipation = figure.anticipation();
        if (anticipation != null && anticipation.isBefore(event)) {
            double left = Math.max(LEFT, x(millis(anticipation)));
            left = Math.min(left, at - Lettering.width(ANTICIPATED, FONT) - 3);
            boolean beside = left > LEFT + Lettering.width(volume.title(), FONT) + 12;
            text.mark(Map.of("x", left + 2, "y", volume.top() + (beside ? 10 : -10), "label", ANTICIPATED));
        }
        return text;
    }
}
