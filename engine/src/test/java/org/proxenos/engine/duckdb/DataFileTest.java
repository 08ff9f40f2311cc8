package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.inference.frame.Frame;

class DataFileTest {
    private static final DuckDbOptions OPTIONS = new DuckDbOptions(1, 512, null, null);

    @TempDir
    Path folder;

    @Test
    void columnsAreTypedByAllOfTheirCells() throws IOException {
        Path file = write("""
                id;n;x;mixed;empty;when
                922440008971292672;1;1.5e3;1;;10/23/17 12:30
                922440008971292673;NA;.5;b;;10/22/17 9:02
                """);
        try (DataFile data = DataFile.open(file, OPTIONS)) {
            Frame frame = data.frame(List.of(), null, List.of());
            assertThat(frame.names()).containsExactly("id", "n", "x", "mixed", "empty", "when");
            assertThat(frame.words("id")).containsExactly("922440008971292672", "922440008971292673");
            assertThat(frame.numbers("n")).containsExactly(1, Double.NaN);
            assertThat(frame.numbers("x")).containsExactly(1500, 0.5);
            assertThat(frame.words("mixed")).containsExactly("1", "b");
            assertThat(frame.words("empty")).containsExactly("", "");
        }
    }

    @Test
    void derivedColumnsBuildOnEachOtherAndTheConditionComesLast() throws IOException {
        Path file = write("a,b\n1,x\n2,y\n3,y\n");
        try (DataFile data = DataFile.open(file, OPTIONS)) {
            Frame frame = data.frame(
                    List.of(Derive.parse("c = a * 2 -- twice"), Derive.parse("d = c + 1"), Derive.parse("a = a = 3")),
                    "d > 3 AND b = 'y'",
                    List.of("d", "a"));
            assertThat(frame.names()).containsExactly("d", "a");
            assertThat(frame.numbers("d")).containsExactly(5, 7);
            assertThat(frame.numbers("a")).containsExactly(0, 1);
        }
    }

    @Test
    void aWrongExpressionIsToldInDuckDbsWords() throws IOException {
        Path file = write("likes,text\n1,x\n");
        try (DataFile data = DataFile.open(file, OPTIONS)) {
            assertThatThrownBy(() -> data.frame(List.of(), "likse > 1", List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("--where 'likse > 1': ")
                    .hasMessageContaining("likse")
                    .hasMessageNotContaining("LINE 1");
            assertThatThrownBy(() -> data.frame(List.of(Derive.parse("t = strptime(text, '%Y')")), null, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Could not parse string \"x\"");
            assertThatThrownBy(() -> Derive.parse("t")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void strayBytesLineBreaksAndPackingLoseNothing() throws IOException {
        Path file = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("text,n\r\n\"it\u2019s \u00e9\r\nstill \"\"here\"\"\",1\r\n".getBytes(StandardCharsets.UTF_8));
            out.write("caf\u00e9 \u2019,2\r\n".getBytes(Charset.forName("windows-1252")));
        }
        try (DataFile data = DataFile.open(file, OPTIONS)) {
            List<String> texts = new ArrayList<>();
            assertThat(data.rows(List.of("text"), row -> texts.add(row[0]))).isEqualTo(2);
            assertThat(texts).containsExactly("it\u2019s \u00e9\r\nstill \"here\"", "caf\u00e9 \u2019");
        }
    }

    @Test
    void parquetIsReadAsItIs() throws IOException {
        Path file = folder.resolve("a.parquet");
        try (Database database = Database.open(null, folder.resolve("spill"), 1, OPTIONS)) {
            database.run("COPY (SELECT 7::BIGINT AS n, 'w' AS w) TO " + Sql.text(file));
        }
        try (DataFile data = DataFile.open(file, OPTIONS)) {
            assertThat(data.columns()).containsExactly("n", "w");
            assertThat(data.frame(List.of(), "n = 7", List.of()).numbers("n")).containsExactly(7);
            assertThatThrownBy(() -> data.rows(List.of("m"), row -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no column 'm'; there are [n, w]");
        }
    }

    @Test
    void aFileThatIsNoTableIsRefused() throws IOException {
        assertThatThrownBy(() -> DataFile.open(folder.resolve("none.csv"), OPTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no file");
        Path empty = write("");
        assertThatThrownBy(() -> DataFile.open(empty, OPTIONS)).isInstanceOf(IllegalArgumentException.class);
        Path ragged = write("a,b\n1,2\n1\n");
        assertThatThrownBy(() -> DataFile.open(ragged, OPTIONS)).hasMessageContaining("row 2 (line 3) has 1 cells");
    }

    /** Control totals of framework.md G1, from R 4.2.2 and Python. */
    @Test
    void theTwitterRatioFileGivesItsControlTotals() {
        Path shared = Path.of(System.getProperty("proxenos.root"), "..", "shared", "data");
        Assumptions.assumeTrue(Files.isDirectory(shared), "shared data not present: " + shared);
        try (DataFile data = DataFile.open(shared.resolve("trump-obama-ratio/realDonaldTrump.csv.gz"), OPTIONS)) {
            assertThat(data.frame(List.of(), null, List.of("url")).rows()).isEqualTo(3232);
            Frame own = data.frame(
                    List.of(
                            Derive.parse("posted = strptime(created_at, '%-m/%-d/%y %H:%M')"),
                            Derive.parse(
                                    "out = len(regexp_extract_all(text, '(?i)\\b(democrats?|dems?|hillary|clinton|obama"
                                            + "|schumer|pelosi|fake news|media|obamacare)\\b', 0))"),
                            Derive.parse("url = regexp_matches(text, 'https?://')"),
                            Derive.parse("ex = contains(text, '!')"),
                            Derive.parse("nw = len(regexp_extract_all(text, '[^ \\t\\n\\r\\f\\v]+', 0))")),
                    "NOT starts_with(text, 'RT @') AND posted >= '2017-01-20'",
                    List.of("out", "url", "ex", "nw", "retweets", "replies"));
            assertThat(own.rows()).isEqualTo(1624);
            assertThat(sum(own, "retweets")).isEqualTo(32_043_803);
            assertThat(sum(own, "replies")).isEqualTo(35_429_822);
            assertThat(sum(own, "out") / 1624).isEqualTo(486 / 1624.0);
            assertThat(sum(own, "url") / 1624).isEqualTo(508 / 1624.0);
            assertThat(sum(own, "ex") / 1624).isEqualTo(988 / 1624.0);
            assertThat(sum(own, "nw") / 1624).isEqualTo(32_688 / 1624.0);
        }
    }

    private static double sum(Frame frame, String column) {
        return Arrays.stream(frame.numbers(column)).sum();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "t", ".csv"), text);
    }
}
