package org.proxenos.study.simulate.design;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When what happens: windows as in framework section 6, around an invented event.
 *
 * @param start of the baseline
 * @param anticipation since when people expect the event
 * @param event when it happens
 * @param aftermath the midnight after the day after the event
 * @param end after the last post
 */
public record Season(Instant start, Instant anticipation, Instant event, Instant aftermath, Instant end) {
    private static final Instant START = Instant.parse("2024-02-14T00:00:00Z");

    /** The hour of the day at which the target speaks, UTC. */
    private static final int SPEECH = 17;

    /** Days of baseline and anticipation in the 42 days of the framework's case. */
    private static final double BASELINE_SHARE = 23.0 / 42;

    private static final double ANTICIPATION_SHARE = 5.0 / 42;

    /** The season of a study of so many days. */
    public static Season of(Design design) {
        Instant anticipation = START.plus(Math.round(design.days() * BASELINE_SHARE), ChronoUnit.DAYS);
        Instant day = anticipation.plus(Math.round(design.days() * ANTICIPATION_SHARE), ChronoUnit.DAYS);
        return new Season(
                START,
                anticipation,
                day.plus(SPEECH, ChronoUnit.HOURS),
                day.plus(2, ChronoUnit.DAYS),
                START.plus(design.days(), ChronoUnit.DAYS));
    }

    /** Where an instant lies; before the start counts as baseline, after the end as aftermath. */
    public Phase phase(Instant at) {
        if (at.isBefore(anticipation)) {
            return Phase.BASELINE;
        }
        if (at.isBefore(event)) {
            return Phase.ANTICIPATION;
        }
        return at.isBefore(aftermath) ? Phase.EVENT : Phase.AFTERMATH;
    }

    /** Whole hours of the season. */
    public int hours() {
        return (int) Duration.between(start, end).toHours();
    }
}
