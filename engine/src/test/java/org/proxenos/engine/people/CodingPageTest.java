package org.proxenos.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/reference/coding.md} names every column of every table of the store, in order, and no other. */
final class CodingPageTest {
    @Test
    void everyColumnIsExplained(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(PeopleStore.FILE);
        PeopleStore.open(file, Clock.systemUTC()).close();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Sqlite database = Sqlite.open(file)) {
            String tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
            for (String table : database.ask(tables, row -> row.getString(1))) {
                columns.put(
                        table, database.ask("SELECT name FROM pragma_table_info(?)", row -> row.getString(1), table));
            }
        }
        assertThat(page()).containsExactlyInAnyOrderEntriesOf(columns);
    }

    private static Map<String, List<String>> page() throws IOException {
        Map<String, List<String>> page = new LinkedHashMap<>();
        String heading = "";
        for (String line :
                Files.readAllLines(Path.of(System.getProperty("proxenos.root"), "docs", "reference", "coding.md"))) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (line.startsWith("| `")) {
                page.computeIfAbsent(heading, h -> new ArrayList<>()).add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        return page;
    }
}
