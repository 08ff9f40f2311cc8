package org.proxenos.engine.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that can be read in folders of tables: each file as bytes, and all cells of each Parquet file as text.
 *
 * @param texts what is read, in lower case, by place
 */
record TableBytes(Map<String, String> texts) {
    /** Reads every file. */
    static TableBytes of(Path... folders) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Database database = Database.open(null, folders[0].resolveSibling("spill"), 1, DuckDbOptions.defaults())) {
            for (Path folder : folders) {
                for (Path file : files(folder)) {
                    texts.put(file + " as bytes", read(file).toLowerCase(Locale.ROOT));
                    if (file.toString().endsWith(".parquet")) {
                        texts.put(file + " as cells", cells(database, file).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return new TableBytes(texts);
    }

    /** The places in which a word stands, without regard to case. */
    List<String> find(String word) {
        return texts.entrySet().stream()
                .filter(e -> e.getValue().contains(word.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cells(Database database, Path file) {
        String rows = "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet(%s)".formatted(Sql.text(file));
        return database.ask(rows, answer -> {
            List<String> cells = new ArrayList<>();
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(answer.getString(i)));
                }
            }
            return String.join("\n", cells);
        });
    }
}
