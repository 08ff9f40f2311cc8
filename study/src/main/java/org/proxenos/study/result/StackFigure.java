package org.proxenos.study.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often each of several things was found over time, one on top of the other (F2).
 *
 * @param event t0; null for none
 * @param eventLabel what happened
 * @param parts in time order, in each stretch in the order in which they are stacked
 */
public record StackFigure(
        String id,
        String title,
        String description,
        @Nullable Instant event,
        String eventLabel,
        List<Part> parts) implements Figure {
    /** Copies the parts. */
    public StackFigure {
        parts = List.copyOf(parts);
    }

    /**
     * One thing in one stretch of time.
     *
     * @param from first instant of the stretch
     * @param name of the thing
     * @param messages how many messages have it
     * @param of how many messages were looked at; one message may have several things
     */
    public record Part(Instant from, String name, long messages, long of) {}
}
