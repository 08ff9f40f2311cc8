package org.proxenos.engine.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.proxenos.coding.Panel;
import org.proxenos.engine.EngineException;

/**
 * All texts of a corpus go to one grouping, earliest first, and what belongs together comes back as a table {@code
 * (message_id, first_id)}.
 *
 * @param grouping asked
 * @param table the table's name
 */
record GroupingRun(Panel.Grouping grouping, String table) {
    /** Reposts have no words of their own, and a paragraph's stand in its press release too. */
    private static final String TEXTS = """
            SELECT message_id, text FROM messages WHERE kind NOT IN ('repost', 'paragraph')
            ORDER BY published_at NULLS LAST, message_id""";

    /** Reads the texts of one database and makes the table in another. */
    void write(Database messages, Database target) {
        target.run("CREATE TABLE %s_ids (place INTEGER, message_id VARCHAR)".formatted(table));
        target.run("CREATE TABLE %s_firsts (place INTEGER, first INTEGER)".formatted(table));
        Panel.Groups groups = grouping.begin().get();
        try {
            try (DuckDBAppender ids = rows(target, "_ids")) {
                messages.ask(TEXTS, texts -> read(texts, groups, ids));
            }
            try (DuckDBAppender firsts = rows(target, "_firsts")) {
                write(groups.firsts(), firsts);
            }
        } catch (SQLException e) {
            throw new EngineException("cannot store groups of messages: " + Database.reason(e), e);
        }
        target.run("""
                CREATE TABLE %1$s AS SELECT i.message_id, f.message_id AS first_id
                FROM %1$s_firsts g JOIN %1$s_ids i ON i.place = g.place JOIN %1$s_ids f ON f.place = g.first
                ORDER BY g.place""".formatted(table));
    }

    private DuckDBAppender rows(Database target, String suffix) throws SQLException {
        return target.connection().createAppender(DuckDBConnection.DEFAULT_SCHEMA, table + suffix);
    }

    private static int read(ResultSet texts, Panel.Groups groups, DuckDBAppender ids) throws SQLException {
        int place = 0;
        while (texts.next()) {
            groups.add(texts.getString(2));
            ids.beginRow().append(place).append(texts.getString(1)).endRow();
            place++;
        }
        return place;
    }

    private static void write(int[] firsts, DuckDBAppender rows) throws SQLException {
        for (int place = 0; place < firsts.length; place++) {
            if (firsts[place] >= 0) {
                rows.beginRow().append(place).append(firsts[place]).endRow();
            }
        }
    }

    /** The rows of {@code codes}. */
    String longRows() {
        return "SELECT message_id, NULL, %s, %s, first_id, '', NULL FROM %s"
                .formatted(
                        Sql.text(grouping.seat().variable().name()),
                        Sql.text(grouping.seat().coder()),
                        table);
    }
}
