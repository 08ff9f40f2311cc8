package org.proxenos.coding.codebook;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a question is asked, given the answers before it: at least one of the cases must hold, and a case holds when each
 * of its variables has one of the values listed. Without cases it is always asked.
 *
 * @param cases variable to the values of which one must have been given
 */
public record AskIf(List<Map<String, List<String>>> cases) {
    /** Always. */
    public static final AskIf ALWAYS = new AskIf(List.of());

    /** Copies the cases in their order. */
    public AskIf {
        cases = cases.stream().map(AskIf::copy).toList();
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> wanted) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        wanted.forEach((variable, values) -> copy.put(variable, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Whether the question is asked.
     *
     * @param given the values given to a variable before: none, one, or the labels of a multiple choice
     */
    public boolean holds(Function<String, ? extends Collection<String>> given) {
        return cases.isEmpty()
                || cases.stream()
                        .anyMatch(wanted -> wanted.entrySet().stream()
                                .allMatch(e -> given.apply(e.getKey()).stream().anyMatch(e.getValue()::contains)));
    }

    /** The variables that it looks at, sorted. */
    public Set<String> variables() {
        return cases.stream().flatMap(c -> c.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** In words, such as {@code relevant = 1 and actor = mayor, city or network}; empty for always. */
    public String text() {
        return cases.stream()
                .map(wanted -> wanted.entrySet().stream()
                        .map(e -> e.getKey() + " = " + either(e.getValue()))
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining("; or "));
    }

    private static String either(List<String> values) {
        int last = values.size() - 1;
        return last < 1
                ? String.join("", values)
                : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
    }
}
