package org.proxenos.engine.duckdb;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.proxenos.engine.EngineException;

/**
 * Finds where the thread of each message begins: every answer climbs from its parent to the parent's parent and so on.
 *
 * <p>Each round doubles the height that all have reached, so a thread a million answers deep takes twenty rounds, and the
 * work grows with the answers and not with the depth. DuckDB spills what does not fit into its memory.
 */
final class Threads {
    private final Database database;

    Threads(Database database) {
        this.database = database;
    }

    /** Makes the table {@code chains} of every message that is more than a beginning of its own. */
    void find() {
        database.run("CREATE TABLE answers AS SELECT message_id, in_reply_to AS parent, conversation_id FROM kept"
                + " WHERE in_reply_to IS NOT NULL AND kind <> 'repost'");
        database.run("CREATE TABLE climb AS SELECT message_id, parent AS top, 1::BIGINT AS depth FROM answers");
        long climbing = climbing();
        for (long before = -1; climbing > 0 && climbing != before; climbing = climbing()) {
            before = climbing;
            database.run("CREATE TABLE higher AS SELECT c.message_id, coalesce(n.top, c.top) AS top,"
                    + " c.depth + coalesce(n.depth, 0) AS depth"
                    + " FROM climb c LEFT JOIN climb n ON c.top = n.message_id");
            database.run("DROP TABLE climb");
            database.run("ALTER TABLE higher RENAME TO climb");
        }
        circles(climbing);
        Sql.script("chains.sql", Map.of()).forEach(database::run);
    }

    /**
     * Answers that have not reached a message that answers nothing, or that is not there. Some of them do so in every
     * round unless all that are left run in circles.
     */
    private long climbing() {
        return database.number("SELECT count(*) FROM climb c SEMI JOIN climb n ON c.top = n.message_id");
    }

    private void circles(long answers) {
        database.run("CREATE TABLE circles (message_id VARCHAR, root_id VARCHAR, depth BIGINT)");
        if (answers == 0) {
            return;
        }
        Circles circles = Circles.of(parents());
        try (DuckDBAppender rows = database.connection().createAppender(DuckDBConnection.DEFAULT_SCHEMA, "circles")) {
            for (Map.Entry<String, Circles.Place> place : circles.places().entrySet()) {
                rows.beginRow().append(place.getKey()).append(place.getValue().root());
                rows.append(place.getValue().depth()).endRow();
            }
        } catch (SQLException e) {
            throw new EngineException("cannot store threads: " + Database.reason(e), e);
        }
    }

    private Map<String, String> parents() {
        return database.ask(
                "SELECT a.message_id, a.parent FROM answers a JOIN climb c ON a.message_id = c.message_id"
                        + " SEMI JOIN climb n ON c.top = n.message_id ORDER BY a.message_id",
                rows -> {
                    Map<String, String> parents = new LinkedHashMap<>();
                    while (rows.next()) {
                        parents.put(rows.getString(1), rows.getString(2));
                    }
                    return parents;
                });
    }
}
