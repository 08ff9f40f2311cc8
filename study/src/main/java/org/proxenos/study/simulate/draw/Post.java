package org.proxenos.study.simulate.draw;

import java.time.Instant;
import org.proxenos.study.simulate.design.Phase;

/**
 * An original.
 *
 * @param number its id
 * @param sender who posted it
 * @param at when
 * @param phase in which window
 * @param codes what is true of it
 * @param isTopical whether it speaks of the event's topic
 * @param isMisread whether it is worded so that machines misread what people see
 * @param hasLink whether an address stands at its end
 * @param quotes id of the post that it quotes; 0 for none
 * @param counts reactions
 * @param bearing how it places its city
 */
public record Post(
        long number,
        Sender sender,
        Instant at,
        Phase phase,
        Codes codes,
        boolean isTopical,
        boolean isMisread,
        boolean hasLink,
        long quotes,
        Counts counts,
        Bearing bearing) {
    /** Its id. */
    public String id() {
        return Long.toString(number);
    }

    /** The same with these reactions. */
    Post with(Counts counted) {
        return new Post(number, sender, at, phase, codes, isTopical, isMisread, hasLink, quotes, counted, bearing);
    }

    /** The same with this bearing. */
    Post with(Bearing drawn) {
        return new Post(number, sender, at, phase, codes, isTopical, isMisread, hasLink, quotes, counts, drawn);
    }
}
