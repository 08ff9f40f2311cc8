package org.proxenos.coding.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.codebook.Variable;

/**
 * Label Studio's tasks with annotations, and the labelling interface that they fit. What one coder gave a text at one moment
 * is one annotation; each question is a control of its own, and a memo is its result's note ({@code meta.text}). Label Studio
 * refuses annotations of people who are no members, and whom it knows by their e-mail addresses; so a coder is named in the
 * results as well, and beside an annotation by an address alone.
 */
final class LabelStudio {
    private static final String TEXT = "text";
    private static final String CHOICES = "choices";
    private static final String TEXTAREA = "textarea";
    private static final String META = "meta";
    private static final String CODER = "coder";

    private LabelStudio() {}

    static SortedMap<String, String> write(Coded all) {
        Coded coded = all.first();
        Map<String, List<Object>> annotations = new LinkedHashMap<>();
        Map<List<String>, List<HandCode>> moments = coded.codes().stream()
                .collect(Collectors.groupingBy(
                        c -> List.of(c.unit(), c.coder(), String.valueOf(c.at())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        moments.forEach((key, codes) -> annotations
                .computeIfAbsent(key.get(0), u -> new ArrayList<>())
                .add(annotation(key.get(1), codes, coded)));
        List<Object> tasks = new ArrayList<>();
        annotations.forEach((unit, given) -> {
            Map<String, Object> task = new LinkedHashMap<>();
            task.put("data", Map.of("unit", unit, TEXT, coded.text(unit)));
            task.put("annotations", given);
            tasks.add(task);
        });
        SortedMap<String, String> files = new TreeMap<>();
        files.put("tasks.json", JsonText.pretty(tasks));
        files.put("labelling-interface.xml", LabelControls.of(coded));
        return files;
    }

    private static Map<String, Object> annotation(String coder, List<HandCode> codes, Coded coded) {
        Map<String, Object> annotation = new LinkedHashMap<>();
        if (coder.contains("@")) {
            annotation.put("completed_by", Map.of("email", coder));
        }
        if (codes.get(0).at() != null) {
            annotation.put("created_at", String.valueOf(codes.get(0).at()));
        }
        annotation.put("result", codes.stream().map(c -> result(c, coded)).toList());
        return annotation;
    }

    private static Map<String, Object> result(HandCode code, Coded coded) {
        boolean free = coded.codebook()
                .find(code.variable())
                .filter(v -> v.categories().isEmpty() && !v.ofTargets())
                .isPresent();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("from_name", Label.name(code));
        result.put("to_name", TEXT);
        result.put("type", free ? TEXTAREA : CHOICES);
        result.put("value", free ? Map.of(TEXT, List.of(code.value())) : Map.of(CHOICES, coded.labels(code)));
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put(CODER, code.coder());
        if (!code.memo().isEmpty()) {
            meta.put(TEXT, List.of(code.memo()));
        }
        result.put(META, meta);
        return result;
    }

    /** Codes of an export; cancelled annotations and predictions are none. */
    static List<HandCode> read(String path, String text) {
        List<HandCode> codes = new ArrayList<>();
        JsonNode root = JsonText.read(text, path, 0);
        for (JsonNode task : root.isArray() ? root : List.of(root)) {
            JsonNode unit =
                    task.path("data").hasNonNull("unit") ? task.path("data").get("unit") : task.get("id");
            for (JsonNode annotation : task.path("annotations")) {
                if (!annotation.path("was_cancelled").asBoolean(false)) {
                    codes.addAll(codes(JsonText.text(unit), annotation));
                }
            }
        }
        return codes;
    }

    private static List<HandCode> codes(String unit, JsonNode annotation) {
        Map<String, HandCode> codes = new LinkedHashMap<>();
        for (JsonNode result : annotation.path("result")) {
            String value = value(result.path("value"));
            if (!value.isEmpty()) {
                HandCode code = Label.read(JsonText.text(result.get("from_name")) + "=" + value)
                        .code(unit, coder(result.path(META), annotation.path("completed_by")));
                codes.merge(
                        Label.name(code),
                        Answers.known(
                                code,
                                Answers.time(JsonText.text(annotation.get("created_at"))),
                                joined(result.path(META).path(TEXT), "\n")),
                        Answers::both);
            }
        }
        return List.copyOf(codes.values());
    }

    private static String value(JsonNode value) {
        if (value.has(CHOICES)) {
            return joined(value.get(CHOICES), Variable.LABEL_SEPARATOR);
        }
        if (value.has("labels")) {
            return joined(value.get("labels"), Variable.LABEL_SEPARATOR);
        }
        return value.has(TEXT) ? joined(value.get(TEXT), "\n") : JsonText.text(firstOf(value, "rating", "number"));
    }

    private static JsonNode firstOf(JsonNode value, String one, String other) {
        return value.has(one) ? value.get(one) : value.path(other);
    }

    private static String coder(JsonNode meta, JsonNode by) {
        if (meta.hasNonNull(CODER)) {
            return meta.get(CODER).asText();
        }
        for (String key : List.of("email", "username", "first_name", "id")) {
            if (by.hasNonNull(key)) {
                return by.get(key).asText();
            }
        }
        return by.asText();
    }

    private static String joined(JsonNode texts, String separator) {
        return texts.isArray()
                ? StreamSupport.stream(texts.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(separator))
                : JsonText.text(texts);
    }
}
