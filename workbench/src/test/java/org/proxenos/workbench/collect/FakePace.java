package org.proxenos.workbench.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only where somebody waits. */
final class FakePace implements Pace {
    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private int requestsLeft = Integer.MAX_VALUE;

    /** All waits, in their order. */
    List<Duration> sleeps() {
        return sleeps;
    }

    /** The run ends before it asks more often than that. */
    void stopAfter(int requests) {
        requestsLeft = requests;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration time) {
        sleeps.add(time);
        now = now.plus(time);
    }

    @Override
    public boolean isOver() {
        return requestsLeft-- <= 0;
    }

    @Override
    public void stop() {
        requestsLeft = 0;
    }
}
