package org.proxenos.engine.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.people.Decision.Answer;
import org.proxenos.coding.people.Decision.Kind;
import org.proxenos.coding.people.Decision.Place;
import org.proxenos.coding.people.Decision.Wording;

/** Every decision, in the order in which they arrived; none is changed, and one goes only with its message. */
public final class DecisionTable {
    private static final String COLUMNS = "event_id, at, coder, kind, round, message_id, target_id, variable, value,"
            + " confidence, memo, codebook, fingerprint, milliseconds, undoes";
    private static final String INSERT = "INSERT INTO decisions (" + COLUMNS + ", received_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connections connections;
    private final Clock clock;

    DecisionTable(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Stores decisions, all of them or none; on return they are on the disk. One that is there already stays as it is.
     *
     * @return how many are new
     * @throws IllegalArgumentException when an id was used before by somebody else
     */
    public int save(List<Decision> decisions) {
        return connections.write(database -> {
            int fresh = 0;
            for (Decision decision : decisions) {
                int inserted = database.change(INSERT, values(decision));
                if (inserted == 0) {
                    refuseAnothers(database, decision);
                }
                fresh += inserted;
            }
            return fresh;
        });
    }

    private static void refuseAnothers(Sqlite database, Decision decision) {
        String sql = "SELECT count(*) FROM decisions WHERE event_id = ? AND coder = ?";
        if (database.number(sql, decision.id(), decision.coder()) == 0) {
            throw new IllegalArgumentException(
                    "the decision '%s' is somebody else's; an id is made anew for each".formatted(decision.id()));
        }
    }

    private @Nullable Object[] values(Decision decision) {
        Place place = decision.place();
        Answer answer = decision.answer();
        return new @Nullable Object[] {
            decision.id(),
            decision.at().toEpochMilli(),
            decision.coder(),
            decision.kind().code(),
            place.round(),
            place.messageId(),
            place.targetId(),
            answer.variable(),
            answer.value(),
            answer.confidence(),
            answer.memo(),
            answer.wording().codebook(),
            answer.wording().fingerprint(),
            decision.milliseconds(),
            decision.undoes(),
            clock.millis()
        };
    }

    /** All decisions, in the order of their arrival. */
    public List<Decision> list() {
        return where("true");
    }

    /** Those about a message. */
    public List<Decision> about(String messageId) {
        return where("message_id = ?", messageId);
    }

    /** What a coder finished, put aside or flagged, and took back of that. */
    public List<Decision> turns(String coder) {
        return where("coder = ? AND kind IN ('done', 'skip', 'flag', 'undo')", coder);
    }

    /** Those of a coder in a round. */
    public List<Decision> of(String coder, int round) {
        return where("coder = ? AND round = ?", coder, round);
    }

    private List<Decision> where(String condition, Object... values) {
        String sql = "SELECT %s FROM decisions WHERE %s ORDER BY number".formatted(COLUMNS, condition);
        return connections.read(database -> database.ask(sql, DecisionTable::decision, values));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        Place place = new Place(row.getInt(5), row.getString(6), row.getString(7));
        int sure = row.getInt(10);
        Integer confidence = row.wasNull() ? null : sure;
        Answer answer = new Answer(
                row.getString(8),
                row.getString(9),
                confidence,
                row.getString(11),
                new Wording(row.getString(12), row.getString(13)));
        return new Decision(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                Kind.of(row.getString(4)),
                place,
                answer,
                row.getLong(14),
                row.getString(15));
    }

    /** How many there are. */
    public long count() {
        return connections.read(database -> database.number("SELECT count(*) FROM decisions"));
    }

    /** Changes when a decision comes or goes. */
    public String stamp() {
        String sql =
                "SELECT count(*) || ' ' || coalesce(max(number), 0) || ' ' || coalesce(max(received_at), 0) FROM decisions";
        return connections
                .read(database -> database.ask(sql, rows -> rows.getString(1)))
                .get(0);
    }

    /** The messages that people decided something about, or are to. */
    public Set<String> messages() {
        String sql = "SELECT message_id FROM decisions UNION SELECT message_id FROM sample_units"
                + " UNION SELECT document_id FROM sample_units WHERE document_id IS NOT NULL";
        return Set.copyOf(connections.read(database -> database.ask(sql, rows -> rows.getString(1))));
    }

    /**
     * Takes messages out of the file as if they had never been drawn or coded: their rows are overwritten, and no copy
     * stays in the file beside it.
     *
     * @return how many decisions went
     */
    public int purge(Collection<String> messageIds) {
        int went = connections.write(database -> {
            messageIds.forEach(id -> database.change("INSERT OR IGNORE INTO purging VALUES (?)", id));
            database.change("INSERT OR IGNORE INTO purging SELECT message_id FROM sample_units"
                    + " WHERE document_id IN (SELECT message_id FROM purging)");
            int decisions = delete(database, "decisions");
            delete(database, "assignments");
            delete(database, "sample_units");
            database.change("DELETE FROM purging");
            return decisions;
        });
        connections.shrink();
        return went;
    }

    private static int delete(Sqlite database, String table) {
        return database.change("DELETE FROM %s WHERE message_id IN (SELECT message_id FROM purging)".formatted(table));
    }
}
