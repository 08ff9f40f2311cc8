package org.proxenos.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Variable;

/** People's codes as a codebook reads them: what it knows of them, what it leaves out, what it splits. */
final class CodebookReading {
    private final Codebook codebook;
    private final List<HandCode> codes = new ArrayList<>();
    private final Map<String, Integer> outdated = new LinkedHashMap<>();
    private final Map<String, Integer> missing = new LinkedHashMap<>();
    private final Map<String, Set<String>> foreign = new LinkedHashMap<>();
    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Set<List<String>> seen = new HashSet<>();

    CodebookReading(Codebook codebook) {
        this.codebook = codebook;
    }

    HandCodes of(HandCodes hand) {
        Map<String, Variable> known = new LinkedHashMap<>();
        codebook.asked().forEach(v -> known.put(v.name(), v));
        hand.given().forEach(code -> {
            Variable variable = known.get(code.variable());
            if (variable != null) {
                look(code, variable);
            }
        });
        foreign.keySet().forEach(known::remove);
        hand.given().forEach(code -> {
            Variable variable = known.get(code.variable());
            if (variable == null) {
                codes.add(code);
            } else {
                take(code, variable);
            }
        });
        return new HandCodes(codes, hand.rejected(), codebook, notes(), hand.parts());
    }

    /** Whether it answers the variable, and which labels there are where the codebook does not list them. */
    private void look(HandCode code, Variable variable) {
        if (!isAnswer(variable, code.value())) {
            foreign.computeIfAbsent(variable.name(), v -> new LinkedHashSet<>()).add(code.value());
        } else if (variable.kind() == Variable.Kind.MULTI && !variable.isMissing(code.value())) {
            Set<String> all = labels.computeIfAbsent(variable.name(), v -> new LinkedHashSet<>());
            variable.categories().forEach(label -> all.add(label.value()));
            all.addAll(variable.labels(code.value()));
            all.remove(Variable.NONE);
        }
    }

    private static boolean isAnswer(Variable variable, String value) {
        return variable.categories().isEmpty()
                || variable.isMissing(value)
                || variable.labels(value).stream()
                        .allMatch(label -> variable.category(label).isPresent());
    }

    private void take(HandCode code, Variable variable) {
        String name = variable.name();
        if (!code.fingerprint().isEmpty() && !code.fingerprint().equals(variable.fingerprint())) {
            outdated.merge(name, 1, Integer::sum);
        } else if (variable.isMissing(code.value())) {
            missing.merge(name, 1, Integer::sum);
        } else if (seen.add(List.of(code.unit(), String.valueOf(code.target()), name, code.coder()))) {
            codes.addAll(variable.kind() == Variable.Kind.MULTI ? labels(code, variable) : List.of(code));
        }
    }

    /** A yes or no for each label; {@code none}, which nobody can choose beside others, is the no to all. */
    private List<HandCode> labels(HandCode code, Variable variable) {
        List<String> chosen = variable.labels(code.value());
        return labels.getOrDefault(variable.name(), Set.of()).stream()
                .map(label -> code.of(variable.binary(label), chosen.contains(label) ? "1" : "0"))
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        outdated.forEach((variable, n) -> notes.add(
                "%s: codes given under another wording say nothing of the reliability of the present one and are left out (%,d)"
                        .formatted(variable, n)));
        missing.forEach((variable, n) ->
                notes.add("%s: answers that say that there is none (not codable, not applicable) count as missing (%,d)"
                        .formatted(variable, n)));
        foreign.forEach((variable, values) -> notes.add(
                "%s: %s is no answer of the codebook, so the codes are taken as they are; write the categories in codebook.yaml, or take another name"
                        .formatted(
                                variable,
                                String.join(", ", values.stream().limit(5).toList()))));
        return notes;
    }
}
