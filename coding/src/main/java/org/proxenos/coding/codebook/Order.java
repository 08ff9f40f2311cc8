package org.proxenos.coding.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.corpus.source.Nearest;

/** Whether every condition of a codebook can be known when its question's turn comes. */
final class Order {
    private Order() {}

    /**
     * What is wrong, by the name of the variable that has the condition: one on a variable that is not there or comes
     * later (so that none can go round in a circle), or on a value that is no answer.
     */
    static Map<String, List<String>> problems(List<Variable> variables) {
        Map<String, List<String>> problems = new LinkedHashMap<>();
        Map<String, Variable> before = new LinkedHashMap<>();
        for (Variable variable : variables) {
            List<String> found = new ArrayList<>();
            variable.askIf()
                    .cases()
                    .forEach(wanted -> wanted.forEach((name, values) -> {
                        Optional<Variable> asked = Optional.ofNullable(before.get(name));
                        found.addAll(asked.map(a -> values(a, values))
                                .orElseGet(() -> List.of(absent(name, variables, before.keySet()))));
                    }));
            if (!found.isEmpty()) {
                problems.put(variable.name(), found.stream().distinct().toList());
            }
            before.put(variable.name(), variable);
        }
        return problems;
    }

    private static String absent(String name, List<Variable> all, Collection<String> before) {
        boolean later = all.stream().anyMatch(v -> v.name().equals(name));
        if (later) {
            return "'" + name + "' is asked later; a condition looks at answers given before";
        }
        return "there is no variable '" + name + "' before it;" + (before.isEmpty() ? "" : Nearest.hint(name, before))
                + " take it into use:, or write another condition (ask_if: always for none)";
    }

    private static List<String> values(Variable asked, List<String> values) {
        return values.stream()
                .filter(v -> !asked.categories().isEmpty() && asked.category(v).isEmpty())
                .map(v -> "'" + v + "' is no answer to " + asked.name() + "; its answers are "
                        + String.join(
                                ", ",
                                asked.categories().stream().map(Category::value).toList()))
                .toList();
    }
}
