package org.proxenos.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A line a file of what an import says of it; one for all of a folder of many small files that are alike. */
final class RealFilesTable {
    private static final String MANY = "mastodon";

    private final Map<String, Line> lines = new LinkedHashMap<>();

    void add(Path file, JsonNode flow) {
        Path folder = file.resolveSibling("");
        String place = Objects.requireNonNull(folder.getParent()).endsWith("payloads")
                ? "payloads/" + folder.getFileName()
                : String.valueOf(folder.getFileName());
        Line line = Line.of(flow);
        String name = place.endsWith(MANY) ? line.group() : String.valueOf(file.getFileName());
        lines.merge(place + "/" + name, line, Line::plus);
    }

    String table() {
        StringBuilder table = new StringBuilder("""
                | file | format | read | kept | duplicate | rejected | seen through | other |
                |---|---|---|---|---|---|---|---|
                """);
        lines.forEach((name, line) -> table.append("| %s %s\n".formatted(name, line.row())));
        return table.toString();
    }

    /**
     * What the table says of a file.
     *
     * @param format as it was detected
     * @param files how many files it stands for
     * @param read records that should be posts
     * @param kept of them
     * @param duplicate known before, from this file or one above it
     * @param seenThrough posts within
     * @param reasons rejected records by reason
     * @param other records that are no posts
     */
    private record Line(
            String format,
            int files,
            long read,
            long kept,
            long duplicate,
            long seenThrough,
            Map<String, Long> reasons,
            Map<String, Long> other) {
        static Line of(JsonNode flow) {
            return new Line(
                    flow.path("format").asText(),
                    1,
                    flow.path("read").asLong(),
                    flow.path("kept").asLong(),
                    flow.path("duplicate").asLong(),
                    flow.path("seenThrough").asLong(),
                    counts(flow.path("reasons")),
                    counts(flow.path("other")));
        }

        private static Map<String, Long> counts(JsonNode counts) {
            Map<String, Long> all = new TreeMap<>();
            counts.properties()
                    .forEach(count -> all.put(count.getKey(), count.getValue().asLong()));
            return all;
        }

        String group() {
            return read > 0 ? "* with posts" : "* without posts";
        }

        Line plus(Line more) {
            return new Line(
                    format.equals(more.format) ? format : "several",
                    files + more.files,
                    read + more.read,
                    kept + more.kept,
                    duplicate + more.duplicate,
                    seenThrough + more.seenThrough,
                    sum(reasons, more.reasons),
                    sum(other, more.other));
        }

        private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> two) {
            Map<String, Long> sum = new TreeMap<>(one);
            two.forEach((key, n) -> sum.merge(key, n, Long::sum));
            return sum;
        }

        String row() {
            return "%s| %s | %d | %d | %d | %s | %d | %s |"
                    .formatted(
                            files == 1 ? "" : "(" + files + " files) ",
                            format,
                            read,
                            kept,
                            duplicate,
                            reasons.isEmpty() ? "0" : words(reasons),
                            seenThrough,
                            words(other));
        }

        private static String words(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue())
                    .collect(Collectors.joining("; "));
        }
    }
}
