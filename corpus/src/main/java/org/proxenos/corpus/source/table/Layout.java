package org.proxenos.corpus.source.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;

/**
 * How the records of one file become messages.
 *
 * @param columns where the fields of a post stand
 * @param preset what is known of the tool that wrote the file; null: any table
 * @param origin which file it is
 */
record Layout(Columns columns, @Nullable Preset preset, Origin origin) {
    private static final char LIST = ',';

    /** A file of which a mapping or the names of its columns say how to read it. */
    static Layout any(List<String> header, Origin origin) {
        return new Layout(Columns.of(header, origin.mapping(), origin.file()), null, origin);
    }

    /** A file of which the names of its columns say all, and which has no text. */
    static Layout ofIds(List<String> header, Origin origin) {
        return new Layout(Columns.usual(header), null, origin);
    }

    /** A file of a tool. */
    static Layout of(Preset preset, List<String> header, Origin origin) {
        return new Layout(Columns.of(header, preset.columns()), preset, origin);
    }

    /** The cells of the post itself. */
    Cells cells(Row row) {
        return new Cells(row, columns, mapping(), byR());
    }

    /** The cells of a post that it passes on. */
    Cells reposted(Row row) {
        return inside(row, preset == null ? Map.of() : preset.reposted());
    }

    /** The cells of a post that it comments on. */
    Cells quoted(Row row) {
        return inside(row, preset == null ? Map.of() : preset.quoted());
    }

    /** Emotion to its column's position, for those that are there. */
    Map<String, Integer> emotions() {
        Map<String, Integer> positions = new LinkedHashMap<>();
        if (preset != null) {
            preset.emotions().forEach((emotion, column) -> {
                int position = columns.header().indexOf(column);
                if (position >= 0) {
                    positions.put(emotion, position);
                }
            });
        }
        return positions;
    }

    /** Columns that the tool is not known to write, by position; none for any table. */
    Map<Integer, String> unknown() {
        Map<Integer, String> unknown = new LinkedHashMap<>();
        for (int i = 0; i < columns.header().size(); i++) {
            String column = columns.header().get(i);
            if (preset != null && !column.isEmpty() && !preset.knows(column)) {
                unknown.put(i, column);
            }
        }
        return unknown;
    }

    /** What the posts stand on; null where only their addresses can say. */
    @Nullable
    String platform() {
        String given = mapping().platform();
        return given == null && preset != null ? preset.platform() : given;
    }

    /** What parts the entries of a list. */
    char separator() {
        return preset == null ? LIST : preset.separator();
    }

    /** Whether R's rtweet wrote the file. */
    boolean byR() {
        return preset != null && preset.byR();
    }

    private Cells inside(Row row, Map<Field, List<String>> fields) {
        return new Cells(row, Columns.of(columns.header(), fields), mapping(), byR());
    }

    private Mapping mapping() {
        return origin.mapping();
    }
}
