package org.proxenos.corpus.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.corpus.collect.Patience.Decision;
import org.proxenos.corpus.collect.Patience.Verdict;

/** Waiting, without a second of it. */
final class PatienceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Patience patience = new Patience(new SplittableRandom(1));

    private static Answer answer(int status, String... namesAndValues) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Answer(status, headers, new byte[0]);
    }

    private Decision about(int status, String... namesAndValues) {
        return patience.about(answer(status, namesAndValues), 0, NOW);
    }

    @Test
    void anAnswerIsTakenAtOnceWhileSomethingIsLeft() {
        assertThat(about(200, "X-RateLimit-Remaining", "1", "X-RateLimit-Reset", "2026-03-01T12:05:00.000Z"))
                .isEqualTo(new Decision(Verdict.TAKE, Duration.ZERO));
        assertThat(about(304)).isEqualTo(new Decision(Verdict.TAKE, Duration.ZERO));
    }

    @Test
    void mastodonsLimitIsWaitedOut() {
        assertThat(about(200, "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2026-03-01T12:05:00.000Z"))
                .isEqualTo(new Decision(Verdict.TAKE, Duration.ofSeconds(301)));
        assertThat(about(429, "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2026-03-01T12:05:00.000Z"))
                .isEqualTo(new Decision(Verdict.ASK_AGAIN, Duration.ofSeconds(301)));
    }

    @Test
    void blueskysLimitIsWaitedOut() {
        String reset = Long.toString(NOW.getEpochSecond() + 60);
        assertThat(about(200, "ratelimit-remaining", "0", "ratelimit-reset", reset))
                .isEqualTo(new Decision(Verdict.TAKE, Duration.ofSeconds(61)));
        assertThat(about(429, "RateLimit-Reset", reset))
                .isEqualTo(new Decision(Verdict.ASK_AGAIN, Duration.ofSeconds(61)));
    }

    @Test
    void aLimitThatIsRenewedInSecondsOrWasRenewedAlreadyIsUnderstood() {
        assertThat(about(429, "ratelimit-reset", "30").pause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(about(200, "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2026-03-01T11:00:00Z"))
                .isEqualTo(new Decision(Verdict.TAKE, Duration.ZERO));
        assertThat(about(200, "X-RateLimit-Remaining", "0")).isEqualTo(new Decision(Verdict.TAKE, Duration.ZERO));
    }

    @Test
    void retryAfterIsSecondsOrADateAndGoesFirst() {
        assertThat(about(503, "Retry-After", "120", "ratelimit-reset", "5").pause())
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(about(429, "Retry-After", "Sun, 01 Mar 2026 12:10:00 GMT").pause())
                .isEqualTo(Duration.ofSeconds(601));
    }

    @Test
    void aWaitOfMoreThanAnHourIsLeftForAnotherRun() {
        assertThat(about(429, "Retry-After", "3601").verdict()).isEqualTo(Verdict.LEAVE);
        assertThat(about(429, "Retry-After", "3600").verdict()).isEqualTo(Verdict.ASK_AGAIN);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "5, 32", "6, 64"})
    void withoutAWordWaitsAreDrawnFromARangeThatDoubles(int failures, long mostSeconds) {
        long[] waits = IntStream.range(0, 2000)
                .mapToLong(
                        i -> patience.about(answer(500), failures, NOW).pause().toMillis())
                .sorted()
                .toArray();
        assertThat(waits[0]).isLessThan(mostSeconds * 20);
        assertThat(waits[waits.length - 1]).isBetween(mostSeconds * 980, mostSeconds * 1000);
        assertThat(waits[waits.length / 2]).isBetween(mostSeconds * 400, mostSeconds * 600);
    }

    @Test
    void theSameSeedDrawsTheSameWaits() {
        Patience same = new Patience(new SplittableRandom(1));
        IntStream.range(0, 10).forEach(i -> assertThat(same.aboutFailure(3)).isEqualTo(patience.aboutFailure(3)));
    }

    @Test
    void theEighthFailureInARowIsTheLast() {
        assertThat(patience.aboutFailure(6).verdict()).isEqualTo(Verdict.ASK_AGAIN);
        assertThat(patience.aboutFailure(7).verdict()).isEqualTo(Verdict.LEAVE);
        assertThat(patience.about(answer(429, "Retry-After", "1"), 7, NOW).verdict())
                .isEqualTo(Verdict.LEAVE);
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "403", "404", "410", "422", "204", "206"})
    void whatAnotherTryWouldNotChangeIsRefused(int status) {
        assertThat(about(status)).isEqualTo(new Decision(Verdict.REFUSED, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"408", "425", "429", "500", "502", "503", "504", "530"})
    void whatAnotherTryMayChangeIsTried(int status) {
        assertThat(about(status).verdict()).isEqualTo(Verdict.ASK_AGAIN);
        assertThat(about(status).pause()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
