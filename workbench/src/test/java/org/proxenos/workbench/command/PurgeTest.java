package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.inference.frame.Frame;
import org.proxenos.workbench.Ran;

/**
 * Word that something is gone, in each form that it comes in, purges the same whether it is imported or given to
 * {@code forget}: no file of the study but the owner's exports holds a trace. The people are invented.
 */
class PurgeTest {
    private static final String POSTS = """
        {"data":[{"id":"870000000000000001","author_id":"900000000000000009","text":"the secret words of bob #secrettag",
        "created_at":"2031-06-02T10:00:00Z","conversation_id":"870000000000000001","entities":{"hashtags":[{"tag":"secrettag"}]},
        "public_metrics":{"like_count":5,"retweet_count":2,"reply_count":1,"quote_count":0}},
        {"id":"870000000000000002","author_id":"7","text":"@bob_citizen why https://x.com/bob_citizen/status/870000000000000001",
        "created_at":"2031-06-02T11:00:00Z","conversation_id":"870000000000000001",
        "referenced_tweets":[{"type":"replied_to","id":"870000000000000001"}]},
        {"id":"870000000000000003","author_id":"7","text":"Trams run","created_at":"2031-05-02T10:00:00Z",
        "public_metrics":{"like_count":5,"retweet_count":2,"reply_count":0,"quote_count":0}}],
        "includes":{"users":[{"id":"7","username":"mayor_ana"},
        {"id":"900000000000000009","username":"bob_citizen","name":"Bob the Neighbour"}]}}
        """;
    private static final String FEED = """
        {"did":"did:plc:bobbobbobbobbobbobbobbob","time_us":1938160800000000,"kind":"commit","commit":{"rev":"1",\
        "operation":"create","collection":"app.bsky.feed.post","rkey":"3secretkey22","cid":"b",\
        "record":{"$type":"app.bsky.feed.post","createdAt":"2031-06-02T10:00:00Z","text":"the secret words of bob #secrettag"}}}
        {"did":"did:plc:anaanaanaanaanaanaanaana","time_us":1938160801000000,"kind":"commit","commit":{"rev":"1",\
        "operation":"create","collection":"app.bsky.feed.post","rkey":"3anakey22222","cid":"b",\
        "record":{"$type":"app.bsky.feed.post","createdAt":"2031-06-02T11:00:00Z","text":"why",\
        "reply":{"root":{"uri":"at://did:plc:bobbobbobbobbobbobbobbob/app.bsky.feed.post/3secretkey22","cid":"b"},\
        "parent":{"uri":"at://did:plc:bobbobbobbobbobbobbobbob/app.bsky.feed.post/3secretkey22","cid":"b"}}}}}
        """;
    private static final String YAML = """
        study: valley
        title: The valley
        question: Do critical messages get more reposts?
        event: {label: Treaty left, at: 2031-06-01T00:00:00Z, topic: [treaty]}
        sources: []
        coders: [vader, moral, near_duplicates]
        hypotheses: [RQ1]
        """;
    private static final List<String> TRACES =
            List.of("870000000000000001", "secret words", "secrettag", "3secretkey22");

    @TempDir
    Path folder;

    static Stream<Arguments> words() {
        String compliance = "{\"id\":\"%s\",\"action\":\"delete\",\"created_at\":\"2017-06-01T00:00:00.000Z\","
                + "\"redacted_at\":\"2022-01-01T00:00:00.000Z\",\"reason\":\"%s\"}\n";
        String table = "id,action,created_at,redacted_at,reason\n%s,delete,2017-06-01T00:00:00.000Z,,%s\n";
        String stream = "{\"did\":\"did:plc:bobbobbobbobbobbobbobbob\",\"time_us\":1938160900000000,\"kind\":\"%s}\n";
        String second = "{\"$type\":\"message\",\"payload\":{\"$type\":\"network.bsky.jetstream.subscribeEvents#%s,"
                + "\"seq\":44,\"did\":\"did:plc:bobbobbobbobbobbobbobbob\",\"time\":\"2031-06-03T07:50:27Z\"}}\n";
        String commit =
                "\"operation\":\"delete\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"3secretkey22\",\"rev\":\"2\"";
        return Stream.of(
                Arguments.of("tweets-compliance.csv", table.formatted("870000000000000001", "deleted"), POSTS),
                Arguments.of("users-compliance.csv", table.formatted("900000000000000009", "suspended"), POSTS),
                Arguments.of("results.jsonl", compliance.formatted("870000000000000001", "deleted"), POSTS),
                Arguments.of("job.jsonl", compliance.formatted("900000000000000009", "protected"), POSTS),
                Arguments.of(
                        "stream.jsonl",
                        "{\"delete\":{\"status\":{\"id\":870000000000000001,\"id_str\":\"870000000000000001\","
                                + "\"user_id\":9,\"user_id_str\":\"9\"},\"timestamp_ms\":\"1938160900000\"}}\n",
                        POSTS),
                Arguments.of(
                        "notices.jsonl",
                        "{\"user_delete\":{\"id\":900000000000000009,\"id_str\":\"900000000000000009\"}}\n",
                        POSTS),
                Arguments.of("jetstream.jsonl", stream.formatted("commit\",\"commit\":{" + commit + "}"), FEED),
                Arguments.of(
                        "account.jsonl",
                        stream.formatted("account\",\"account\":{\"active\":false,\"status\":\"deleted\"}"),
                        FEED),
                Arguments.of("jetstream2.jsonl", second.formatted("commit\"," + commit), FEED),
                Arguments.of(
                        "account2.jsonl",
                        second.formatted("account\",\"account\":{\"active\":false,\"status\":\"takendown\"}"),
                        FEED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void wordThatSomethingIsGonePurgesAlikeByImportAndByForget(String file, String word, String posts)
            throws IOException {
        Path gone = Files.writeString(folder.resolve(file), word);
        Path export = Files.writeString(folder.resolve("posts.jsonl"), posts);
        List<String> kept = new ArrayList<>();
        for (String command : List.of("import", "forget")) {
            Path study = study(folder.resolve(command), export);
            assertThat(holding(study, "secret words")).as("before").isNotEmpty();

            Ran ran = Ran.proxenos(command, study, gone);
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.err()).contains("the results were made with it and are gone");
            assertNoTrace(study, command);

            Ran again = Ran.proxenos("import", study, Files.writeString(folder.resolve("again.jsonl"), posts + "\n"));
            assertThat(again.code()).as(again.err()).isZero();
            assertNoTrace(study, command + ", imported again");
            kept.add(messages(study));
        }
        assertThat(kept.get(0))
                .as("by import as by forget")
                .isEqualTo(kept.get(1))
                .isNotEmpty();
    }

    private static Path study(Path study, Path export) throws IOException {
        Files.createDirectories(study);
        Files.writeString(study.resolve("study.yaml"), YAML);
        Files.writeString(
                study.resolve("actors.csv"),
                "handle,platform,name,role,city,country,network,party\nmayor_ana,x,Ana,mayor,Aa,XX,,\n");
        Ran ran = Ran.proxenos("import", study, export);
        assertThat(ran.code()).as(ran.err()).isZero();
        Ran run = Ran.proxenos("run", study);
        assertThat(run.code()).as(run.err()).isZero();
        return study;
    }

    private static String messages(Path study) {
        try (DuckDbEngine engine = DuckDbEngine.open(study.resolve("corpus"), study.resolve("codes"))) {
            Frame messages = engine.query("SELECT kind, text FROM messages ORDER BY text");
            String all = List.of(messages.words("kind")) + " " + List.of(messages.words("text"));
            return all.replaceAll("c_[0-9a-f]{16}", "c_"); // each study has a key of its own
        }
    }

    private static void assertNoTrace(Path study, String when) throws IOException {
        for (String trace : TRACES) {
            assertThat(holding(study, trace)).as("%s: %s", when, trace).isEmpty();
        }
    }

    /** Files of the study that hold a text, as bytes or, in tables, in a cell; the owner's exports are not looked at. */
    private static List<String> holding(Path study, String text) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(study)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(study.resolve("sources")))
                    .toList();
        }
        List<String> holding = new ArrayList<>();
        try (DuckDbEngine engine = DuckDbEngine.open(study.resolve("none"), study.resolve("none"))) {
            for (Path file : files) {
                String bytes =
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                boolean isTable = file.toString().endsWith(".parquet");
                boolean inCell = isTable
                        && engine.query("SELECT 1 AS hit FROM (SELECT CAST(t AS VARCHAR) AS cells FROM read_parquet('"
                                                + file + "') t) WHERE contains(lower(cells), '" + text + "')")
                                        .rows()
                                > 0;
                if (bytes.contains(text) || inCell) {
                    holding.add(study.relativize(file).toString());
                }
            }
        }
        return holding;
    }
}
