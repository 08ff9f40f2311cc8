package org.proxenos.study.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trigger of a study.
 *
 * @param label what happened
 * @param at when, t0
 * @param anticipation since when it was expected; null where it came as a surprise
 * @param topic entries that say a message is about it: words, {@code word*}, several words, {@code /regular expression/}
 * @param pledges how many had pledged by when, as the world counted them; in the order of time
 */
public record Event(
        String label, Instant at, @Nullable Instant anticipation, List<String> topic, List<Pledges> pledges) {
    /** Copies the lists. */
    public Event {
        topic = List.copyOf(topic);
        pledges = List.copyOf(pledges);
    }

    /** An event after which nobody counted pledges. */
    public Event(String label, Instant at, @Nullable Instant anticipation, List<String> topic) {
        this(label, at, anticipation, topic, List.of());
    }

    /**
     * A count from outside of the corpus: mayors, firms or people who signed or joined.
     *
     * @param at when it was reported
     * @param n how many by then
     */
    public record Pledges(Instant at, long n) {}

    /** Since when messages may be about the event: the anticipation, or the event itself. */
    public Instant since() {
        return anticipation == null ? at : anticipation;
    }
}
