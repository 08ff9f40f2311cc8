package org.proxenos.study.plan;

import java.time.Instant;

/**
 * A named stretch of time, half-open.
 *
 * @param name such as {@code baseline}
 * @param from first instant inside
 * @param until first instant after
 */
public record Window(String name, Instant from, Instant until) {
    /** Refuses a window that ends before it begins. */
    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("window %s: %s is not before %s".formatted(name, from, until));
        }
    }
}
