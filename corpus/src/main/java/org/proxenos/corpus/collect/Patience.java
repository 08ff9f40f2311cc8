package org.proxenos.corpus.collect;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.proxenos.corpus.source.Times;

/**
 * When to ask again.
 *
 * <p>A server that names a time is taken at its word: {@code Retry-After} in seconds or as a date (RFC 9110, 10.2.3), and
 * what is left of a limit and when it is renewed, as Mastodon ({@code X-RateLimit-}, instants) and Bluesky
 * ({@code RateLimit-}, seconds since 1970) say it. Otherwise waits grow twofold from try to try, up to two minutes, and
 * are drawn anew between nothing and that, so that many clients do not come back at once ("full jitter").
 */
public final class Patience {
    /** Tries in a row that fail before a collection is left for another day. */
    static final int MOST_FAILURES = 8;

    /** The longest wait that a run sits out. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration CAP = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 10;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> GIVEN = Set.of(200, 304);
    private static final Set<Integer> PASSING = Set.of(408, 425, TOO_MANY);
    private static final int SERVER_TROUBLE = 500;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}");

    private final RandomGenerator random;

    /**
     * Patience with these draws.
     *
     * @param random one of its own for each process
     */
    public Patience(RandomGenerator random) {
        this.random = random;
    }

    /** What to do with an answer. */
    public enum Verdict {
        /** Read it. */
        TAKE,
        /** Ask the same again, after a wait. */
        ASK_AGAIN,
        /** Leave the collection for now; another run may have more luck. */
        LEAVE,
        /** Asking again would change nothing. */
        REFUSED
    }

    /**
     * A verdict and a time.
     *
     * @param pause before the next request
     */
    public record Decision(Verdict verdict, Duration pause) {}

    /**
     * What to do with an answer.
     *
     * @param failures tries in a row that failed before it
     * @param now the instant of the answer
     */
    public Decision about(Answer answer, int failures, Instant now) {
        if (GIVEN.contains(answer.status())) {
            boolean used = limit(answer, "remaining").filter("0"::equals).isPresent();
            Duration wait = used ? renewal(answer, now).orElse(Duration.ZERO) : Duration.ZERO;
            return new Decision(Verdict.TAKE, wait);
        }
        if (!PASSING.contains(answer.status()) && answer.status() < SERVER_TROUBLE) {
            return new Decision(Verdict.REFUSED, Duration.ZERO);
        }
        return again(failures, named(answer, now));
    }

    /** What to do where no answer came, or none that can be read. */
    public Decision aboutFailure(int failures) {
        return again(failures, Optional.empty());
    }

    private Decision again(int failures, Optional<Duration> named) {
        Duration wait = named.orElseGet(() -> jitter(failures));
        boolean leave = failures + 1 >= MOST_FAILURES || wait.compareTo(LONGEST) > 0;
        return new Decision(leave ? Verdict.LEAVE : Verdict.ASK_AGAIN, wait);
    }

    private Duration jitter(int failures) {
        Duration grown = SHORTEST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration most = grown.compareTo(CAP) < 0 ? grown : CAP;
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    /** The wait that a server asks for. */
    private static Optional<Duration> named(Answer answer, Instant now) {
        Optional<Duration> stated = answer.header("retry-after").flatMap(value -> retryAfter(value, now));
        boolean limited = answer.status() == TOO_MANY || answer.status() == UNAVAILABLE;
        return stated.isPresent() || !limited ? stated : renewal(answer, now);
    }

    private static Optional<Duration> retryAfter(String value, Instant now) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until(at, now));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How long until a limit is renewed: a point in time, or seconds from now. */
    private static Optional<Duration> renewal(Answer answer, Instant now) {
        Optional<String> reset = limit(answer, "reset");
        if (reset.filter(value -> SECONDS.matcher(value).matches()).isPresent()) {
            return reset.map(value -> Duration.ofSeconds(Long.parseLong(value)));
        }
        return reset.flatMap(Patience::instant).map(at -> until(at, now));
    }

    private static Optional<Instant> instant(String value) {
        return EPOCH.matcher(value).matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(value)))
                : Times.USUAL.find(value);
    }

    /** A second more than asked, since servers cut fractions off. */
    private static Duration until(Instant at, Instant now) {
        Duration wait = Duration.between(now, at).plusSeconds(1);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Optional<String> limit(Answer answer, String what) {
        return answer.header("x-ratelimit-" + what).or(() -> answer.header("ratelimit-" + what));
    }
}
