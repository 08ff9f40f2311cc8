package org.proxenos.engine.duckdb;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A batch of rows for a staging table, column by column: the cells of each row come in the order of the columns. */
final class StagedRows {
    private static final int MOST_ROWS = 1 << 11;

    /** Characters of a batch, about, so that a few of them are small whatever the texts are. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Column[] columns;
    private int count;
    private int next;
    private long characters;

    StagedRows(List<Cells> cells) {
        columns = cells.stream().map(Column::new).toArray(Column[]::new);
    }

    /** What a column holds, named as DuckDB names it. */
    enum Cells {
        VARCHAR,
        BIGINT,
        INTEGER,
        BOOLEAN,
        DOUBLE,
        TIMESTAMP
    }

    /** Adds a cell of text. */
    StagedRows text(@Nullable String text) {
        columns[next++].texts[count] = text;
        characters += text == null ? 0 : text.length();
        return this;
    }

    /** Adds a cell that holds a whole number. */
    StagedRows number(@Nullable Long number) {
        return number == null ? nothing() : number(number.longValue());
    }

    /** Adds a cell that holds a whole number. */
    StagedRows number(long number) {
        Column column = columns[next++];
        column.numbers[count] = number;
        column.known[count] = true;
        return this;
    }

    /** Adds a cell that holds a number. */
    StagedRows fraction(@Nullable Double number) {
        return number == null ? nothing() : number(Double.doubleToRawLongBits(number));
    }

    /** Adds a cell that is true or false. */
    StagedRows truth(boolean truth) {
        return number(truth ? 1 : 0);
    }

    /** Adds a cell that holds a point in time. */
    StagedRows time(@Nullable Instant at) {
        return at == null
                ? nothing()
                : number(Math.addExact(TimeUnit.SECONDS.toMicros(at.getEpochSecond()), at.getNano() / 1000));
    }

    /** Adds a cell of no text, of which nothing is known. */
    StagedRows nothing() {
        columns[next++].known[count] = false;
        return this;
    }

    /** Ends a row, all of whose cells were added. */
    void end() {
        if (next != columns.length) {
            throw new IllegalStateException("a row of %d cells has %d".formatted(columns.length, next));
        }
        next = 0;
        count++;
    }

    /** Whether no row more should be added. */
    boolean isFull() {
        return count == MOST_ROWS || characters > MOST_CHARACTERS;
    }

    /** How many rows there are. */
    int count() {
        return count;
    }

    /** A column. */
    Column column(int number) {
        return columns[number];
    }

    /** The cells of a column. */
    static final class Column {
        private final Cells kind;
        private final @Nullable String[] texts;
        private final long[] numbers;
        private final boolean[] known;

        Column(Cells kind) {
            this.kind = kind;
            boolean isText = kind == Cells.VARCHAR;
            texts = new String[isText ? MOST_ROWS : 0];
            numbers = new long[isText ? 0 : MOST_ROWS];
            known = new boolean[isText ? 0 : MOST_ROWS];
        }

        /** What the cells hold. */
        Cells kind() {
            return kind;
        }

        /** A cell of text; null where nothing is known. */
        @Nullable
        String text(int row) {
            return texts[row];
        }

        /** Whether a cell that holds no text holds anything. */
        boolean isKnown(int row) {
            return known[row];
        }

        /** A number; microseconds since 1970, or the bits of a fraction, or 1 for true. */
        long number(int row) {
            return numbers[row];
        }
    }
}
