package org.proxenos.coding.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.proxenos.coding.HandCode;

/**
 * doccano's JSON lines of text classification: a file a coder, a line a text, labels such as {@code criticism=1}. Comments
 * belong to a text there, so each begins with the label's name. doccano guesses at the encoding of what it imports, and
 * takes little UTF-8 for Turkish, so all is ASCII.
 */
final class Doccano {
    private static final String ENDING = ".jsonl";

    private Doccano() {}

    static SortedMap<String, String> write(Coded all) {
        Coded coded = all.first();
        SortedMap<String, String> files = new TreeMap<>();
        coded.byUnitAndCoder()
                .forEach((key, codes) -> files.merge(
                        FileNames.of(key.get(1)) + ENDING,
                        JsonText.line(line(key.get(0), codes, coded)),
                        String::concat));
        return files;
    }

    private static Map<String, Object> line(String unit, List<HandCode> codes, Coded coded) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("unit", unit);
        line.put("text", coded.text(unit));
        line.put(
                "label",
                codes.stream()
                        .flatMap(c -> coded.labels(c).stream().map(label -> Label.name(c) + "=" + label))
                        .toList());
        line.put(
                "Comments",
                codes.stream()
                        .filter(c -> !c.memo().isEmpty())
                        .map(c -> Label.name(c) + ": " + c.memo())
                        .toList());
        return line;
    }

    /** Codes of a file, which its coder gives the name; older exports say labels and comments. */
    static List<HandCode> read(String path, String text) {
        List<HandCode> codes = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                JsonNode line = JsonText.read(lines.get(i), path, i);
                codes.addAll(codes(line, FileNames.name(FileNames.stem(path))));
            }
        }
        return codes;
    }

    private static List<HandCode> codes(JsonNode line, String coder) {
        String unit = JsonText.text(line.hasNonNull("unit") ? line.get("unit") : line.get("id"));
        Map<String, HandCode> codes = new LinkedHashMap<>();
        JsonNode labels = line.hasNonNull("label") ? line.get("label") : line.path("labels");
        for (JsonNode label : each(labels)) {
            // A marked stretch is [from, to, label].
            HandCode code = Label.read(JsonText.text(label.isArray() ? label.path(2) : label))
                    .code(unit, coder);
            codes.merge(Label.name(code), code, Answers::both);
        }
        JsonNode comments = line.hasNonNull("Comments") ? line.get("Comments") : line.path("comments");
        for (JsonNode comment : comments) {
            remember(comment.asText(), codes);
        }
        return List.copyOf(codes.values());
    }

    private static Iterable<JsonNode> each(JsonNode labels) {
        return labels.isTextual() ? List.of(labels) : labels;
    }

    /** A comment that names no code is the first one's. */
    private static void remember(String comment, Map<String, HandCode> codes) {
        int colon = comment.indexOf(": ");
        String name = colon > 0 ? comment.substring(0, colon) : "";
        if (codes.containsKey(name)) {
            codes.computeIfPresent(name, (n, code) -> Answers.withMemo(code, comment.substring(colon + 2)));
        } else {
            codes.keySet().stream()
                    .findFirst()
                    .ifPresent(first -> codes.computeIfPresent(first, (n, code) -> Answers.withMemo(code, comment)));
        }
    }
}
