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
 */
public record Event(String label, Instant at, @Nullable Instant anticipation, List<String> topic) {
    /** Copies the topic. */
    public Event {
        topic = List.copyOf(topic);
    }

    /** Since when messages may be about the event: the anticipation, or the event itself. */
    public Instant since() {
        return anticipation == null ? at : anticipation;
    }
}
