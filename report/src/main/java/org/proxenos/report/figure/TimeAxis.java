package org.proxenos.report.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.proxenos.study.result.Figure;

/**
 * Where the bins of a figure lie in time.
 *
 * @param first beginning of the first bin, or the event where it is earlier
 * @param last beginning of the last bin, or the event where it is later
 * @param binMillis width of a bin, the smallest distance of two; a day where there is one bin only
 */
record TimeAxis(Instant first, Instant last, double binMillis) {
    private static final int LABELS = 7;
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** The axis of at least one bin; it holds the event too, where there is one. */
    static TimeAxis of(List<Figure.Volume.Bin> bins, @Nullable Instant event) {
        TreeSet<Instant> starts = new TreeSet<>();
        bins.forEach(b -> starts.add(b.from()));
        double least = Double.POSITIVE_INFINITY;
        Instant before = null;
        for (Instant start : starts) {
            if (before != null) {
                least = Math.min(least, (double) Duration.between(before, start).toMillis());
            }
            before = start;
        }
        double bin = Double.isInfinite(least) ? DAY : least;
        Instant end = starts.last().plusMillis((long) bin);
        return new TimeAxis(
                event != null && event.isBefore(starts.first()) ? event : starts.first(),
                event != null && event.isAfter(end) ? event : starts.last(),
                bin);
    }

    /** When the first bin begins, milliseconds since 1970. */
    double start() {
        return first.toEpochMilli();
    }

    /** When the last bin ends. */
    double end() {
        return last.toEpochMilli() + binMillis;
    }

    /** Such as {@code hour}, {@code day}, {@code 6 hours}. */
    String unit() {
        long hours = Math.round(binMillis / Duration.ofHours(1).toMillis());
        return hours == 1 ? "hour" : hours == 24 ? "day" : hours % 24 == 0 ? hours / 24 + " days" : hours + " hours";
    }

    /** About seven round times with their words, in order; the year only where it is not the same everywhere. */
    SortedMap<Double, String> ticks() {
        long step = step();
        String pattern = (step % DAY == 0 ? "d MMM" : "d MMM HH:mm") + (isOneYear() ? "" : " uuuu");
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
        SortedMap<Double, String> ticks = new TreeMap<>();
        for (long at = -Math.floorDiv(-first.toEpochMilli(), step) * step; at < end(); at += step) {
            ticks.put((double) at, format.format(Instant.ofEpochMilli(at)));
        }
        return ticks;
    }

    /** What the ticks leave out. */
    String name() {
        return isOneYear() ? first.atZone(ZoneOffset.UTC).getYear() + ", UTC" : "UTC";
    }

    private boolean isOneYear() {
        return first.atZone(ZoneOffset.UTC).getYear()
                == last.atZone(ZoneOffset.UTC).getYear();
    }

    /** The least round step that needs no more labels than fit. */
    private long step() {
        double span = end() - start();
        for (int hours : new int[] {1, 3, 6, 12, 24, 48, 96, 168, 336, 672, 1344, 2688, 8784}) {
            if (span / Duration.ofHours(hours).toMillis() <= LABELS) {
                return Duration.ofHours(hours).toMillis();
            }
        }
        return (long) Math.ceil(span / LABELS / DAY) * DAY;
    }
}
