package org.proxenos.workbench.collect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Until when each server wants to be left alone; all collections of a run keep to it. */
final class Hosts {
    private final Map<String, Instant> free = new ConcurrentHashMap<>();

    /** The server that an address names. */
    static String of(String address) {
        return String.valueOf(URI.create(address).getRawAuthority());
    }

    /** Notes that a server wants to be left alone. */
    void leave(String host, Instant until) {
        free.merge(host, until, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** How long it still wants that; zero: no more. */
    Duration left(String host, Instant now) {
        Duration left = Duration.between(now, free.getOrDefault(host, now));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
