package org.proxenos.engine.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proxenos.coding.sample.Candidate;
import org.proxenos.coding.sample.Design;
import org.proxenos.coding.sample.Drawn;
import org.proxenos.coding.sample.Purpose;
import org.proxenos.coding.sample.Round;
import org.proxenos.coding.sample.Sample;

/** The samples that were drawn, and who codes what of them. */
public final class RoundTable {
    private static final String UNITS =
            "SELECT u.message_id, u.document_id, u.stratum, u.probability FROM sample_units u ";

    private final Connections connections;
    private final Clock clock;

    RoundTable(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Keeps a sample; its coders must be in the team.
     *
     * @param codebook version of the codebook that will be asked
     */
    public Round add(Sample sample, Design design, String codebook) {
        Instant now = clock.instant();
        return connections.write(database -> {
            int number = (int) database.number("SELECT coalesce(max(round), 0) + 1 FROM rounds");
            database.change(
                    "INSERT INTO rounds (round, purpose, size, seed, overlap, max_replies, codebook, drawn_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    number,
                    design.purpose().code(),
                    design.size(),
                    design.seed(),
                    design.overlap(),
                    design.maxReplies(),
                    codebook,
                    now.toEpochMilli());
            sample.strata()
                    .forEach(s -> database.change(
                            "INSERT INTO strata VALUES (?, ?, ?, ?)",
                            number,
                            s.stratum().code(),
                            s.population(),
                            s.drawn()));
            units(database, number, sample.units());
            sample.assignments().forEach((coder, units) -> assign(database, number, coder, units));
            return new Round(number, design, codebook, Instant.ofEpochMilli(now.toEpochMilli()));
        });
    }

    private static void units(Sqlite database, int round, List<Sample.Unit> units) {
        String sql = "INSERT INTO sample_units VALUES (?, ?, ?, ?, ?, ?)";
        int place = 0;
        for (Sample.Unit unit : units) {
            Candidate drawn = unit.candidate();
            String stratum = drawn.stratum().code();
            database.change(sql, round, drawn.messageId(), null, stratum, unit.probability(), ++place);
            for (String paragraph : drawn.paragraphs()) {
                database.change(sql, round, paragraph, drawn.messageId(), stratum, unit.probability(), ++place);
            }
        }
    }

    private static void assign(Sqlite database, int round, String coder, List<Sample.Unit> units) {
        String sql = "INSERT INTO assignments VALUES (?, ?, ?, ?)";
        int place = 0;
        for (Sample.Unit unit : units) {
            database.change(sql, round, coder, ++place, unit.candidate().messageId());
            for (String paragraph : unit.candidate().paragraphs()) {
                database.change(sql, round, coder, ++place, paragraph);
            }
        }
    }

    /** All rounds, in the order of their drawing. */
    public List<Round> list() {
        String sql = "SELECT round, purpose, size, max_replies, overlap, seed, codebook, drawn_at FROM rounds ORDER BY"
                + " round";
        return connections.read(database -> database.ask(sql, RoundTable::round));
    }

    private static Round round(ResultSet row) throws SQLException {
        Design design = new Design(
                Purpose.of(row.getString(2)), row.getInt(3), row.getInt(4), row.getDouble(5), row.getLong(6));
        return new Round(row.getInt(1), design, row.getString(7), Instant.ofEpochMilli(row.getLong(8)));
    }

    /** Ids of the messages that any round drew, paragraphs included. */
    public Set<String> drawn() {
        return new HashSet<>(connections.read(
                database -> database.ask("SELECT DISTINCT message_id FROM sample_units", row -> row.getString(1))));
    }

    /** All units of a round, in the order of drawing, each document before its paragraphs. */
    public List<Drawn> units(int round) {
        return connections.read(
                database -> database.ask(UNITS + "WHERE u.round = ? ORDER BY u.place", RoundTable::unit, round));
    }

    /** Drawn over population of each stratum of a round, those that nothing could be drawn from left out. */
    public Map<String, Double> rates(int round) {
        Map<String, Double> rates = new HashMap<>();
        connections
                .read(database -> database.ask(
                        "SELECT stratum, population, drawn FROM strata WHERE round = ? AND population > 0",
                        row -> Map.entry(row.getString(1), row.getDouble(3) / row.getDouble(2)),
                        round))
                .forEach(entry -> rates.put(entry.getKey(), entry.getValue()));
        return rates;
    }

    /** What a coder codes of a round, in the order in which they meet it; all of it where nobody was named. */
    public List<Drawn> units(int round, String coder) {
        List<Drawn> own = connections.read(database -> database.ask(
                UNITS + "JOIN assignments a ON a.round = u.round AND a.message_id = u.message_id"
                        + " WHERE u.round = ? AND a.coder = ? ORDER BY a.place",
                RoundTable::unit,
                round,
                coder));
        return own.isEmpty() && coders(round).isEmpty() ? units(round) : own;
    }

    /**
     * A unit of a coder, wherever it was drawn last.
     *
     * @param round in which it was drawn
     * @param unit as it was drawn
     */
    public record Given(int round, Drawn unit) {}

    /** A message as a unit of a coder; empty where it is none. */
    public Optional<Given> find(String coder, String messageId) {
        String sql = "SELECT u.message_id, u.document_id, u.stratum, u.probability, u.round FROM sample_units u WHERE"
                + " u.message_id = ? AND (EXISTS (SELECT 1 FROM assignments a WHERE a.round = u.round AND a.coder = ? AND"
                + " a.message_id = u.message_id) OR NOT EXISTS (SELECT 1 FROM assignments a WHERE a.round = u.round))"
                + " ORDER BY u.round DESC LIMIT 1";
        return connections
                .read(database -> database.ask(sql, row -> new Given(row.getInt(5), unit(row)), messageId, coder))
                .stream()
                .findFirst();
    }

    /** Who codes in a round, by name; empty where nobody was named. */
    public List<String> coders(int round) {
        return connections.read(database -> database.ask(
                "SELECT DISTINCT coder FROM assignments WHERE round = ? ORDER BY coder",
                row -> row.getString(1),
                round));
    }

    private static Drawn unit(ResultSet row) throws SQLException {
        return new Drawn(row.getString(1), row.getString(2), row.getString(3), row.getDouble(4));
    }
}
