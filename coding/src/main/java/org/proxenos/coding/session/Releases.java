package org.proxenos.coding.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.coding.HandCode;

/**
 * What a press release says as a whole where its paragraphs were coded (rule K11): the largest of their values for
 * criticism, common enemy, guardian and call to action. Counts stay with the paragraphs.
 *
 * @param documents the release of each paragraph, by the paragraph's id
 */
public record Releases(Map<String, String> documents) {
    private static final Set<String> BY_MAXIMUM = Set.of(
            "criticism", "enemy", "harm_any", "we_any", "common_enemy", "common_enemy_full", "guardian", "action_any");

    /** Copies the map. */
    public Releases {
        documents = Map.copyOf(documents);
    }

    /** These codes, and those of the releases; a release that was itself coded for a variable keeps that. */
    public List<HandCode> completed(List<HandCode> codes) {
        Set<List<String>> own = new HashSet<>();
        Map<List<String>, HandCode> largest = new LinkedHashMap<>();
        for (HandCode code : codes) {
            own.add(question(code.unit(), code));
            String document = documents.get(code.unit());
            if (document != null && BY_MAXIMUM.contains(code.variable()) && isAnswer(code.value())) {
                largest.merge(
                        question(document, code),
                        of(document, code),
                        (a, b) -> number(a.value()) >= number(b.value()) ? a : b);
            }
        }
        List<HandCode> all = new ArrayList<>(codes);
        largest.forEach((question, code) -> {
            if (!own.contains(question)) {
                all.add(code);
            }
        });
        return all;
    }

    private static List<String> question(String unit, HandCode code) {
        String target = code.target() == null ? "" : code.target();
        return List.of(unit, target, code.variable(), code.coder());
    }

    private static HandCode of(String document, HandCode code) {
        return new HandCode(
                document,
                code.target(),
                code.variable(),
                code.coder(),
                code.value(),
                code.at(),
                code.confidence(),
                "",
                code.round(),
                code.fingerprint());
    }

    /** A single digit below the missing codes. */
    private static boolean isAnswer(String value) {
        return value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '7';
    }

    private static int number(String value) {
        return value.charAt(0) - '0';
    }
}
