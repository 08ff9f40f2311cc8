package org.proxenos.study.simulate.export;

import java.util.List;

/** Builds a table as text: commas, quotation marks where a cell needs them, line feeds. */
final class CsvText {
    private final StringBuilder text = new StringBuilder();

    /** A table with these columns. */
    CsvText(String... header) {
        row(List.of(header));
    }

    /** Adds a row. */
    void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append('\n');
    }

    private static String cell(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
