package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the table of one tool is told and read: a file {@code <format>.preset} beside this class, lines {@code key = value}.
 *
 * <p>Keys: {@code platform}; {@code told by}, the columns that give the tool away; {@code sure}, how surely; {@code lists by}, what parts the
 * entries of a list; {@code by}, which is {@code R} for rtweet; {@code also}, columns that are known and not
 * read, {@code *} for any end; {@code emotion.x}; fields of ours; and, behind {@code quoted.} or {@code reposted.}, fields
 * of a post within the row. Of columns parted by a bar the first that exists is read.
 *
 * @param format the name given with {@code --format}
 * @param platform what the posts stand on; null where the address says
 * @param toldBy columns that all must be there
 * @param sure how surely such columns are that tool's, in (0, 1]
 * @param columns our field to columns, best first
 * @param emotions emotion to column
 * @param reposted columns of the post that a row passes on
 * @param quoted columns of the post that a row comments on
 * @param separator what parts the entries of a list
 * @param byR whether R's rtweet wrote it: ids behind an {@code x}, characters as {@code <U+2015>}
 * @param known every column that the tool is known to write
 */
record Preset(
        String format,
        @Nullable String platform,
        List<String> toldBy,
        double sure,
        Map<Field, List<String>> columns,
        Map<String, String> emotions,
        Map<Field, List<String>> reposted,
        Map<Field, List<String>> quoted,
        char separator,
        boolean byR,
        Set<String> known) {
    private static final String REPOSTED = "reposted.";
    private static final String QUOTED = "quoted.";
    private static final String EMOTION = "emotion.";
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "bar", '|', "semicolon", ';', "blank", ' ');

    /** Copies the collections. */
    Preset {
        toldBy = List.copyOf(toldBy);
        columns = Map.copyOf(columns);
        emotions = Map.copyOf(emotions);
        reposted = Map.copyOf(reposted);
        quoted = Map.copyOf(quoted);
        known = Set.copyOf(known);
    }

    /** The preset of a format. */
    static Preset of(String format) {
        Map<String, String> lines = lines(format + ".preset");
        Set<String> known = new HashSet<>(list(lines.getOrDefault("also", "")));
        Map<String, String> emotions = new LinkedHashMap<>();
        lines.forEach((key, value) -> {
            if (key.startsWith(EMOTION)) {
                emotions.put(key.substring(EMOTION.length()), value);
                known.add(value);
            }
        });
        return new Preset(
                format,
                lines.get("platform"),
                list(lines.getOrDefault("told by", "")),
                Double.parseDouble(lines.getOrDefault("sure", "0.9")),
                fields(lines, "", known),
                emotions,
                fields(lines, REPOSTED, known),
                fields(lines, QUOTED, known),
                SEPARATORS.getOrDefault(lines.getOrDefault("lists by", "comma"), ','),
                lines.containsKey("by"),
                known);
    }

    /** Whether the tool is known to write a column of that name. */
    boolean knows(String column) {
        return known.contains(column)
                || known.stream().anyMatch(k -> k.endsWith("*") && column.startsWith(k.substring(0, k.length() - 1)));
    }

    private static Map<Field, List<String>> fields(Map<String, String> lines, String prefix, Set<String> known) {
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String columns = lines.get(prefix + field.code());
            if (columns != null) {
                List<String> names = Arrays.stream(columns.split("\\|", -1))
                        .map(String::strip)
                        .toList();
                fields.put(field, names);
                known.addAll(names);
            }
        }
        return fields;
    }

    private static List<String> list(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Map<String, String> lines(String file) {
        try (InputStream in = Preset.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no preset " + file);
            }
            Map<String, String> lines = new LinkedHashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int equals = line.indexOf(" = ");
                if (equals > 0 && !line.startsWith("#")) {
                    lines.merge(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 3).strip(),
                            (a, b) -> a + ", " + b);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
