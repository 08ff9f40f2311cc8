package org.proxenos.engine.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.UnreadableSourceException;
import org.proxenos.engine.EngineException;
import org.proxenos.engine.Flow;
import org.proxenos.engine.Forgetting;
import org.proxenos.engine.Forgot;
import org.proxenos.engine.Intake;
import org.proxenos.engine.SourceFile;

/**
 * One import: exports are read into a staging database on disk, set against what the corpus holds, and written as a new
 * corpus beside the old one.
 *
 * <p>Ids are set against each other by DuckDB, exactly and whatever they look like; it spills to disk what does not fit
 * into its memory, so the heap holds no id at all.
 */
final class CorpusImport {
    private final Base base;
    private final Intake intake;
    private final DuckDbOptions options;

    CorpusImport(Base base, Intake intake, DuckDbOptions options) {
        this.base = base;
        this.intake = intake;
        this.options = options;
    }

    /** Reads the sources and writes all tables into a folder {@code tables} of the working folder. */
    Written write(Path work, List<SourceFile> sources, People people, Forgetting what) {
        Path tables = work.resolve("tables");
        // a batch of rows is one thread's work; with more of them the others would only ask for some
        try (Database database = Database.open(work.resolve("staging.duckdb"), work.resolve("spill"), 1, options)) {
            List<Read> read = new ArrayList<>();
            try (Staging staging = new Staging(database, people)) {
                staging.people(people.actors(), people.names());
                staging.removals(what);
                for (SourceFile source : sources) {
                    read.add(read(source, read.size(), staging));
                }
            }
            Staging.define(database);
            database.run("SET threads = " + Math.max(1, options.threads() / Lanes.COUNT));
            base.define(database, sources);
            people.meet(database);
            new Platforms(database).part();
            people.forget(database);
            Sql.script("decide.sql", placeholders(tables)).forEach(database::run);
            Sql.script("fill.sql", Map.of()).forEach(database::run);
            new Lanes(database, options).both(people::identify, other -> new Threads(other).find());
            merge(database, people, tables);
            List<Flow> flows = flows(database, read);
            new FlowTable(database).write(flows, base, CorpusTable.FLOW.in(tables));
            return new Written(flows, Tombstones.forgot(database));
        }
    }

    private void merge(Database database, People people, Path tables) {
        Map<String, String> values = placeholders(tables);
        values.putAll(people.expressions());
        // the joins look small tables up for the rows of a large one, in the order of its rows
        database.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
        new Lanes(database, options)
                .both(
                        one -> Sql.script("messages.sql", values).forEach(one::run),
                        other -> Sql.script("merge.sql", values).forEach(other::run));
        database.run("RESET disabled_optimizers");
        Sql.script("unmatched.sql", values).forEach(database::run);
    }

    private Read read(SourceFile source, int number, Staging staging) {
        FileTally tally = new FileTally(source, number, staging);
        try (InputStream file = Files.newInputStream(source.path());
                HashedStream stream = new HashedStream(file)) {
            Detection as = intake.read(stream, withNeighbours(source), source.format(), tally);
            stream.drain();
            return new Read(tally, as, stream);
        } catch (NoSuchFileException e) {
            throw new UnreadableSourceException("there is no file " + source.path());
        } catch (IOException e) {
            throw new EngineException(
                    "%s cannot be read to its end: %s; nothing of it was imported, the corpus is as it was"
                            .formatted(source.origin().file(), e.getMessage()),
                    e);
        }
    }

    /** The export, from where the files beside it can be opened. */
    private static Origin withNeighbours(SourceFile source) {
        Origin origin = source.origin();
        return new Origin(origin.file(), origin.strand(), origin.mapping(), name -> {
            Path beside = source.path().resolveSibling(name);
            boolean isThere = !name.contains("/") && !name.contains("\\") && Files.isRegularFile(beside);
            return isThere ? Files.newInputStream(beside) : null;
        });
    }

    private Map<String, String> placeholders(Path tables) {
        Map<String, String> values = new LinkedHashMap<>();
        for (CorpusTable table : CorpusTable.values()) {
            values.put(table.table() + "_file", Sql.text(table.in(tables)));
            values.put(table.table(), table.names());
        }
        values.put("unmatched_file", Sql.text(tables.resolve(DuckDbEngine.UNMATCHED)));
        values.put("takes_place", base.isFresh() ? "i.own OR k.seen_through" : "i.own AND k.seen_through");
        values.put("base_observation_stays", Boolean.toString(!base.isFresh()));
        return values;
    }

    private static List<Flow> flows(Database database, List<Read> read) {
        Map<Integer, Long> kept = perFile(
                database,
                "SELECT file_no, count(*) FROM incoming i ANTI JOIN left_out l ON i.seq = l.seq WHERE own GROUP BY"
                        + " file_no");
        Map<Integer, Long> forgotten =
                perFile(database, "SELECT file_no, count(*) FROM gone_incoming WHERE own GROUP BY file_no");
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Read file = read.get(i);
            file.tally().forget(forgotten.getOrDefault(i, 0L));
            flows.add(file.tally().flow(file.as(), file.stream(), kept.getOrDefault(i, 0L)));
        }
        return flows;
    }

    private static Map<Integer, Long> perFile(Database database, String sql) {
        return database.ask(sql, rows -> {
            Map<Integer, Long> counts = new HashMap<>();
            while (rows.next()) {
                counts.put(rows.getInt(1), rows.getLong(2));
            }
            return counts;
        });
    }

    /**
     * What was written.
     *
     * @param flows what became of each file
     * @param forgot what of the base was forgotten
     */
    record Written(List<Flow> flows, Forgot forgot) {}

    /**
     * A file that was read.
     *
     * @param tally what was counted
     * @param as what it was read as
     * @param stream its length and hash
     */
    private record Read(FileTally tally, Detection as, HashedStream stream) {}
}
