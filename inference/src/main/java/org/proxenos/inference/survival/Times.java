package org.proxenos.inference.survival;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Times with whether the event was seen at their end, from the earliest; events before those who left at the same time. */
final class Times {
    private final double[] time;
    private final boolean[] event;
    private final int[] order;

    private Times(double[] time, boolean[] event) {
        this.time = time;
        this.event = event;
        this.order = IntStream.range(0, time.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> time[i]).thenComparing(i -> !event[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Times, checked. */
    static Times of(double[] time, boolean[] event) {
        if (time.length != event.length) {
            throw new IllegalArgumentException(
                    "%d times do not go with %d events".formatted(time.length, event.length));
        }
        for (double t : time) {
            if (!(t >= 0)) {
                throw new IllegalArgumentException("a time must be 0 or more, but one is " + t);
            }
        }
        return new Times(time, event);
    }

    /** How many. */
    int size() {
        return order.length;
    }

    /** The row that is at a place from the earliest. */
    int row(int place) {
        return order[place];
    }

    /** The time of a place. */
    double time(int place) {
        return time[order[place]];
    }

    /** Whether the event was seen at a place. */
    boolean isEvent(int place) {
        return event[order[place]];
    }

    /** How many events were seen at the time of a place, which is the first of its time. */
    int events(int place) {
        int events = 0;
        for (int i = place; i < next(place); i++) {
            events += isEvent(i) ? 1 : 0;
        }
        return events;
    }

    /** The first place after this one with another time. */
    int next(int place) {
        int next = place + 1;
        while (next < order.length && time(next) == time(place)) {
            next++;
        }
        return next;
    }
}
