package org.proxenos.report.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.proxenos.study.result.Figure;

/** F1: how many messages, below, and what share of them is negative, above, on one time axis; two panels, never two scales in one. */
final class VolumePlot {
    private static final int HEIGHT = 520;
    /** A share above the top, where the event's words stand. */
    private static final double TOP = 112;

    private final Figure.Volume figure;
    private final List<String> series;
    private final double binMillis;
    private final double most;

    private VolumePlot(Figure.Volume figure) {
        this.figure = figure;
        this.series =
                figure.bins().stream().map(Figure.Volume.Bin::series).distinct().toList();
        this.binMillis = binMillis(figure);
        TreeMap<Instant, Long> totals = new TreeMap<>();
        figure.bins().forEach(b -> totals.merge(b.from(), b.messages(), Long::sum));
        this.most = totals.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    /** The plot of volume and negative share. */
    static Plot of(Figure.Volume figure) {
        return figure.bins().isEmpty() ? Plot.withoutData() : new VolumePlot(figure).plot();
    }

    private Plot plot() {
        List<String> panels = List.of(upper(), lower());
        return new Plot(HEIGHT)
                .add(band())
                .add(bars())
                .add(shares("line").with("size", 1.1))
                .add(shares("point").with("size", 2.4).with("show_legend", true))
                .add(eventLine())
                .add(words())
                .manual("color", "series", series, Palette.of(series.size()))
                .manual("fill", "series", series, Palette.of(series.size()))
                .scale("x", timeAxis())
                .scale("y", Map.of("name", ""))
                .with("facet", Map.of("name", "grid", "y", "panel", "y_order", 0, "scales", "free_y"))
                .theme("axis_title", Plot.blank())
                .theme("strip_text", Plot.text(Palette.INK, 14))
                .theme("strip_background", Plot.blank())
                .with("data", Map.of("panel", panels));
    }

    private static String upper() {
        return "negative, %";
    }

    private String lower() {
        return "messages per " + unit();
    }

    private String unit() {
        long hours = Math.round(binMillis / Duration.ofHours(1).toMillis());
        return hours == 1 ? "hour" : hours == 24 ? "day" : hours % 24 == 0 ? hours / 24 + " days" : hours + " hours";
    }

    /** The smallest distance of two bins; a day where there is one bin only. */
    private static double binMillis(Figure.Volume figure) {
        TreeSet<Instant> starts = new TreeSet<>();
        figure.bins().forEach(b -> starts.add(b.from()));
        double least = Double.POSITIVE_INFINITY;
        Instant before = null;
        for (Instant start : starts) {
            least = before == null
                    ? least
                    : Math.min(least, (double) Duration.between(before, start).toMillis());
            before = start;
        }
        return Double.isInfinite(least) ? Duration.ofDays(1).toMillis() : least;
    }

    private Layer band() {
        Layer band =
                Layer.of("rect").with("fill", Palette.SHADE).with("alpha", 0.35).with("size", 0);
        Instant event = figure.event();
        Instant anticipation = figure.anticipation();
        if (event != null && anticipation != null) {
            double from = anticipation.toEpochMilli();
            double until = event.toEpochMilli();
            band.mark(Map.of("panel", upper(), "xmin", from, "xmax", until, "ymin", 0, "ymax", TOP));
            band.mark(Map.of("panel", lower(), "xmin", from, "xmax", until, "ymin", 0, "ymax", most * 1.05));
        }
        return band;
    }

    private Layer bars() {
        Layer bars = Layer.of("rect").with("size", 0).with("alpha", 0.75);
        TreeMap<Instant, Long> heights = new TreeMap<>();
        for (Figure.Volume.Bin bin : figure.bins()) {
            long below = heights.getOrDefault(bin.from(), 0L);
            double from = bin.from().toEpochMilli();
            bars.mark(Map.of(
                    "panel",
                    lower(),
                    "xmin",
                    from + binMillis * 0.06,
                    "xmax",
                    from + binMillis * 0.94,
                    "ymin",
                    below,
                    "ymax",
                    below + bin.messages(),
                    "fill",
                    bin.series()));
            heights.put(bin.from(), below + bin.messages());
        }
        return bars;
    }

    /** Shares stand in the middle of their bin; a bin without messages has none. */
    private Layer shares(String geometry) {
        Layer shares = Layer.of(geometry);
        figure.bins().stream()
                .filter(b -> b.messages() > 0)
                .forEach(b -> shares.mark(Map.of(
                        "panel",
                        upper(),
                        "x",
                        b.from().toEpochMilli() + binMillis / 2,
                        "y",
                        100.0 * b.negative() / b.messages(),
                        "color",
                        b.series())));
        return shares;
    }

    private Layer eventLine() {
        Layer line = Layer.of("segment")
                .with("color", Palette.EVENT)
                .with("size", 1.2)
                .with("linetype", "dashed");
        Instant event = figure.event();
        if (event != null) {
            double at = event.toEpochMilli();
            line.mark(Map.of("panel", upper(), "x", at, "xend", at, "y", 0, "yend", TOP));
            line.mark(Map.of("panel", lower(), "x", at, "xend", at, "y", 0, "yend", most * 1.05));
        }
        return line;
    }

    private Layer words() {
        Layer text = Layer.of("text").with("size", 6).with("hjust", "left");
        Instant event = figure.event();
        Instant anticipation = figure.anticipation();
        if (event != null) {
            text.mark(Map.of(
                    "panel",
                    upper(),
                    "x",
                    event.toEpochMilli() + binMillis * 0.15,
                    "y",
                    TOP - 5,
                    "label",
                    figure.eventLabel()));
            if (anticipation != null) {
                text.mark(Map.of(
                        "panel",
                        upper(),
                        "x",
                        anticipation.toEpochMilli() + binMillis * 0.1,
                        "y",
                        TOP - 5,
                        "label",
                        "anticipated"));
            }
        }
        return text.with("color", Palette.INK);
    }

    private Map<String, Object> timeAxis() {
        TreeSet<Instant> starts = new TreeSet<>();
        figure.bins().forEach(b -> starts.add(b.from()));
        List<Double> breaks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        double span = starts.last().toEpochMilli() - starts.first().toEpochMilli() + binMillis;
        long step = Math.max(1, Math.round(span / 8 / binMillis)) * (long) binMillis;
        boolean days = step >= Duration.ofHours(20).toMillis();
        DateTimeFormatter format = DateTimeFormatter.ofPattern(days ? "d MMM uuuu" : "d MMM HH:mm", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
        for (Instant at = starts.first(); !at.isAfter(starts.last()); at = at.plusMillis(step)) {
            breaks.add((double) at.toEpochMilli());
            labels.add(format.format(at));
        }
        return Map.of("name", "", "breaks", breaks, "labels", labels);
    }
}
