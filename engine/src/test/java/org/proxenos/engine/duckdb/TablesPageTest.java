package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.outcomes.Outcome;
import org.proxenos.outcomes.Parameters;

/** {@code docs/reference/tables.md} names every column of every table and of every outcome, in order, and no other. */
class TablesPageTest {
    private static final Instant THEN = Instant.parse("2017-06-01T19:00:00Z");

    @Test
    void everyColumnIsExplained(@TempDir Path folder) throws IOException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (CorpusTable table : CorpusTable.values()) {
            columns.put(table.table(), Arrays.asList(table.names().split(", ")));
        }
        try (DuckDbEngine engine = DuckDbEngine.open(folder.resolve("corpus"), folder.resolve("codes"))) {
            columns.put("codes", engine.query("SELECT * FROM codes").names());
            for (Outcome outcome : Outcome.values()) {
                String sql = outcome.sql(parameters(outcome));
                columns.put(outcome.code(), engine.query(sql).names());
            }
        }
        assertThat(page()).containsExactlyInAnyOrderEntriesOf(columns);
    }

    private static Parameters parameters(Outcome outcome) {
        return switch (outcome) {
            case MESSAGE_OUTCOMES -> Parameters.NONE.with("baseline_from", THEN).with("baseline_until", THEN);
            case ACCOUNT_WINDOW -> Parameters.NONE.withWindow("event", THEN, THEN);
            case CONCENTRATION_INPUT -> Parameters.NONE.with("from", THEN).with("until", THEN);
            case VOLUME -> Parameters.NONE.with("bin", "day");
            case ACCOUNT_ROLES, LATEST_REACTIONS, MESSAGE_LANGUAGES, CORPUS_FLOW, THREAD_OUTCOMES -> Parameters.NONE;
        };
    }

    /** Columns by heading: the first cell of each row of the table below it. */
    private static Map<String, List<String>> page() throws IOException {
        Map<String, List<String>> page = new LinkedHashMap<>();
        String heading = "";
        for (String line :
                Files.readAllLines(Path.of(System.getProperty("proxenos.root"), "docs", "reference", "tables.md"))) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (line.startsWith("| `")) {
                String column = line.substring(3, line.indexOf('`', 3));
                page.computeIfAbsent(heading, h -> new ArrayList<>()).add(column);
            }
        }
        return page;
    }
}
