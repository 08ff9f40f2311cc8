package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.ZstdOutputStream;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.SharedData;

/**
 * {@code code --coder vader} against what the reference implementation (Python, cjhutto/vaderSentiment at 44fc044c) answers
 * to 13,815 texts, whatever the file's shape: the same characters, text by text.
 */
final class VaderFileTest {
    private static final String HEADER = "id,vader_neg,vader_neu,vader_pos,vader_compound";

    @TempDir
    private Path folder;

    private static Path file() {
        return SharedData.file("vader-ground-truth/vader-python-scores.csv.gz");
    }

    private static List<NamedCsvRecord> records() throws IOException {
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file())), StandardCharsets.UTF_8))) {
            return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        }
    }

    private static String scores(NamedCsvRecord r) {
        return String.join(",", r.getField("neg"), r.getField("neu"), r.getField("pos"), r.getField("compound"));
    }

    private static List<String> expected() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        records().forEach(r -> lines.add(r.getField("id") + "," + scores(r)));
        return lines;
    }

    private static void gives(Ran ran, List<String> expected) {
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines()).hasSize(13_816).isEqualTo(expected);
    }

    @Test
    void oneLineATextWithWide() throws IOException {
        gives(Ran.proxenos("code", file(), "--text", "text", "--id", "id", "--coder", "vader", "--wide"), expected());
    }

    @Test
    void oneLineACodeWithout() throws IOException {
        Ran ran = Ran.proxenos("code", file(), "--text", "text", "--id", "id", "--coder", "vader");
        assertThat(ran.code()).isZero();
        List<String> expected = new ArrayList<>(List.of("id,coder,variable,value"));
        for (NamedCsvRecord r : records()) {
            for (String variable : List.of("neg", "neu", "pos", "compound")) {
                expected.add("%s,vader,vader_%s,%s".formatted(r.getField("id"), variable, r.getField(variable)));
            }
        }
        CsvReader.CsvReaderBuilder csv = CsvReader.builder();
        List<String> given = csv.ofCsvRecord(ran.out()).stream()
                .map(r -> String.join(",", r.getFields().subList(0, 4)))
                .toList();
        assertThat(given).hasSize(1 + 4 * 13_815).isEqualTo(expected);
    }

    @Test
    void rowsAreNumberedWithoutIds() throws IOException {
        Ran ran = Ran.proxenos("code", file(), "--text", "text", "--coder", "vader", "--wide");
        List<String> expected = new ArrayList<>(List.of(HEADER));
        for (NamedCsvRecord r : records()) {
            expected.add(expected.size() + "," + scores(r));
        }
        gives(ran, expected);
    }

    @Test
    void fromStandardInput() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        gives(
                Ran.proxenos(bytes, "code", "-", "--text", "text", "--id", "id", "--coder", "vader", "--wide"),
                expected());
    }

    @Test
    void fromJsonLinesPackedWithZstd() throws IOException {
        Path lines = folder.resolve("texts.jsonl.zst");
        ObjectMapper mapper = new ObjectMapper();
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(lines))) {
            for (NamedCsvRecord r : records()) {
                ObjectNode object = mapper.createObjectNode();
                object.putObject("nested").put("text", "not this one");
                object.put("id", r.getField("id")).put("text", r.getField("text"));
                out.write((mapper.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        gives(Ran.proxenos("code", lines, "--text", "text", "--id", "id", "--coder", "vader", "--wide"), expected());
    }

    @Test
    void asJsonObjects() throws IOException {
        Ran ran = Ran.proxenos("code", file(), "--text", "text", "--id", "id", "--coder", "vader", "--json");
        assertThat(ran.code()).isZero();
        List<String> expected = new ArrayList<>();
        records()
                .forEach(r -> expected.add(
                        "{\"id\":\"%s\",\"vader_neg\":%s,\"vader_neu\":%s,\"vader_pos\":%s,\"vader_compound\":%s}"
                                .formatted(
                                        r.getField("id"),
                                        r.getField("neg"),
                                        r.getField("neu"),
                                        r.getField("pos"),
                                        r.getField("compound"))));
        assertThat(ran.lines()).isEqualTo(expected);
    }

    @Test
    void fromTabsPackedWithGzip() throws IOException {
        Path table = folder.resolve("texts.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(table))) {
            out.write("id\ttext\n".getBytes(StandardCharsets.UTF_8));
            for (NamedCsvRecord r : records()) {
                String text = '"' + r.getField("text").replace("\"", "\"\"") + '"';
                out.write((r.getField("id") + "\t" + text + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        gives(Ran.proxenos("code", table, "--text", "text", "--id", "id", "--coder", "vader", "--wide"), expected());
    }

    @Test
    void fromParquetAsAFileAndFromStandardInput() throws IOException, SQLException {
        Path plain = folder.resolve("texts.csv");
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
            Files.copy(in, plain);
        }
        Path parquet = folder.resolve("texts.parquet");
        try (Connection database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = database.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_csv('%s', all_varchar = true, header = true, delim = ',', quote = '\"'))"
                                    .formatted(plain)
                            + " TO '%s' (FORMAT parquet)".formatted(parquet));
        }
        gives(Ran.proxenos("code", parquet, "--text", "text", "--id", "id", "--coder", "vader", "--wide"), expected());
        byte[] bytes = Files.readAllBytes(parquet);
        gives(
                Ran.proxenos(bytes, "code", "-", "--text", "text", "--id", "id", "--coder", "vader", "--wide"),
                expected());
    }
}
