package org.proxenos.corpus.source.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row that rtweet wrote, by column: ids behind an {@code x}, lists parted by blanks, {@code NA} for what
 * is not known.
 *
 * @param rows the row at hand
 * @param positions column to position
 */
record RtweetCells(Rows rows, Map<String, Integer> positions) {
    private static final Pattern ESCAPE = Pattern.compile("<U\\+([0-9A-Fa-f]{4,8})>");

    /** Copies the positions. */
    RtweetCells {
        positions = Map.copyOf(positions);
    }

    /** Cells of a table's rows. */
    static RtweetCells of(Table table) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            positions.putIfAbsent(table.header().get(i), i);
        }
        return new RtweetCells(table.rows(), positions);
    }

    /** A cell as it stands; null where it is empty, {@code NA} or absent. */
    @Nullable
    String value(String column) {
        Integer position = positions.get(column);
        if (position == null || rows.isEmpty(position)) {
            return null;
        }
        String value = rows.cell(position);
        return value.equals("NA") ? null : value;
    }

    /** An id without the {@code x} that keeps spreadsheets from reading it as a number. */
    @Nullable
    String id(String column) {
        String value = value(column);
        if (value == null) {
            return null;
        }
        int start = 0;
        while (start < value.length() && value.charAt(start) == 'x') {
            start++;
        }
        return start == value.length() ? null : value.substring(start);
    }

    /** The entries of a list; NA among them is left out. */
    List<String> list(String column) {
        String value = value(column);
        if (value == null) {
            return List.of();
        }
        return List.of(value.strip().split(" +", -1)).stream()
                .filter(entry -> !entry.isEmpty() && !entry.equals("NA"))
                .toList();
    }

    /** A text with R's way of writing characters outside its locale, {@code <U+2015>}, undone. */
    static String plain(String text) {
        if (!text.contains("<U+")) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(found -> {
            int point = Integer.parseInt(found.group(1), 16);
            return Character.isValidCodePoint(point) ? character(point) : "\uFFFD";
        });
    }

    private static String character(int point) {
        String character = Character.toString(point);
        return point == '$' || point == '\\' ? "\\" + character : character;
    }
}
