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
import java.util.stream.Stream;
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
            fill(panel, seats, groupings(panel), tables, work);
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
        String ids = "(SELECT message_id FROM read_parquet(%s))".formatted(Sql.text(messages));
        String rows = "FROM read_parquet(%s)".formatted(Sql.text(folder.path().resolve(file)));
        String stays = rows + " WHERE message_id IN " + ids;
        database.run(copy("SELECT " + columns(rows, ids, database) + " " + stays + naming(file, ids), work, file));
        return database.number("SELECT (SELECT count(*) %s) - (SELECT count(*) %s)".formatted(rows, stays));
    }

    /** A near duplicate of a message that is gone must not name it. */
    private static String naming(String file, String ids) {
        return file.equals(FILE) ? " AND (coder <> 'near_duplicates' OR value IN %s)".formatted(ids) : "";
    }

    private static String columns(String rows, String ids, Database database) {
        long named = database.number(
                "SELECT count(*) FROM (DESCRIBE SELECT * %s) WHERE column_name = 'near_duplicate_of'".formatted(rows));
        return named == 0
                ? "*"
                : "* REPLACE (CASE WHEN near_duplicate_of IN %s THEN near_duplicate_of END AS near_duplicate_of)"
                        .formatted(ids);
    }

    private static List<GroupingRun> groupings(Panel panel) {
        List<Panel.Grouping> asked = panel.groupings();
        return IntStream.range(0, asked.size())
                .mapToObj(i -> new GroupingRun(asked.get(i), "grouping" + i))
                .toList();
    }

    private void fill(Panel panel, List<Seat> seats, List<GroupingRun> groupings, Database tables, Path work) {
        try (Database database =
                        Database.open(work.resolve("codes.duckdb"), work.resolve("spill"), options.threads(), options);
                Database messages = tables.another()) {
            database.run("CREATE TABLE coded (message_id VARCHAR%s)".formatted(columns(seats)));
            new CodingRun(panel, seats, options.threads()).code(messages, database);
            groupings.forEach(grouping -> grouping.write(messages, database));
            database.run(copy(longRows(seats, groupings), work, FILE));
            database.run(copy(wideRows(seats, groupings), work, WIDE_FILE));
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

    private static String longRows(List<Seat> seats, List<GroupingRun> groupings) {
        return Stream.concat(
                        Stream.of(seats.isEmpty() ? CorpusTable.nothing(CorpusTable.CODES) : longRows(seats)),
                        groupings.stream().map(GroupingRun::longRows))
                .collect(Collectors.joining(" UNION ALL "));
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

    private static String wideRows(List<Seat> seats, List<GroupingRun> groupings) {
        List<Seat> all = Stream.concat(
                        seats.stream(),
                        groupings.stream().map(run -> run.grouping().seat()))
                .toList();
        StringBuilder columns = new StringBuilder("SELECT coded.message_id");
        names(all)
                .forEach((i, name) -> columns.append(", ")
                        .append(
                                i < seats.size()
                                        ? wide(seats.get(i), i)
                                        : groupings.get(i - seats.size()).table() + ".first_id")
                        .append(" AS ")
                        .append(Sql.name(name)));
        columns.append(" FROM coded");
        groupings.forEach(
                run -> columns.append(" LEFT JOIN %1$s ON %1$s.message_id = coded.message_id".formatted(run.table())));
        return columns.toString();
    }

    private static String wide(Seat seat, int place) {
        return seat.isWord() ? "v" + place : "CAST(v" + place + " AS DOUBLE)";
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
