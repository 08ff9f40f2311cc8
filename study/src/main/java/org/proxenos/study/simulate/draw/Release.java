package org.proxenos.study.simulate.draw;

import java.time.Instant;
import java.util.Locale;
import org.proxenos.study.simulate.design.Phase;

/**
 * A press release.
 *
 * @param number from 1
 * @param office who issued it
 * @param at when; only the day is published
 * @param phase in which window
 * @param codes what is true of it
 * @param isTopical whether it speaks of the event's topic
 * @param isMisread whether it is worded so that machines misread what people see
 */
public record Release(
        int number, Sender office, Instant at, Phase phase, Codes codes, boolean isTopical, boolean isMisread) {
    /** Its id. */
    public String id() {
        return String.format(Locale.ROOT, "press-%04d", number);
    }
}
