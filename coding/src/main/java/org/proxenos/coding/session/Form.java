package org.proxenos.coding.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Unit;
import org.proxenos.coding.codebook.Variable;

/**
 * What is asked of a unit, given the answers so far: the codebook's questions for that kind of text in their order, those
 * about a target once for each target that was named (rule K12), without those whose condition does not hold.
 *
 * @param codebook of the study
 * @param unit what kind of text it is
 */
public record Form(Codebook codebook, Unit unit) {
    /**
     * A question as it stands on the form.
     *
     * @param variable what is asked
     * @param target of whom; null where it is asked of the text
     * @param isAsked whether its condition holds; if not, the answer is {@link Category#NOT_APPLICABLE}
     */
    public record Item(Variable variable, @Nullable String target, boolean isAsked) {}

    /** Answers by question. */
    public static final class Answers {
        private final Map<List<String>, String> values = new HashMap<>();

        /** Notes an answer. */
        public void put(String variable, @Nullable String target, String value) {
            values.put(key(variable, target), value);
        }

        /** The answer; null where there is none yet. */
        public @Nullable String get(String variable, @Nullable String target) {
            return values.get(key(variable, target));
        }

        private static List<String> key(String variable, @Nullable String target) {
            return List.of(variable, target == null ? "" : target);
        }
    }

    /** The variables that are asked of this kind of text. */
    public List<Variable> variables() {
        return codebook.asked().stream()
                .filter(v -> v.units().isEmpty() || v.units().contains(unit))
                .toList();
    }

    /** The form as it stands; a question whose condition looks at one that is not asked itself is not asked either. */
    public List<Item> items(Answers answers) {
        List<Item> items = new ArrayList<>();
        for (Variable variable : variables()) {
            if (variable.perTarget()) {
                targets(answers).forEach(t -> items.add(new Item(variable, t, isAsked(variable, t, answers))));
            } else {
                items.add(new Item(variable, null, isAsked(variable, null, answers)));
            }
        }
        return items;
    }

    /** Targets that the coder named, in their order. */
    private Set<String> targets(Answers answers) {
        Set<String> targets = new LinkedHashSet<>();
        for (Variable variable : variables()) {
            String given = answers.get(variable.name(), null);
            boolean isAsked = variable.ofTargets() && isAsked(variable, null, answers);
            if (isAsked && given != null && !variable.isMissing(given)) {
                targets.addAll(variable.labels(given));
            }
        }
        targets.remove(Variable.NONE);
        return targets;
    }

    private boolean isAsked(Variable variable, @Nullable String target, Answers answers) {
        return variable.askIf().holds(name -> given(name, target, answers));
    }

    /** What was answered to an earlier question: about this target, or, seen from the text, about any. */
    private List<String> given(String name, @Nullable String target, Answers answers) {
        return variables().stream()
                .filter(v -> v.name().equals(name))
                .flatMap(v -> of(v, target, answers).stream().flatMap(t -> given(v, t, answers).stream()))
                .toList();
    }

    /** Of whom a question was asked that another looks at; empty for the text itself. */
    private Collection<String> of(Variable variable, @Nullable String target, Answers answers) {
        if (!variable.perTarget()) {
            return List.of("");
        }
        return target == null ? targets(answers) : List.of(target);
    }

    private List<String> given(Variable variable, String of, Answers answers) {
        String target = of.isEmpty() ? null : of;
        String value = answers.get(variable.name(), target);
        return value != null && isAsked(variable, target, answers) ? variable.labels(value) : List.of();
    }

    /** Questions that are asked and have no answer yet. */
    public List<Item> open(Answers answers) {
        return items(answers).stream()
                .filter(i -> i.isAsked() && i.variable().kind() != Variable.Kind.TEXT)
                .filter(i -> answers.get(i.variable().name(), i.target()) == null)
                .toList();
    }
}
