package org.proxenos.corpus.source.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Nearest;
import org.proxenos.corpus.source.UnreadableSourceException;

/**
 * Where each field of ours stands in a table.
 *
 * @param header the table's columns, in order
 * @param names field of ours to the column's name, in display order
 */
record Columns(List<String> header, Map<String, String> names) {
    private static final int LISTED = 100;
    private static final int LONGEST = 80;

    /** Copies, keeping the order. */
    Columns {
        header = List.copyOf(header);
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /**
     * What a mapping says, or, where it says nothing, what the columns' names give away.
     *
     * @throws UnreadableSourceException when a mapped column does not exist, or there is neither a text nor a mapped id
     */
    static Columns of(List<String> header, Mapping mapping, String file) {
        boolean isMapped = !mapping.columns().isEmpty();
        Map<String, String> names = isMapped ? mapped(header, mapping, file) : usualNames(header);
        if (!names.containsKey(Field.TEXT.code()) && !(isMapped && names.containsKey(Field.ID.code()))) {
            throw new UnreadableSourceException(
                    "%s: no column holds a text; there are %s. Name it in study.yaml or with --mapping: columns: {text: ...}"
                            .formatted(file, list(header)));
        }
        return new Columns(header, names);
    }

    /** What a tool's columns are known to hold; of several the first that is there. */
    static Columns of(List<String> header, Map<Field, List<String>> preset) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            preset.getOrDefault(field, List.of()).stream()
                    .filter(header::contains)
                    .findFirst()
                    .ifPresent(column -> names.put(field.code(), column));
        }
        return new Columns(header, names);
    }

    /** What the columns' names give away, be it a post or not. */
    static Columns usual(List<String> header) {
        return new Columns(header, usualNames(header));
    }

    /** Where a field stands, counted from 0; -1 where the table does not have it. */
    int of(Field field) {
        String name = names.get(field.code());
        return name == null ? -1 : header.indexOf(name);
    }

    /** Whether a header names a text in a usual way. */
    static boolean hasText(List<String> header) {
        return usualNames(header).containsKey(Field.TEXT.code());
    }

    private static Map<String, String> usualNames(List<String> header) {
        List<String> lower = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            field.usualNames().stream()
                    .filter(lower::contains)
                    .findFirst()
                    .ifPresent(name -> names.put(field.code(), header.get(lower.indexOf(name))));
        }
        return names;
    }

    private static Map<String, String> mapped(List<String> header, Mapping mapping, String file) {
        for (String key : mapping.columns().keySet()) {
            if (Field.find(key).isEmpty()) {
                List<String> keys =
                        Arrays.stream(Field.values()).map(Field::code).toList();
                throw new UnreadableSourceException("%s: columns has no field '%s';%s there are %s"
                        .formatted(file, key, Nearest.hint(key, keys), list(keys)));
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            String column = mapping.columns().get(field.code());
            if (column != null) {
                names.put(field.code(), existing(header, column, file));
            }
        }
        return names;
    }

    private static String existing(List<String> header, String column, String file) {
        if (header.contains(column)) {
            return column;
        }
        throw new UnreadableSourceException("%s: no column '%s';%s there are %s"
                .formatted(file, column, Nearest.hint(column, header), list(header)));
    }

    /** Enough names to find one's own; what is no header at all may be as long as a book. */
    private static String list(List<String> names) {
        return names.stream()
                .limit(LISTED)
                .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST) + "\u2026" : name)
                .collect(Collectors.joining(", "));
    }
}
