package org.proxenos.engine.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.engine.Flow;

/** The table of flows: one row a file, in the order of import; the same file read again changes nothing. */
final class FlowTable {
    private final Database database;

    FlowTable(Database database) {
        this.database = database;
    }

    /** Writes the base's flows and the new ones. */
    void write(List<Flow> flows, Base base, Path file) {
        database.run("CREATE TABLE new_flow (position BIGINT, %s)".formatted(CorpusTable.FLOW.columns()));
        for (int i = 0; i < flows.size(); i++) {
            database.run("INSERT INTO new_flow VALUES (%s, %s)".formatted(i, row(flows.get(i))));
        }
        database.run("UPDATE new_flow n SET listed = " + base.lists());
        Sql.script(
                        "flow.sql",
                        Map.of(
                                "flow", CorpusTable.FLOW.names(),
                                "flow_file", Sql.text(file),
                                "base_last", Boolean.toString(base.isFresh())))
                .forEach(database::run);
    }

    private static String row(Flow f) {
        return Stream.<Object>of(
                        Sql.text(f.file()),
                        Sql.text(f.strand()),
                        Sql.text(f.format()),
                        number(f.confidence()),
                        f.bytes(),
                        Sql.text(f.sha256()),
                        f.read(),
                        f.kept(),
                        f.duplicate(),
                        f.rejected(),
                        f.seenThrough(),
                        map(f.reasons()),
                        map(f.missing()),
                        map(f.other()),
                        Sql.text(reason(f)),
                        false,
                        f.signs().runnerUp() == null
                                ? "NULL"
                                : Sql.text(f.signs().runnerUp()),
                        number(f.signs().runnerUpConfidence()),
                        places(f.signs().missingAt()),
                        map(f.signs().unknown()))
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return "CAST('%s' AS DOUBLE)".formatted(value);
    }

    private static String map(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> Sql.text(e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining(", ", "MAP {", "}::MAP(VARCHAR, BIGINT)"));
    }

    private static String places(Map<String, String> places) {
        return places.entrySet().stream()
                .map(e -> Sql.text(e.getKey()) + ": " + Sql.text(e.getValue()))
                .collect(Collectors.joining(", ", "MAP {", "}::MAP(VARCHAR, VARCHAR)"));
    }

    private static String reason(Flow f) {
        return f.reasons().entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("; "));
    }
}
