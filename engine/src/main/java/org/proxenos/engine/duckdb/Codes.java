package org.proxenos.engine.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proxenos.coding.Panel;
import org.proxenos.coding.Panel.Seat;
import org.proxenos.engine.EngineException;

/**
 * The machine codes of a study: {@code codes.parquet}, one row a value, and {@code codes_wide.parquet}, the same with one
 * row a message: numbers as numbers, words as words.
 */
final class Codes {
    static final String FILE = "codes.parquet";
    static final String WIDE_FILE = "codes_wide.parquet";

    private final GuardedFolder folder;
    private final DuckDbOptions options;

    Codes(Path folder, DuckDbOptions options) {
        this.folder = new GuardedFolder(folder);
        this.options = options;
    }

    /** Codes all messages but reposts and puts the result in the place of what there was. */
    void write(Panel panel, Database tables) {
        List<Seat> seats = List.copyOf(panel.seats());
        folder.alone(work -> {
            fill(panel, seats, tables, work);
            return publish(work);
        });
    }

    /**
     * Leaves out the codes of messages that are no longer in the corpus.
     *
     * @param messages the file that holds the corpus's messages
     * @return rows that went
     */
    long keepOnly(Path messages) {
        if (!Files.isRegularFile(folder.path().resolve(FILE))
                || !Files.isRegularFile(folder.path().resolve(WIDE_FILE))) {
            return 0;
        }
        return folder.alone(work -> {
            try (Database database = Database.open(null, work.resolve("spill"), options.threads(), options)) {
                long went = 0;
                for (String file : List.of(FILE, WIDE_FILE)) {
                    went = Math.max(went, keepOnly(messages, database, work, file));
                }
                publish(work);
                return went;
            }
        });
    }

    private long keepOnly(Path messages, Database database, Path work, String file) {
        String rows = "FROM read_parquet(%s)".formatted(Sql.text(folder.path().resolve(file)));
        String stays =
                rows + " WHERE message_id IN (SELECT message_id FROM read_parquet(%s))".formatted(Sql.text(messages));
        database.run(copy("SELECT * " + stays, work, file));
        return database.number("SELECT (SELECT count(*) %s) - (SELECT count(*) %s)".formatted(rows, stays));
    }

    private void fill(Panel panel, List<Seat> seats, Database tables, Path work) {
        try (Database database =
                        Database.open(work.resolve("codes.duckdb"), work.resolve("spill"), options.threads(), options);
                Database messages = tables.another()) {
            database.run("CREATE TABLE coded (message_id VARCHAR%s)".formatted(columns(seats)));
            new CodingRun(panel, seats, options.threads()).code(messages, database);
            database.run(copy(seats.isEmpty() ? CorpusTable.nothing(CorpusTable.CODES) : longRows(seats), work, FILE));
            database.run(copy(wideRows(seats), work, WIDE_FILE));
        }
    }

    private static String columns(List<Seat> seats) {
        return IntStream.range(0, seats.size())
                .mapToObj(i -> ", v%1$s VARCHAR, e%1$s VARCHAR%2$s"
                        .formatted(i, seats.get(i).isWord() ? ", c" + i + " DOUBLE" : ""))
                .collect(Collectors.joining());
    }

    private static String copy(String rows, Path work, String file) {
        return "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)".formatted(rows, Sql.text(work.resolve(file)));
    }

    private static String longRows(List<Seat> seats) {
        String pairs = IntStream.range(0, seats.size())
                .mapToObj("(v%1$s, e%1$s) AS '%1$s'"::formatted)
                .collect(Collectors.joining(", "));
        return """
                SELECT message_id, CAST(NULL AS VARCHAR) AS target_id, %s[CAST(seat AS INTEGER) + 1] AS variable,
                  %s[CAST(seat AS INTEGER) + 1] AS coder, value, evidence, %s AS confidence
                FROM coded UNPIVOT ((value, evidence) FOR seat IN (%s))
                """.formatted(
                        words(seats.stream().map(s -> s.variable().name()).toList()),
                        words(seats.stream().map(Seat::coder).toList()),
                        confidence(seats),
                        pairs);
    }

    private static String confidence(List<Seat> seats) {
        return IntStream.range(0, seats.size())
                .filter(i -> seats.get(i).isWord())
                .mapToObj("CASE WHEN seat = '%1$s' THEN c%1$s END, "::formatted)
                .collect(Collectors.joining("", "COALESCE(", "CAST(NULL AS DOUBLE))"));
    }

    private static String words(List<String> words) {
        return words.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String wideRows(List<Seat> seats) {
        StringBuilder columns = new StringBuilder("SELECT message_id");
        Map<Integer, String> names = names(seats);
        names.forEach((i, name) -> columns.append(", ")
                .append(seats.get(i).isWord() ? "v" + i : "CAST(v" + i + " AS DOUBLE)")
                .append(" AS ")
                .append(Sql.name(name)));
        return columns.append(" FROM coded").toString();
    }

    /** A variable that several coders give bears the coder's name from the second on. */
    private static Map<Integer, String> names(List<Seat> seats) {
        Map<Integer, String> names = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            String name = seat.variable().name();
            names.put(i, taken.add(name) ? name : name + "_" + seat.coder());
        }
        return names;
    }

    private Path publish(Path work) {
        try {
            Path target = Files.createDirectories(folder.path());
            for (String file : List.of(FILE, WIDE_FILE)) {
                GuardedFolder.force(work.resolve(file), StandardOpenOption.WRITE);
            }
            // the derived table must never stand beside codes that it was not derived from
            Files.deleteIfExists(target.resolve(WIDE_FILE));
            for (String file : List.of(FILE, WIDE_FILE)) {
                Files.move(work.resolve(file), target.resolve(file), StandardCopyOption.ATOMIC_MOVE);
            }
            GuardedFolder.forceFolder(target);
            return target;
        } catch (IOException e) {
            throw new EngineException("cannot write %s: %s".formatted(folder.path(), e), e);
        }
    }
}
