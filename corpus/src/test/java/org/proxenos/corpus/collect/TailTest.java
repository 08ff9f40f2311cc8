package org.proxenos.corpus.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Strand;

/** Where a stream goes on, what came twice, what is lost. */
final class TailTest {
    private static final long T = 1_767_225_600_000_000L;
    private static final String POSTS = "app.bsky.feed.post";

    private static CollectionPlan plan(List<String> dids, @Nullable Instant since, @Nullable Instant until) {
        String server = "wss://stream.example/subscribe";
        return new CollectionPlan(
                "s", Subject.JETSTREAM, server, "", List.of(POSTS), dids, Strand.STREAM, since, until, null);
    }

    private static String event(int number, long time) {
        return ("{\"did\":\"did:plc:a\",\"time_us\":%d,\"kind\":\"commit\",\"commit\":{\"rev\":\"r%d\",\"operation\":\"create\","
                        + "\"collection\":\"%s\",\"rkey\":\"k%d\"}}")
                .formatted(time, number, POSTS, number);
    }

    private static Tail after(String... stored) {
        Tail tail = new Tail(plan(List.of("did:plc:a"), null, null));
        List.of(stored).forEach(tail::remember);
        return tail;
    }

    @Test
    void aNewStreamBeginsNowOrWhereThePlanSays() {
        assertThat(after().address())
                .isEqualTo(
                        "wss://stream.example/subscribe?wantedCollections=app.bsky.feed.post&wantedDids=did%3Aplc%3Aa");
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(new Tail(plan(List.of(), since, null)).address()).endsWith("&cursor=" + T);
    }

    @Test
    void itGoesOnFiveSecondsBeforeTheLastStoredEvent() {
        assertThat(after(event(1, T)).address()).endsWith("&cursor=" + (T - 5_000_000));
    }

    @Test
    void whatIsStoredIsNotStoredAgainAlsoIfAnotherServerSendsIt() {
        Tail tail = after(event(1, T), event(2, T + 1));
        tail.address();
        assertThat(tail.take(event(1, T + 7)).stored()).isFalse();
        assertThat(tail.take(event(2, T + 8))).isEqualTo(new Tail.Event(false, false, null));
        assertThat(tail.take(event(3, T + 9))).isEqualTo(new Tail.Event(true, false, null));
    }

    @Test
    void eventsThatAreNoCommitsAreToldByTheirNumber() {
        String event =
                "{\"did\":\"did:plc:a\",\"time_us\":%d,\"kind\":\"identity\",\"identity\":{\"did\":\"did:plc:a\",\"seq\":%d}}";
        Tail tail = after(event.formatted(T, 5));
        tail.address();
        assertThat(tail.take(event.formatted(T, 5)).stored()).isFalse();
        assertThat(tail.take(event.formatted(T + 1, 6)).stored()).isTrue();
    }

    @Test
    void aServerThatForgotIsFoundOutOnce() {
        Tail tail = after(event(1, T));
        tail.address();
        assertThat(String.valueOf(tail.take(event(9, T + 60_000_000)).gap()))
                .contains("between 2026-01-01T00:00:00Z and 2026-01-01T00:01:00Z");
        assertThat(tail.take(event(10, T + 90_000_000)).gap()).isNull();
    }

    @Test
    void aQuietStreamIsNoGap() {
        Tail tail = after(event(1, T));
        tail.address();
        assertThat(tail.take(event(1, T)).gap()).isNull();
        assertThat(tail.take(event(2, T + 3_600_000_000L)).gap()).isNull();
    }

    @Test
    void aBeginningThatTheServerNoLongerHasIsAGapWhereAllAreAskedFor() {
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        Tail all = new Tail(plan(List.of(), since, null));
        all.address();
        assertThat(all.take(event(1, T + 3_600_000_000L)).gap()).isNotNull();
        Tail one = new Tail(plan(List.of("did:plc:a"), since, null));
        one.address();
        assertThat(one.take(event(1, T + 3_600_000_000L)).gap()).isNull();
    }

    @Test
    void itEndsWhereThePlanEnds() {
        Tail tail = new Tail(plan(List.of(), null, Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(tail.take(event(1, T - 1))).isEqualTo(new Tail.Event(true, false, null));
        assertThat(tail.take(event(2, T)).over()).isTrue();
    }

    @Test
    void whatIsNoEventIsKeptIfItIsJsonAndMovesNothing() {
        Tail tail = after(event(1, T));
        tail.remember("{\"did\":\"did:pl");
        assertThat(tail.take("{\"news\":1}").stored()).isTrue();
        assertThat(tail.last()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThatThrownBy(() -> tail.take("<html>")).isInstanceOf(UnexpectedAnswerException.class);
    }
}
