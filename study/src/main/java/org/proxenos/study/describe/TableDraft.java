package org.proxenos.study.describe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.proxenos.study.result.Table;

/** A table in the making: columns, then rows, then notes. */
public final class TableDraft {
    private final String id;
    private final String title;
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<List<Table.Cell>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** An empty table. */
    public TableDraft(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Adds columns of words, named as in the file. */
    public TableDraft words(String... names) {
        Arrays.stream(names).forEach(name -> columns.add(new Table.Column(name, label(name), false)));
        return this;
    }

    /** Adds columns of numbers, named as in the file. */
    public TableDraft numbers(String... names) {
        Arrays.stream(names).forEach(name -> columns.add(new Table.Column(name, label(name), true)));
        return this;
    }

    /** Adds a column of numbers that a reader sees under another name. */
    public TableDraft number(String name, String label) {
        columns.add(new Table.Column(name, label, true));
        return this;
    }

    /** Adds a row, one cell a column. */
    public TableDraft row(List<Table.Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("%s has %s columns, not %s".formatted(id, columns.size(), cells.size()));
        }
        rows.add(cells);
        return this;
    }

    /** Adds a sentence to the note; an empty one adds nothing. */
    public TableDraft note(String sentence) {
        notes.add(sentence);
        return this;
    }

    /** Whether it has no row yet. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table. */
    public Table table() {
        String note = notes.stream().filter(n -> !n.isEmpty()).collect(Collectors.joining(" "));
        return new Table(id, title, note, columns, rows);
    }

    private static String label(String name) {
        return name.replace('_', ' ');
    }
}
