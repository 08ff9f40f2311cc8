package org.proxenos.workbench.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.proxenos.corpus.source.Nearest;

/**
 * The words that an option takes, and what each stands for.
 *
 * @param what the option's noun, such as {@code family}
 * @param known what each word stands for, in display order
 * @param <T> what words stand for
 */
public record Choice<T>(String what, Map<String, T> known) {
    /** A choice among values that say their own name. */
    public static <T> Choice<T> of(String what, T[] values, Function<T, String> name) {
        Map<String, T> known = new LinkedHashMap<>();
        for (T value : values) {
            known.put(name.apply(value), value);
        }
        return new Choice<>(what, known);
    }

    /**
     * What a word stands for.
     *
     * @throws IllegalArgumentException when there is no such word, naming the nearest and all
     */
    public T find(String given) {
        T found = known.get(given);
        if (found == null) {
            List<String> words = new ArrayList<>(known.keySet());
            throw new IllegalArgumentException("no %s '%s';%s there are %s"
                    .formatted(what, given, Nearest.hint(given, words), String.join(", ", words)));
        }
        return found;
    }
}
