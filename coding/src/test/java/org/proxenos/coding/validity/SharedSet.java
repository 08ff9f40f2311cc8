package org.proxenos.coding.validity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** A set of texts that people have labelled, beside the project; who needs it is skipped where it is absent. */
final class SharedSet {
    private final List<Map<String, String>> rows;

    private SharedSet(List<Map<String, String>> rows) {
        this.rows = List.copyOf(rows);
    }

    /** A table of the shared data: commas with quotes, or tabs without, by its name. */
    static SharedSet read(String path, String... columns) throws IOException {
        return read(
                Path.of(System.getProperty("proxenos.root"), "..", "shared", "data")
                        .resolve(path),
                columns);
    }

    /** The same for a file anywhere; {@code columns} name those of a file without a header. */
    static SharedSet read(Path file, String... columns) throws IOException {
        Assumptions.assumeTrue(Files.isReadable(file), "labelled data not present: " + file);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new SharedSet(file.toString().contains(".csv") ? quoted(reader) : tabs(reader, columns));
        }
    }

    /** How many rows. */
    int size() {
        return rows.size();
    }

    /** The rows that a column's value lets in. */
    SharedSet where(String column, Predicate<String> keep) {
        return new SharedSet(
                rows.stream().filter(row -> keep.test(row.get(column))).toList());
    }

    /** The values of a column, in order. */
    List<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    /** These rows and then those. */
    SharedSet and(SharedSet more) {
        List<Map<String, String>> all = new ArrayList<>(rows);
        all.addAll(more.rows);
        return new SharedSet(all);
    }

    private static List<Map<String, String>> quoted(BufferedReader reader) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return records.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private static List<Map<String, String>> tabs(BufferedReader reader, String... columns) throws IOException {
        List<String> names = columns.length > 0
                ? Arrays.asList(columns)
                : Arrays.asList(reader.readLine().split("\t", -1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] cells = line.split("\t", names.size());
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(names.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
