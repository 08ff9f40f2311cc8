package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Flow;
import org.proxenos.engine.Forgetting;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.SourceFile;

/** Files of real formats, read by the real readers into a corpus. */
class ImportedFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsHashedToItsLastByteWhateverTheReaderCloses() throws IOException {
        byte[] table = "id,text\n1,one\n2,two\n".getBytes(StandardCharsets.UTF_8);
        Path plain = Files.write(folder.resolve("a.csv"), table);
        Path packed = folder.resolve("b.csv.gz");
        try (OutputStream out = Files.newOutputStream(packed);
                GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(table);
        }
        Path json = Files.writeString(folder.resolve("c.jsonl"), "{\"data\":[{\"id\":\"3\",\"text\":\"three\"}]}\n");
        try (Engine engine = DuckDbEngine.open(folder.resolve("corpus"), folder.resolve("codes"))) {
            List<Flow> flows = engine.append(List.of(source(plain), source(packed), source(json)), List.of());

            assertThat(flows).extracting(Flow::kept).containsExactly(2L, 0L, 1L);
            assertThat(flows)
                    .extracting(Flow::bytes)
                    .containsExactly(Files.size(plain), Files.size(packed), Files.size(json));
        }
    }

    /** More rows than DuckDB gives to one thread, with duplicates, so that joins are at work. */
    @Test
    void theSameExportGivesTheSameBytesInTheOrderOfItsRows() throws IOException {
        Path file = many();
        List<Path> corpora = List.of(folder.resolve("one"), folder.resolve("two"));
        for (Path corpus : corpora) {
            try (Engine engine = DuckDbEngine.open(corpus, folder.resolve("codes"))) {
                engine.append(List.of(source(file)), List.of());
                assertThat(engine.query("SELECT count(*) AS n FROM (SELECT source_row - lag(source_row) OVER () AS step"
                                        + " FROM messages) WHERE step <= 0")
                                .numbers("n"))
                        .containsExactly(0);
            }
        }
        for (CorpusTable table : CorpusTable.values()) {
            assertThat(table.in(corpora.get(0))).hasSameBinaryContentAs(table.in(corpora.get(1)));
        }
    }

    /** Many rows, some of which come twice. */
    private Path many() throws IOException {
        StringBuilder rows = new StringBuilder("id,user,text,likes\n");
        for (int i = 0; i < 300_000; i++) {
            rows.append(i % 1000 == 999 ? i - 7 : i).append(",u").append(i % 5000);
            rows.append(",Look @ann and #this,").append(i % 9).append('\n');
        }
        return Files.writeString(folder.resolve("many.csv"), rows);
    }

    @Test
    void whatForgettingLeavesStaysInItsOrder() throws IOException, SQLException {
        Path corpus = folder.resolve("corpus");
        Path before = Files.createDirectory(folder.resolve("before"));
        List<String> tables = List.of("messages", "links", "reactions");
        try (Engine engine = DuckDbEngine.open(corpus, folder.resolve("codes"));
                Connection reader = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = reader.createStatement()) {
            engine.append(List.of(source(many())), List.of());
            for (String table : tables) {
                Files.copy(corpus.resolve(table + ".parquet"), before.resolve(table + ".parquet"));
            }
            engine.forget(new Forgetting(Set.of("4"), Set.of()), ImportPlan.of(List.of()));
            for (String table : tables) {
                String rows =
                        "(SELECT row_number() OVER () AS n, r FROM (SELECT r FROM '%s/%s.parquet' r WHERE message_id <> '4'))";
                try (ResultSet moved =
                        statement.executeQuery("SELECT count(*), count(*) FILTER (WHERE a.r IS DISTINCT FROM b.r) FROM "
                                + rows.formatted(before, table) + " a FULL JOIN " + rows.formatted(corpus, table)
                                + " b ON a.n = b.n")) {
                    assertThat(moved.next()).isTrue();
                    assertThat(moved.getLong(1)).as(table).isGreaterThan(250_000);
                    assertThat(moved.getLong(2)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void whatRecordsLackIsCountedWithOnePlaceAndTheRunnerUpIsNamed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\":\"1\",\"text\":\"a\",\"author_id\":\"7\"}\n{\"id\":\"2\",\"text\":\"b\"}\n");
        try (Engine engine = DuckDbEngine.open(folder.resolve("corpus"), folder.resolve("codes"))) {
            Flow flow = engine.append(List.of(source(file)), List.of()).get(0);

            assertThat(flow.missing()).containsEntry("account", 1L).containsEntry("likes", 2L);
            assertThat(flow.signs().missingAt())
                    .containsEntry("account", "a.jsonl:2")
                    .containsEntry("likes", "a.jsonl:1");
            assertThat(engine.query("SELECT missing_at['account'] AS place FROM flow")
                            .words("place"))
                    .containsExactly("a.jsonl:2");
        }
    }

    @Test
    void halvesOfCharactersAndNulInATextCostNoRecord() throws IOException {
        String odd = "{\"id\":\"1\",\"text\":\"a\\ud83d b\\u0000c\\udc00\",\"author_id\":\"7\"}\n";
        Path json = Files.writeString(
                folder.resolve("a.jsonl"), odd + "{\"id\":\"2\",\"text\":\"whole\",\"author_id\":\"7\"}\n");
        try (Engine engine = DuckDbEngine.open(folder.resolve("corpus"), folder.resolve("codes"))) {
            Flow flow = engine.append(List.of(source(json)), List.of()).get(0);

            assertThat(flow.kept()).isEqualTo(2);
            assertThat(engine.query("SELECT text FROM messages ORDER BY message_id")
                            .words("text"))
                    .hasSize(2)
                    .anySatisfy(text -> assertThat(text).startsWith("a").contains(" b"));
        }
    }

    @Test
    void emotionsAreKeptOnceForAMessageAndATimeOfAsking() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "1\n");
        try (Engine engine = angry()) {
            engine.append(List.of(source(file)), List.of());
            engine.append(List.of(source(file)), List.of());

            assertThat(engine.query("SELECT kind || ' ' || count AS said FROM emotions ORDER BY kind")
                            .words("said"))
                    .containsExactly("angry 3", "love 0");
        }
    }

    @Test
    void aCorpusOfAnEarlierVersionLacksColumnsAndCostsNothing() throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("a"), "1\n");
        Path flow = folder.resolve("corpus").resolve("flow.parquet");
        try (Engine engine = angry()) {
            engine.append(List.of(source(file)), List.of());
            try (Connection old = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = old.createStatement()) {
                statement.execute("CREATE TABLE f AS SELECT * EXCLUDE (runner_up, unknown) FROM '" + flow + "'");
                statement.execute("COPY f TO '" + flow + "' (FORMAT parquet)");
            }
            Files.delete(folder.resolve("corpus").resolve("emotions.parquet"));
            engine.append(List.of(source(Files.writeString(folder.resolve("b"), "2\n"))), List.of());

            assertThat(engine.query("SELECT file FROM flow").words("file")).containsExactly("a", "b");
        }
    }

    private Engine angry() {
        return DuckDbEngine.open(
                folder.resolve("corpus"),
                folder.resolve("codes"),
                DuckDbOptions.defaults(),
                (raw, origin, format, sink) -> {
                    sink.collected(angry(new String(raw.readAllBytes(), StandardCharsets.UTF_8).strip(), origin));
                    return new Detection("angry", 1, null, 0);
                });
    }

    private static Collected angry(String id, Origin origin) {
        Message message = new Message(
                id,
                "facebook",
                null,
                Kind.POST,
                null,
                null,
                null,
                "hi",
                null,
                null,
                null,
                null,
                Strand.ACCOUNTS,
                origin.file(),
                1);
        Map<String, Long> emotions = Map.of("angry", 3L, "love", 0L);
        return new Collected(message, new Reactions(id, null, null, null, null, null, null, emotions), List.of());
    }

    private static SourceFile source(Path path) {
        Origin origin = new Origin(String.valueOf(path.getFileName()), Strand.ACCOUNTS, Mapping.NONE);
        return new SourceFile(path, origin, null);
    }
}
