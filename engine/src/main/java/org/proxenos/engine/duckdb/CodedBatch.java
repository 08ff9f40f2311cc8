package org.proxenos.engine.duckdb;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Panel;

/** Some texts and what a session wrote about them. */
final class CodedBatch implements Panel.Values {
    private static final String[] SMALL = new String[256];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = Integer.toString(i);
        }
    }

    private final List<String> ids;
    private final List<String> texts;
    private final int seats;
    private final @Nullable String[] values;
    private final @Nullable String[] evidence;
    private final boolean[] words;
    private final double[] confidence;
    private int written;

    /** Texts to be coded; {@code words} says of each seat whether its values are words. */
    CodedBatch(List<String> ids, List<String> texts, boolean[] words) {
        this.ids = ids;
        this.texts = texts;
        this.words = words;
        seats = words.length;
        confidence = new double[ids.size() * seats];
        values = new @Nullable String[ids.size() * seats];
        evidence = new @Nullable String[ids.size() * seats];
    }

    /** How many texts. */
    int size() {
        return ids.size();
    }

    /** Lets a session read every text. */
    CodedBatch code(Panel.Session session) {
        for (int i = 0; i < texts.size(); i++) {
            session.code(texts.get(i), this);
            if (written != (i + 1) * seats) {
                throw new IllegalStateException("a session wrote %s values about message %s, for %s seats"
                        .formatted(written - i * seats, ids.get(i), seats));
            }
        }
        return this;
    }

    @Override
    public void count(int value, String words) {
        put(value >= 0 && value < SMALL.length ? SMALL[value] : Integer.toString(value), words);
    }

    @Override
    public void number(double value, String words) {
        put(Double.toString(value), words);
    }

    @Override
    public void word(String value, double certainty) {
        if (written < values.length) {
            confidence[written] = certainty;
        }
        put(value, "");
    }

    @Override
    public void nothing() {
        put(null, null);
    }

    private void put(@Nullable String value, @Nullable String found) {
        if (written < values.length) {
            values[written] = value;
            evidence[written] = found;
        }
        written++;
    }

    /** Appends one row a text. */
    void write(DuckDBAppender rows) throws SQLException {
        for (int i = 0; i < ids.size(); i++) {
            rows.beginRow().append(ids.get(i));
            for (int j = 0; j < seats; j++) {
                write(i * seats + j, words[j], rows);
            }
            rows.endRow();
        }
    }

    private void write(int place, boolean isWord, DuckDBAppender rows) throws SQLException {
        rows.append(values[place]).append(evidence[place]);
        if (isWord && values[place] == null) {
            rows.appendNull();
        } else if (isWord) {
            rows.append(confidence[place]);
        }
    }
}
