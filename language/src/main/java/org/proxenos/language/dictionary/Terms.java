package org.proxenos.language.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.language.dictionary.Dictionary.Term;

/** Collects terms under their categories; what stands in several is kept in each. */
final class Terms {
    private final Map<String, List<Term>> categories = new LinkedHashMap<>();

    /** Adds a category, perhaps without terms. */
    void category(String name) {
        categories.computeIfAbsent(name, n -> new ArrayList<>());
    }

    /** Adds a term to a category. */
    void add(String category, String text, double weight) {
        String term = text.strip();
        if (!term.isEmpty()) {
            categories.computeIfAbsent(category, n -> new ArrayList<>()).add(new Term(term, weight));
        }
    }

    /** Adds a term to a category {@code outer.inner} and to all around it. */
    void addNested(List<String> path, String text) {
        for (int depth = 1; depth <= path.size(); depth++) {
            add(String.join(".", path.subList(0, depth)), text, 1);
        }
    }

    /** A score goes by its sign: what lists of sentiment are counted by. */
    void addSigned(String text, double score) {
        if (score != 0) {
            add(score > 0 ? "positive" : "negative", text, score);
        }
    }

    Dictionary dictionary(String file) {
        categories.values().removeIf(List::isEmpty);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no word");
        }
        return new Dictionary(categories);
    }
}
