package org.proxenos.workbench.collect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What time it is, and whether a run is to go on. */
public interface Pace {
    /** Now. */
    Instant now();

    /** Waits, but not beyond the end of the run. */
    void sleep(Duration time);

    /** Whether the run is to end. */
    boolean isOver();

    /** Ends the run as soon as what is under way is whole. */
    void stop();

    /** The pace of the world. */
    final class Real implements Pace {
        private final Clock clock = Clock.systemUTC();
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final @Nullable Instant end;

        /**
         * A run that begins now.
         *
         * @param most how long it may take; null: as long as it takes
         */
        public Real(@Nullable Duration most) {
            this.end = most == null ? null : clock.instant().plus(most);
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void sleep(Duration time) {
            Duration left = end == null ? time : Duration.between(now(), end);
            Duration shorter = left.compareTo(time) < 0 ? left : time;
            try {
                if (stopped.await(Math.max(0, shorter.toMillis()), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                stop();
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean isOver() {
            return stopped.getCount() == 0 || (end != null && !now().isBefore(end));
        }

        @Override
        public void stop() {
            stopped.countDown();
        }
    }
}
