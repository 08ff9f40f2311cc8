package org.proxenos.workbench.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often signing in failed of late, by name and by where from, so that nobody can try many passwords. */
final class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int BY_NAME = 5;
    static final int BY_PLACE = 20;
    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new HashMap<>();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether somebody may try again. */
    synchronized boolean mayTry(String name, String place) {
        return count("name " + name) < BY_NAME && count("place " + place) < BY_PLACE;
    }

    /** Notes that he failed. */
    synchronized void failed(String name, String place) {
        if (failures.size() > MOST_KEYS) {
            failures.values().removeIf(times -> recent(times) == 0);
        }
        Instant now = clock.instant();
        failures.computeIfAbsent("name " + name, key -> new ArrayDeque<>()).add(now);
        failures.computeIfAbsent("place " + place, key -> new ArrayDeque<>()).add(now);
    }

    /** Forgets the failures of a name that has got in. */
    synchronized void succeeded(String name) {
        failures.remove("name " + name);
    }

    private int count(String key) {
        Deque<Instant> times = failures.get(key);
        return times == null ? 0 : recent(times);
    }

    private int recent(Deque<Instant> times) {
        Instant since = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(since)) {
            times.removeFirst();
        }
        return times.size();
    }
}
