package org.proxenos.study.simulate.draw;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.chance.Weights;
import org.proxenos.study.simulate.design.Season;

/** How many posts fall into which hour: more by day, more once people expect the event, a burst, and its fading. */
final class Timetable {
    private static final int MORNING = 7;
    private static final int NIGHT = 22;
    private static final double BY_NIGHT = 0.2;
    private static final double EXPECTED = 1.5;
    private static final double BURST = 9;
    private static final double BURST_FADES_IN_HOURS = 20;
    private static final double AFTER = 1.9;
    private static final double AFTER_FADES_IN_DAYS = 5;

    private final Season season;
    private final Weights hours;

    Timetable(Season season) {
        this.season = season;
        this.hours = Weights.of(IntStream.range(0, season.hours())
                .mapToDouble(h -> weight(season.start().plus(Duration.ofHours(h))))
                .toArray());
    }

    /** The time of one post, to the second. */
    Instant draw(Dice dice) {
        return season.start().plusSeconds(3600L * hours.draw(dice) + dice.nextInt(3600));
    }

    private double weight(Instant hour) {
        int clock = hour.atZone(ZoneOffset.UTC).getHour();
        double day = clock >= MORNING && clock < NIGHT ? 1 : BY_NIGHT;
        return switch (season.phase(hour)) {
            case BASELINE -> day;
            case ANTICIPATION -> day * EXPECTED;
            case EVENT -> Math.max(day, 0.5) * (1 + BURST * fading(season.event(), hour, BURST_FADES_IN_HOURS));
            case AFTERMATH -> day * (1 + AFTER * fading(season.aftermath(), hour, 24 * AFTER_FADES_IN_DAYS));
        };
    }

    private static double fading(Instant from, Instant hour, double hours) {
        return Math.exp(-Duration.between(from, hour).toHours() / hours);
    }
}
