package org.proxenos.engine.duckdb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.intake.Decompression;
import org.proxenos.engine.EngineException;
import org.proxenos.inference.frame.Frame;

/**
 * A table in a file of its own: CSV or TSV (gzip or zstd, UTF-8 with windows-1252 in places), or Parquet; no study
 * needed.
 *
 * <p>A text table's columns are typed by all of their cells, as R types them: numbers where every cell that is neither
 * empty nor {@code NA} is one, else words, where {@code NA} is missing and an empty cell is an empty text. Whole numbers
 * of more than 15 digits are ids, and stay words, since a double would mix them up. Dates stay words; SQL's {@code
 * strptime} reads them.
 */
public final class DataFile implements AutoCloseable {
    private static final String PARQUET = "PAR1";

    private final Database database;

    private DataFile(Database database) {
        this.database = database;
    }

    /**
     * Opens a file.
     *
     * @throws IllegalArgumentException when there is no such file or it is no table
     */
    public static DataFile open(Path path, DuckDbOptions options) {
        if (!Files.exists(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException("there is no file " + path);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            in.mark(PARQUET.length());
            boolean parquet = PARQUET.equals(new String(in.readNBytes(PARQUET.length()), StandardCharsets.ISO_8859_1));
            in.reset();
            return parquet ? parquet(path, options) : read(in, path.toString(), options);
        } catch (IOException e) {
            throw new EngineException("%s cannot be read to its end: %s".formatted(path, e.getMessage()), e);
        }
    }

    /**
     * Reads a text table from a stream, such as standard input.
     *
     * @param name what to call it in messages
     */
    public static DataFile read(InputStream in, String name, DuckDbOptions options) {
        Database database = Database.open(null, Spill.folder(options), 1, options);
        try {
            new TextTable(database, name).load(Decompression.open(in));
            return new DataFile(database);
        } catch (IOException e) {
            database.close();
            throw new EngineException("%s cannot be read to its end: %s".formatted(name, e.getMessage()), e);
        } catch (IllegalArgumentException | EngineException e) {
            database.close();
            throw e;
        }
    }

    private static DataFile parquet(Path path, DuckDbOptions options) {
        Database database = Database.open(null, Spill.folder(options), 1, options);
        database.run("CREATE VIEW data AS SELECT * FROM read_parquet(%s)".formatted(Sql.text(path)));
        return new DataFile(database);
    }

    /** The file's columns, in order. */
    public List<String> columns() {
        return database.ask("DESCRIBE data", rows -> {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        });
    }

    /**
     * The rows, in the file's order.
     *
     * @param derives computed one after the other; later ones may use earlier ones
     * @param where an SQL condition that is asked after all derived columns are there; null: all rows
     * @param columns the columns wanted; empty: all
     * @throws IllegalArgumentException when an expression, the condition or a column is wrong, in DuckDB's words
     */
    public Frame frame(List<Derive> derives, @Nullable String where, List<String> columns) {
        String rows = "SELECT * FROM data";
        List<String> known = columns();
        for (Derive derive : derives) {
            rows = with(derive, rows, known.contains(derive.name()));
            check(rows, "--derive '%s = %s'".formatted(derive.name(), derive.expression()));
        }
        if (where != null) {
            rows = "SELECT * FROM (%s) AS t WHERE (%s\n)".formatted(rows, where);
            check(rows, "--where '%s'".formatted(where));
        }
        String wanted =
                columns.isEmpty() ? "*" : columns.stream().map(Sql::name).collect(Collectors.joining(", "));
        return answer("SELECT %s FROM (%s) AS t".formatted(wanted, rows));
    }

    private static String with(Derive derive, String rows, boolean replaces) {
        String column = "(%s\n) AS %s".formatted(derive.expression(), Sql.name(derive.name()));
        return replaces
                ? "SELECT * REPLACE (%s) FROM (%s) AS t".formatted(column, rows)
                : "SELECT *, %s FROM (%s) AS t".formatted(column, rows);
    }

    private void check(String rows, String what) {
        try {
            database.run("EXPLAIN " + rows);
        } catch (EngineException e) {
            throw wrong(what, e);
        }
    }

    private Frame answer(String sql) {
        try {
            return database.ask(sql, FrameReader::read);
        } catch (EngineException e) {
            throw wrong("the columns or conditions asked for", e);
        }
    }

    private static IllegalArgumentException wrong(String what, EngineException e) {
        String reason = e.getCause() instanceof SQLException cause ? Database.reason(cause) : e.getMessage();
        return new IllegalArgumentException("%s: %s".formatted(what, reason), e);
    }

    /**
     * Gives every row to a reader, one at a time and in the file's order, as words; null where missing.
     *
     * @throws IllegalArgumentException when there is no such column, naming those there are
     */
    public long rows(List<String> columns, Consumer<@Nullable String[]> reader) {
        for (String column : columns) {
            if (!columns().contains(column)) {
                throw new IllegalArgumentException("no column '%s'; there are %s".formatted(column, columns()));
            }
        }
        String words = columns.stream()
                .map(c -> "CAST(%s AS VARCHAR)".formatted(Sql.name(c)))
                .collect(Collectors.joining(", "));
        return database.ask("SELECT %s FROM data".formatted(words), rows -> {
            long n = 0;
            while (rows.next()) {
                @Nullable String[] cells = new @Nullable String[columns.size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = rows.getString(i + 1);
                }
                reader.accept(cells);
                n++;
            }
            return n;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
