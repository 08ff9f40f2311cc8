package org.proxenos.workbench.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.engine.Flow;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.workbench.Child;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.folder.StudyFolder;

/**
 * A collection that dies at any moment, by the hardest of signals, gives with the next run what an undisturbed one
 * gives. {@code -Dproxenos.kills=50} kills more often than a build has time for.
 */
final class KilledCollectTest {
    private static final int KILLS = Integer.getInteger("proxenos.kills", 3);
    private static final int POSTS = 205;
    private static final int EVENTS = 400;

    @TempDir
    private Path folder;

    private Platform platform;
    private EventServer events;

    @BeforeEach
    void open() throws IOException {
        platform = new Platform(POSTS);
        events = new EventServer(EVENTS + 1);
        platform.delay(15);
        events.delay(8);
    }

    @AfterEach
    void close() throws IOException {
        platform.close();
        events.close();
    }

    private Path study(String name) throws IOException {
        Path study = Files.createDirectories(folder.resolve(name));
        String yaml = """
                study: s
                sources: []
                privacy: {pseudonyms: false}
                collect:
                  - {name: live, jetstream: 'STREAM', since: 2026-01-01, until: 'END'}
                  - {name: acc, mastodon: HERE, account: ana@city.example}
                  - {name: aut, bluesky: HERE, author: ana.example}
                  - {name: sea, bluesky: HERE, search: climate}
                  - {name: news, feed: HERE/feed.xml}
                """;
        String end = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(EVENTS).toString();
        Files.writeString(
                study.resolve("study.yaml"),
                yaml.replace("STREAM", events.address()).replace("END", end).replace("HERE", platform.address()));
        return study;
    }

    private static Process collect(Path study, String... more) throws IOException {
        List<String> words = new ArrayList<>(Child.program());
        words.addAll(List.of("collect", study.toString()));
        words.addAll(List.of(more));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    /** All that is in the corpus but the times of asking and the places in files. */
    private static List<String> corpus(Path study) throws IOException {
        StudyFolder opened = StudyFolder.open(study);
        try (DuckDbEngine engine = DuckDbEngine.open(opened.corpus(), opened.codes())) {
            List<Flow> flows = engine.append(opened.sources(null), opened.importPlan(null));
            assertThat(flows).allMatch(flow -> flow.rejected() == 0);
            List<String> all = new ArrayList<>();
            for (String sql : List.of(
                    "SELECT m::VARCHAR AS v FROM (SELECT * EXCLUDE (source_file, source_row) FROM messages) m ORDER BY 1",
                    "SELECT DISTINCT concat_ws(' ', message_id, likes, reposts, quotes, replies) AS v FROM reactions ORDER BY 1",
                    "SELECT concat_ws(' ', account_id, handle, followers) AS v FROM accounts ORDER BY 1")) {
                all.addAll(List.of(engine.query(sql).words("v")));
            }
            return all;
        }
    }

    private static long stored(Path study) throws IOException {
        try (var files = Files.walk(study.resolve("sources"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Test
    void theNextRunGivesWhatAnUndisturbedOneGives() throws IOException, InterruptedException {
        Path whole = study("whole");
        Process undisturbed = collect(whole);
        assertThat(undisturbed.waitFor()).isZero();
        int requests = platform.asked().size();
        List<String> expected = corpus(whole);
        assertThat(expected).hasSizeGreaterThan(2 * POSTS + EVENTS);
        Random random = new Random(1);
        int midway = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path study = study("killed" + kill);
            int before = platform.asked().size();
            Process process = collect(study);
            int moment = before + 1 + random.nextInt(requests);
            while (process.isAlive() && platform.asked().size() < moment) {
                Thread.onSpinWait();
            }
            process.waitFor(random.nextInt(20_000), TimeUnit.MICROSECONDS);
            process.destroyForcibly().waitFor();
            midway += stored(study) < stored(whole) ? 1 : 0;
            Process again = collect(study);
            assertThat(again.waitFor()).isZero();
            assertThat(corpus(study)).as("after request %d", moment - before).isEqualTo(expected);
        }
        assertThat(midway).as("killed on their way").isPositive();
    }

    @Test
    void aStopIsAnsweredWithWhatThereIs() throws IOException, InterruptedException {
        events.delay(200);
        Path study = study("stopped");
        Process process = collect(study, "--only", "live");
        while (process.isAlive() && events.asked().isEmpty()) {
            Thread.onSpinWait();
        }
        process.waitFor(500, TimeUnit.MILLISECONDS);
        process.toHandle().destroy();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(said).containsPattern("live +1 +\\d+ +\\d+ +0 +stopped");
        events.delay(0);
        Ran.proxenos("collect", study, "--only", "live");
        assertThat(Files.readAllLines(study.resolve("sources/collected/live/live-0001.jsonl")))
                .hasSize(EVENTS)
                .doesNotHaveDuplicates();
    }
}
