package org.proxenos.study.describe;

import java.util.Arrays;
import java.util.List;
import org.proxenos.study.result.Table;

/** Finds tables, rows and cells by their names in the files. */
final class TableReading {
    private TableReading() {}

    static Table table(Description description, String id) {
        return description.tables().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<Table.Cell> row(Table table, String... beginning) {
        return table.rows().stream()
                .filter(row -> Arrays.equals(
                        row.stream()
                                .limit(beginning.length)
                                .map(Table.Cell::csv)
                                .toArray(),
                        beginning))
                .findFirst()
                .orElseThrow();
    }

    static List<String> column(Table table, String name) {
        return table.rows().stream().map(row -> cell(table, row, name)).toList();
    }

    static String cell(Table table, List<Table.Cell> row, String name) {
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).name().equals(name)) {
                return row.get(i).csv();
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }
}
