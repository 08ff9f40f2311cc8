package org.proxenos.study.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the report, and a CSV file.
 *
 * @param id such as {@code T01-corpus-flow}, the file's name
 * @param title one line
 * @param note what a reader must know to read it; empty for nothing
 * @param columns its columns
 * @param rows cells, one a column
 */
public record Table(String id, String title, String note, List<Column> columns, List<List<Cell>> rows) {
    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A column.
     *
     * @param name in the CSV file, lower_snake_case
     * @param label in the report
     * @param numeric whether it is set flush right
     */
    public record Column(String name, String label, boolean numeric) {}

    /**
     * A cell.
     *
     * @param csv as it stands in the CSV file, all digits
     * @param shown as a reader sees it
     * @param selection id of the messages behind a count; null where it opens nothing
     */
    public record Cell(String csv, String shown, @Nullable String selection) {
        /** A cell that reads the same in the file and in the report. */
        public static Cell of(String text) {
            return new Cell(text, text, null);
        }
    }
}
