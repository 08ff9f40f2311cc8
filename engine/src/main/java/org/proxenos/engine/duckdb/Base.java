package org.proxenos.engine.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.SourceFile;

/**
 * What an import starts from: the corpus there is, all of it; or, for a study's run, only what {@code import} once
 * brought and the study does not list itself.
 *
 * @param corpus folder of an earlier corpus; null: nothing
 * @param isFresh whether the study's own sources are read anew, so that their records go before those of the base
 */
record Base(@Nullable Path corpus, boolean isFresh) {
    /** Adds the corpus there is. */
    static Base all(Path corpus) {
        return new Base(corpus, false);
    }

    /** Reads anew, and carries what was imported beside. */
    static Base carried(@Nullable Path corpus) {
        return new Base(corpus, true);
    }

    /** Defines the views {@code base_messages}, {@code base_flow} and so on. */
    void define(Database database, List<SourceFile> sources) {
        for (CorpusTable table : CorpusTable.values()) {
            database.run("CREATE VIEW %s AS %s".formatted("old_" + table.table(), stored(database, table)));
        }
        String files = sources.stream()
                .map(s -> Sql.text(s.origin().file()))
                .collect(Collectors.joining(", ", "(SELECT unnest([", "]::VARCHAR[]))"));
        database.run(
                "CREATE TABLE carried_files AS SELECT DISTINCT file FROM old_flow WHERE NOT listed AND file NOT IN "
                        + files);
        for (CorpusTable table : CorpusTable.values()) {
            database.run("CREATE VIEW base_%s AS SELECT * FROM old_%s%s"
                    .formatted(table.table(), table.table(), isFresh ? " o WHERE " + carriedRows(table) : ""));
        }
    }

    private String stored(Database database, CorpusTable table) {
        return corpus == null ? table.nothing() : table.rows(database, corpus);
    }

    private static String carriedRows(CorpusTable table) {
        String messages = "(SELECT %s FROM old_messages WHERE source_file IN (SELECT file FROM carried_files))";
        return switch (table) {
            case MESSAGES, REACTIONS, EMOTIONS, REJECTED -> "source_file IN (SELECT file FROM carried_files)";
            case FLOW -> "file IN (SELECT file FROM carried_files)";
            case LINKS -> "message_id IN " + messages.formatted("message_id");
            case ACCOUNTS -> "account_id IN " + messages.formatted("account_id");
            case PSEUDONYMS, FORGOTTEN -> "true";
            case ACTORS, THREADS -> "false";
        };
    }
}
