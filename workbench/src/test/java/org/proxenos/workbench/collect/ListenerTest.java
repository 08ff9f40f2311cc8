package org.proxenos.workbench.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.collect.Patience;
import org.proxenos.corpus.collect.Subject;
import org.proxenos.workbench.collect.Harvest.End;

/** A stream that breaks, forgets, refuses and is stopped. */
final class ListenerTest {
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path study;

    private EventServer server;

    @BeforeEach
    void open() throws IOException {
        server = new EventServer(40);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** Ends before the event of this number. */
    private CollectionPlan until(int event) {
        return new CollectionPlan(
                "live",
                Subject.JETSTREAM,
                server.address(),
                "",
                List.of("app.bsky.feed.post"),
                List.of(),
                Strand.STREAM,
                SINCE,
                SINCE.plusSeconds(event),
                null);
    }

    private Harvest run(CollectionPlan plan, Pace pace) throws IOException {
        Patience patience = new Patience(new SplittableRandom(1));
        World world = new World(Web.open(Web.Limits.USUAL), new Hosts(), patience, pace, text -> {});
        return new Collecting(study, study, world)
                .run(List.of(plan), name -> null)
                .get(0);
    }

    private Harvest run(CollectionPlan plan) throws IOException {
        return run(plan, new FakePace());
    }

    private List<String> stored() throws IOException {
        return Files.readAllLines(study.resolve("collected/live/live-0001.jsonl"));
    }

    private static List<String> events(int from, int to) {
        return IntStream.range(from, to).mapToObj(EventServer::event).toList();
    }

    @Test
    void whatHappenedSinceIsReplayedToTheEnd() throws IOException {
        Harvest harvest = run(until(39));
        assertThat(harvest.end()).isEqualTo(End.DONE);
        assertThat(harvest.tally()).isEqualTo(new Harvest.Tally(1, 39, 39, List.of()));
        assertThat(stored()).isEqualTo(events(0, 39));
        assertThat(server.asked().get(0))
                .contains("wantedCollections=app.bsky.feed.post")
                .contains("cursor=" + EventServer.FIRST);
    }

    @Test
    void aConnectionThatBreaksIsTakenUpAgainWithoutGapOrDouble() throws IOException {
        server.hangUpAfter(12);
        Harvest harvest = run(until(39));
        assertThat(harvest.end()).isEqualTo(End.DONE);
        assertThat(harvest.tally().pages()).isGreaterThan(3);
        assertThat(harvest.tally().fresh()).isEqualTo(39);
        assertThat(harvest.tally().gaps()).isEmpty();
        assertThat(stored()).isEqualTo(events(0, 39));
    }

    @Test
    void whatATornFileLacksIsReplayed() throws IOException {
        run(until(20));
        Path file = study.resolve("collected/live/live-0001.jsonl");
        List<String> lines = stored();
        Files.write(file, lines.subList(0, 15));
        Files.writeString(file, lines.get(15).substring(0, 30), StandardOpenOption.APPEND);
        Files.delete(file.resolveSibling("live.state"));
        run(until(20));
        assertThat(stored()).isEqualTo(events(0, 20));
    }

    @Test
    void whatTheServerForgotIsAGapThatIsSaidAndKept() throws IOException {
        CollectionPlan plan = until(60);
        server.happen(-20);
        Harvest first = run(plan, new Pace.Real(Duration.ofSeconds(2)));
        assertThat(first.end()).isEqualTo(End.STOPPED);
        server.happen(41);
        server.forgetBefore(30);
        Harvest second = run(plan);
        assertThat(second.tally().gaps()).hasSize(1);
        assertThat(second.tally().gaps().get(0).text())
                .contains("between 2026-01-01T00:00:19Z and 2026-01-01T00:00:30Z");
        assertThat(Files.readString(study.resolve("collected/live/live.state"))).contains("2026-01-01T00:00:30Z");
        assertThat(stored()).hasSize(50);
    }

    @Test
    void aServerThatIsBusyIsAskedAgainAndOneThatRefusesIsNot() throws IOException {
        server.refuse("503 Service Unavailable", "429 Too Many Requests");
        FakePace pace = new FakePace();
        assertThat(run(until(39), pace).end()).isEqualTo(End.DONE);
        assertThat(pace.sleeps()).hasSize(2);
        server.refuse("404 Not Found");
        Harvest refused = run(until(39));
        assertThat(refused.end()).isEqualTo(End.REFUSED);
        assertThat(refused.reason()).contains("mend it in study.yaml");
    }

    @Test
    void aServerThatIsNotThereIsLeftAfterEightTries() throws IOException {
        CollectionPlan plan = until(39);
        server.close();
        FakePace pace = new FakePace();
        assertThat(run(plan, pace).end()).isEqualTo(End.UNFINISHED);
        assertThat(pace.sleeps()).hasSize(7);
    }
}
