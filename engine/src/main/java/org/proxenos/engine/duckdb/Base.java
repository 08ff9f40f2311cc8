package org.proxenos.engine.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.SourceFile;

/**
 * What an import starts from.
 *
 * @param corpus folder of an earlier corpus; null: nothing
 * @param carries what of it stays
 */
record Base(@Nullable Path corpus, Carries carries) {
    /** What of an earlier corpus stays. */
    enum Carries {
        /** All of it. */
        ALL,
        /** What {@code import} once brought and the study does not list itself. */
        BROUGHT,
        /** What comes from files that are not read again. */
        UNREAD
    }

    /** Adds the corpus there is. */
    static Base all(Path corpus) {
        return new Base(corpus, Carries.ALL);
    }

    /** Reads a study's own sources anew, and carries what was imported beside. */
    static Base carried(@Nullable Path corpus) {
        return new Base(corpus, Carries.BROUGHT);
    }

    /** Reads files again that were read before, and carries what came from others. */
    static Base unread(Path corpus) {
        return new Base(corpus, Carries.UNREAD);
    }

    /** Whether sources are read anew, so that their records go before those of the base. */
    boolean isFresh() {
        return carries != Carries.ALL;
    }

    /** Defines the views {@code base_messages}, {@code base_flow} and so on. */
    void define(Database database, List<SourceFile> sources) {
        for (CorpusTable table : CorpusTable.values()) {
            database.run("CREATE VIEW %s AS %s".formatted("old_" + table.table(), stored(database, table)));
        }
        String files = sources.stream()
                .map(s -> Sql.text(s.origin().file()))
                .collect(Collectors.joining(", ", "(SELECT unnest([", "]::VARCHAR[]))"));
        database.run("CREATE TABLE carried_files AS SELECT DISTINCT file FROM old_flow WHERE %s AND file NOT IN %s"
                .formatted(carries == Carries.BROUGHT ? "NOT listed" : "true", files));
        for (CorpusTable table : CorpusTable.values()) {
            database.run("CREATE VIEW base_%s AS SELECT * FROM old_%s%s"
                    .formatted(table.table(), table.table(), isFresh() ? " o WHERE " + carriedRows(table) : ""));
        }
    }

    /** Whether the study lists a file that is read now, in SQL over {@code new_flow n}. */
    String lists() {
        return switch (carries) {
            case ALL -> "false";
            case BROUGHT -> "true";
            case UNREAD -> "coalesce((SELECT bool_or(o.listed) FROM old_flow o WHERE o.file = n.file), false)";
        };
    }

    private String stored(Database database, CorpusTable table) {
        return corpus == null ? table.nothing() : table.rows(database, corpus);
    }

    private static String carriedRows(CorpusTable table) {
        String messages = "(SELECT %s FROM old_messages WHERE source_file IN (SELECT file FROM carried_files))";
        return switch (table) {
            case MESSAGES, REACTIONS, EMOTIONS, REJECTED -> "source_file IN (SELECT file FROM carried_files)";
            case FLOW -> "file IN (SELECT file FROM carried_files)";
            case LINKS, DOCUMENTS -> "message_id IN " + messages.formatted("message_id");
            case ACCOUNTS, FOLLOWERS -> "account_id IN " + messages.formatted("account_id");
            case PSEUDONYMS, FORGOTTEN -> "true";
            case ACTORS, THREADS -> "false";
        };
    }
}
