package org.proxenos.coding.exchange;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.codebook.Codebook;

/**
 * What goes out.
 *
 * @param codes in any order
 * @param texts of units, as far as they may be shown
 * @param codebook what was asked
 */
public record Coded(List<HandCode> codes, Map<String, String> texts, Codebook codebook) {
    /** Stands for a text that is not there or may not be shown. */
    public static final String WITHHELD = "(text not shown)";

    /** Copies both. */
    public Coded {
        codes = List.copyOf(codes);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The text of a unit; never empty, since programs that mark texts need something to mark. */
    String text(String unit) {
        String text = texts.getOrDefault(unit, "");
        return text.isBlank() ? WITHHELD : text;
    }

    /** The same without what a coder coded a second time, for formats that know no rounds. */
    Coded first() {
        Set<List<String>> seen = new HashSet<>();
        List<HandCode> kept = codes.stream()
                .filter(c -> seen.add(List.of(c.unit(), String.valueOf(c.target()), c.variable(), c.coder())))
                .toList();
        return new Coded(kept, texts, codebook);
    }

    /** Unit and coder to codes, in the order of the codes. */
    Map<List<String>, List<HandCode>> byUnitAndCoder() {
        return codes.stream()
                .collect(Collectors.groupingBy(
                        c -> List.of(c.unit(), c.coder()), LinkedHashMap::new, Collectors.toList()));
    }

    /** The labels of an answer: several for a multiple choice, else the answer. */
    List<String> labels(HandCode code) {
        return codebook.find(code.variable()).map(v -> v.labels(code.value())).orElse(List.of(code.value()));
    }

    /** The variables, each once, in the order of the codes. */
    List<String> variables() {
        return codes.stream().map(HandCode::variable).distinct().toList();
    }
}
