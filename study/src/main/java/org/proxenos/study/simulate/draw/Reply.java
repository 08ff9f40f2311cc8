package org.proxenos.study.simulate.draw;

import java.time.Instant;
import org.proxenos.study.simulate.design.Phase;

/**
 * What a citizen answered to a mayor.
 *
 * @param number from 1
 * @param parent the mayor's post
 * @param author handle of the citizen, or of the suspected bot
 * @param at when
 * @param phase in which window
 * @param tone what kind of answer it is
 * @param isMisread whether it is worded so that machines misread what people see
 * @param likes a count
 * @param brand what it says of the city
 */
public record Reply(
        long number,
        Post parent,
        String author,
        Instant at,
        Phase phase,
        Tone tone,
        boolean isMisread,
        int likes,
        Brand brand) {
    /** Its id. */
    public String id() {
        return "r" + number;
    }

    /** What is true of it: it criticises the government, or says nothing of it. */
    public Codes codes() {
        return tone == Tone.TARGET ? Codes.CRITICISM : Codes.NONE;
    }

    /** Kinds of answers, with the codes that people should give them (framework section 7, V14 and V45). */
    public enum Tone {
        TARGET("T", 1),
        MAYOR("Y", 0),
        PRAISE("", 1),
        IDEA("", 0),
        FACT("", 0),
        INTENTION("", 2),
        COMMITMENT("", 3),
        ACT("", 4),
        RECRUITING("", 5),
        QUARREL("O", 0),
        BOT("Y", 0);

        private final String direction;
        private final int stage;

        Tone(String direction, int stage) {
            this.direction = direction;
            this.stage = stage;
        }

        /** At whom it is negative: T the target, Y the mayor, O others; empty where it is not negative. */
        public String direction() {
            return direction;
        }

        /** How far the citizen goes, 0 to 5. */
        public int stage() {
            return stage;
        }
    }
}
