package org.proxenos.study.describe;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Equal stretches of time that cover a span.
 *
 * @param first first instant of the first
 * @param last first instant of the last
 * @param step length of each
 */
record Bins(Instant first, Instant last, Duration step) {
    /** More bins than these cannot be told apart in a figure. */
    private static final int MOST = 120;

    private static final List<Duration> STEPS =
            Stream.of(1, 24, 24 * 7, 24 * 28, 24 * 364).map(Duration::ofHours).toList();

    /** The finest bins of an hour, a day, or several weeks that are not too many. */
    static Bins of(Instant from, Instant until) {
        for (Duration step : STEPS) {
            Bins bins = of(from, until, step);
            if (bins.size() <= MOST) {
                return bins;
            }
        }
        return of(from, until, STEPS.get(STEPS.size() - 1));
    }

    private static Bins of(Instant from, Instant until, Duration step) {
        Instant first = from.truncatedTo(step.toHours() == 1 ? ChronoUnit.HOURS : ChronoUnit.DAYS);
        Bins one = new Bins(first, first, step);
        return new Bins(first, one.start(until), step);
    }

    /** The bin's first instant. */
    Instant start(Instant at) {
        long length = step.toMillis();
        return first.plusMillis(Math.floorDiv(at.toEpochMilli() - first.toEpochMilli(), length) * length);
    }

    long size() {
        return Duration.between(first, last).dividedBy(step) + 1;
    }

    /** All of them, in order. */
    List<Instant> starts() {
        return Stream.iterate(first, at -> !at.isAfter(last), at -> at.plus(step))
                .toList();
    }

    /** As SQL's DATE_TRUNC names it; several days are put together from days. */
    String unit() {
        return step.toHours() == 1 ? "hour" : "day";
    }

    /** Such as {@code hour}, {@code day}, {@code 7 days}. */
    String name() {
        return step.toDays() > 1 ? step.toDays() + " days" : unit();
    }
}
