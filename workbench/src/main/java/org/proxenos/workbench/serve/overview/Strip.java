package org.proxenos.workbench.serve.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.proxenos.report.page.Shown;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;

/**
 * Messages over time as bars that open them, the windows behind and the event between. Where there are very many days a bar
 * stands for several.
 *
 * @param bars in order
 * @param windows as stretches of the axis
 * @param event where it stands on the axis; empty for none or outside
 * @param labels of the time axis
 * @param highest what the tallest bar counts
 */
public record Strip(List<Bar> bars, List<Span> windows, Optional<Double> event, List<Label> labels, long highest) {
    /** Width of the axis, in the drawing's own units. */
    public static final int WIDTH = 960;

    /** Height of the tallest bar, likewise. */
    public static final int HEIGHT = 120;

    private static final int MOST_BARS = 240;
    private static final int LABELS = 6;
    private static final double GAP = 0.15;

    /** Copies the lists. */
    public Strip {
        bars = List.copyOf(bars);
        windows = List.copyOf(windows);
        labels = List.copyOf(labels);
    }

    /** A bar: where it stands, what it opens and what it says. */
    public record Bar(String x, String width, String y, String height, String address, String title) {}

    /** A window: where it stands and its name. */
    public record Span(String x, String width, String name) {}

    /** A date below the axis. */
    public record Label(String x, String text) {}

    /** The strip of messages by day; empty where no message has a time. */
    static Optional<Strip> of(TreeMap<LocalDate, Long> days, Study study) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.firstKey();
        long length = ChronoUnit.DAYS.between(first, days.lastKey()) + 1;
        long step = (length + MOST_BARS - 1) / MOST_BARS;
        int n = (int) ((length + step - 1) / step);
        return Optional.of(new Axis(first, step, n).strip(days, study));
    }

    /** Time as a place. */
    private record Axis(LocalDate first, long step, int n) {
        private double x(Instant at) {
            double day = ChronoUnit.SECONDS.between(first.atStartOfDay().toInstant(ZoneOffset.UTC), at) / 86_400.0;
            return Math.max(0, Math.min(WIDTH, day / step / n * WIDTH));
        }

        Strip strip(TreeMap<LocalDate, Long> days, Study study) {
            long[] counts = new long[n];
            days.forEach((day, count) -> counts[(int) (ChronoUnit.DAYS.between(first, day) / step)] += count);
            long highest = 1;
            for (long count : counts) {
                highest = Math.max(highest, count);
            }
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (counts[i] > 0) {
                    bars.add(bar(i, counts[i], highest));
                }
            }
            List<Span> windows = study.windows().stream()
                    .map(w -> new Span(number(x(w.from())), number(x(w.until()) - x(w.from())), w.name()))
                    .toList();
            return new Strip(
                    bars,
                    windows,
                    study.event().map(Event::at).map(this::x).filter(x -> x > 0 && x < WIDTH),
                    labels(),
                    highest);
        }

        private Bar bar(int i, long count, long highest) {
            double slot = (double) WIDTH / n;
            double height = Math.max(1, (double) HEIGHT * count / highest);
            LocalDate from = first.plusDays(i * step);
            LocalDate until = from.plusDays(step);
            String days = step == 1 ? from.toString() : from + " to " + until.minusDays(1);
            return new Bar(
                    number(i * slot + slot * GAP / 2),
                    number(slot * (1 - GAP)),
                    number(HEIGHT - height),
                    number(height),
                    "/messages?from=%s&until=%s".formatted(from, until),
                    days + ": " + Shown.plural(count, "message"));
        }

        private List<Label> labels() {
            List<Label> labels = new ArrayList<>();
            int count = Math.min(LABELS, n);
            for (int i = 0; i < count; i++) {
                int bar = (int) ((long) i * n / count);
                labels.add(new Label(
                        number((double) bar / n * WIDTH),
                        first.plusDays(bar * step).toString()));
            }
            return labels;
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
