package org.proxenos.inference.glm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** Reads the data beside the project; tests that need them are skipped where they are absent. */
final class SharedData {
    private SharedData() {}

    /** A folder of the shared data. */
    static Path folder(String name) {
        Path data = Path.of(System.getProperty("proxenos.root"), "..", "shared", "data", name);
        Assumptions.assumeTrue(Files.isDirectory(data), "shared data not present: " + data);
        return data;
    }

    /** A table of unquoted commas; columns of numbers are numbers. */
    static Frame plain(Path file) throws IOException {
        List<List<String>> rows = Files.readAllLines(file).stream()
                .map(line -> List.of(line.replace("\"", "").split(",", -1)))
                .toList();
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int j = 0; j < rows.get(0).size(); j++) {
            int column = j;
            String[] words = rows.stream().skip(1).map(row -> row.get(column)).toArray(String[]::new);
            boolean numeric = Arrays.stream(words).allMatch(word -> word.matches("-?[0-9.]+"));
            columns.put(
                    rows.get(0).get(j),
                    numeric
                            ? Column.of(Arrays.stream(words)
                                    .mapToDouble(Double::parseDouble)
                                    .toArray())
                            : Column.of(words));
        }
        return Frame.of(columns);
    }

    /** The records of a compressed table with quotes, the header first. */
    static List<List<String>> quoted(Path file, Charset encoding) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, encoding))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
            }
        }
        return records(text);
    }

    private static List<List<String>> records(CharSequence text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = inQuotes && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (isPair) {
                field.append(c);
                i++;
            } else if (c == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && (c == ',' || c == '\n')) {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            } else if (inQuotes || c != '\r') {
                field.append(c);
            }
        }
        if (!record.isEmpty()) {
            record.add(field.toString());
            records.add(List.copyOf(record));
        }
        return records;
    }
}
