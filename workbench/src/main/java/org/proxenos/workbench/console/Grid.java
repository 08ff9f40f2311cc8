package org.proxenos.workbench.console;

import java.util.ArrayList;
import java.util.List;

/** A table for a screen: columns as wide as their longest cell; numbers flush right. */
public final class Grid {
    private final List<List<String>> lines = new ArrayList<>();

    /** A table with these column heads. */
    public Grid(String... heads) {
        lines.add(List.of(heads));
    }

    /** Adds a row, one cell a column. */
    public Grid row(String... cells) {
        lines.add(List.of(cells));
        return this;
    }

    /** Lines, each ending with a line feed; the last column is not filled up. */
    public String text() {
        int columns = lines.get(0).size();
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String gap = " ".repeat(width(c) - line.get(c).length());
                row.append(isNumeric(c) ? gap + line.get(c) : line.get(c) + gap).append("  ");
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return lines.stream().mapToInt(l -> l.get(column).length()).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return lines.stream().skip(1).allMatch(l -> l.get(column).matches("[-+.,\\d%eE<]*"));
    }
}
