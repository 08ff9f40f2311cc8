package org.proxenos.corpus.source.table;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Counts;
import org.proxenos.corpus.source.Ids;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Times;

/**
 * The cells of the row at hand, by field; remembers the first that could not be read.
 *
 * <p>Empty cells, and those that a mapping lists as missing, are not known. Outside texts the marks that R, Python and
 * databases write for it are not known either.
 */
final class Cells {
    private static final Set<String> USUAL_MISSING = Set.of("NA", "N/A", "NaN", "nan", "NaT", "null", "NULL", "None");
    private static final Set<String> YES = Set.of("true", "yes", "1", "t", "y", "1.0");
    private static final Pattern PADDED_ID = Pattern.compile("^x+(?=[0-9]+$)");

    private final Row row;
    private final Times times;
    private final Set<String> missing;
    private final boolean byR;
    private final Map<Field, Integer> positions = new EnumMap<>(Field.class);
    private final Set<Field> gaps = EnumSet.noneOf(Field.class);
    private @Nullable Field unreadable;
    private String reason = "";

    Cells(Row row, Columns columns, Mapping mapping, boolean byR) {
        this.byR = byR;
        this.row = row;
        this.times = Times.of(mapping);
        this.missing = mapping.missing();
        for (Field field : Field.values()) {
            positions.put(field, columns.of(field));
        }
    }

    /** Forgets what the row before lacked and what could not be read in it. */
    void nextRow() {
        unreadable = null;
        gaps.clear();
    }

    /** Tells a sink what this row, which is kept, lacks. */
    void countGaps(Sink sink, long row) {
        gaps.forEach(field -> sink.missing(field.code(), row));
    }

    /** The first field whose cell could not be read; null where all could. */
    @Nullable
    Field unreadable() {
        return unreadable;
    }

    /** Why that cell could not be read. */
    String reason() {
        return reason;
    }

    /** A text as it stands, empty where it is missing. */
    String text() {
        int column = position(Field.TEXT);
        String text = column < 0 || row.isEmpty(column) ? "" : row.cell(column);
        if (text.isEmpty() || missing.contains(text.strip())) {
            gaps.add(Field.TEXT);
            return "";
        }
        return text;
    }

    /** A cell's content, stripped; null where it is not known. */
    @Nullable
    String value(Field field) {
        int column = position(field);
        return column < 0 || row.isEmpty(column) ? null : known(row.cell(column).strip());
    }

    /** A cell's content that every row should have; counted where it is not known. */
    @Nullable
    String expected(Field field) {
        return counted(field, value(field));
    }

    /**
     * An id, without the {@code x} by which rtweet keeps spreadsheets from reading it as a number; one that a spreadsheet
     * has cut to a number is not known.
     */
    @Nullable
    String id(Field field) {
        String value = value(field);
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (byR && value.charAt(0) == 'x') {
            return PADDED_ID.matcher(value).replaceFirst("");
        }
        if (Ids.isCut(value)) {
            gaps.add(field);
            return null;
        }
        return value;
    }

    /** A count; null where it is not known. */
    @Nullable
    Long count(Field field) {
        String value = value(field);
        if (value == null) {
            return null;
        }
        OptionalLong count = Counts.find(value);
        if (count.isPresent()) {
            return count.getAsLong();
        }
        refuse(field, "not a count");
        return null;
    }

    /** A point in time; null where it is not known. */
    @Nullable
    Instant time(Field field) {
        String value = value(field);
        if (value == null) {
            return null;
        }
        Optional<Instant> time = times.find(value);
        if (time.isEmpty()) {
            refuse(field, "not a date");
        }
        return time.orElse(null);
    }

    /** Whether a cell says yes. */
    boolean says(Field field) {
        String value = value(field);
        return value != null && YES.contains(value.toLowerCase(Locale.ROOT));
    }

    /** The entries of a list; null where the table has no such column. */
    @Nullable
    List<String> list(Field field, char separator) {
        int column = position(field);
        if (column < 0) {
            return null;
        }
        if (row.isEmpty(column)) {
            return List.of();
        }
        List<String> entries = row.list(column, separator);
        entries.removeIf(entry -> known(entry) == null);
        return entries;
    }

    /** Notes a field that is not known, and passes it on. */
    <T> @Nullable T counted(Field field, @Nullable T value) {
        if (value == null) {
            gaps.add(field);
        }
        return value;
    }

    private @Nullable String known(String value) {
        return value.isEmpty() || USUAL_MISSING.contains(value) || missing.contains(value) ? null : value;
    }

    private void refuse(Field field, String why) {
        if (unreadable == null) {
            unreadable = field;
            reason = why;
        }
    }

    private int position(Field field) {
        return positions.getOrDefault(field, -1);
    }
}
