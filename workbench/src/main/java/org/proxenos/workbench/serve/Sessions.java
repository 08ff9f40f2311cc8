package org.proxenos.workbench.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who came in, by the secret in his browser's cookie. They live in memory: a new start of the server signs all out. */
final class Sessions {
    /** Without a request for so long, a session is over. */
    static final Duration IDLE = Duration.ofHours(12);

    /** And after so long in any case. */
    static final Duration LONGEST = Duration.ofDays(7);

    private final Clock clock;
    private final Map<String, Session> open = new ConcurrentHashMap<>();

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Lets somebody in and returns the secret for his cookie. */
    String begin(String name, TeamRole role) {
        Instant now = clock.instant();
        open.values().removeIf(session -> session.isOver(now));
        String id = Secret.make();
        open.put(id, new Session(new Visitor(name, role, Secret.make()), now, now));
        return id;
    }

    /** Who has this cookie, if his session is not over. */
    Optional<Visitor> find(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.ofNullable(open.computeIfPresent(id, (key, session) -> session.used(now)))
                .map(Session::visitor);
    }

    /** Signs somebody out. */
    void end(@Nullable String id) {
        if (id != null) {
            open.remove(id);
        }
    }

    /** Signs somebody out wherever he is signed in. */
    void endAll(String name) {
        open.values().removeIf(session -> session.visitor.name().equals(name));
    }

    /**
     * A stay.
     *
     * @param begun when he came in
     * @param last when he last asked for something
     */
    private record Session(Visitor visitor, Instant begun, Instant last) {
        boolean isOver(Instant now) {
            return now.isAfter(last.plus(IDLE)) || now.isAfter(begun.plus(LONGEST));
        }

        @Nullable
        Session used(Instant now) {
            return isOver(now) ? null : new Session(visitor, begun, now);
        }
    }
}
