package org.proxenos.language.dictionary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.proxenos.language.lexicon.Lexicon;

/**
 * Categories of words, as a dictionary's authors made them.
 *
 * @param categories terms by category, in the order of the file; a category inside another is named
 *     {@code outer.inner}, and the outer one holds its terms too
 */
public record Dictionary(Map<String, List<Term>> categories) {
    private static final Pattern STAR = Pattern.compile("\\*");

    /** Copies the categories. */
    public Dictionary {
        Map<String, List<Term>> copy = new LinkedHashMap<>();
        categories.forEach((name, terms) -> copy.put(name, List.copyOf(terms)));
        categories = Collections.unmodifiableMap(copy);
    }

    /**
     * What a dictionary says of words.
     *
     * @param text a word, {@code word*} for all that begin so, or several words
     * @param weight as the file gives it, on its own scale; 1 where it gives none
     */
    public record Term(String text, double weight) {}

    /**
     * The terms of a category as a list of words to be counted; weights play no part in it.
     *
     * @param name the list's
     * @param language BCP 47 code of its words
     * @throws IllegalArgumentException when there is no such category, with those there are
     */
    public Lexicon lexicon(String name, String language, String category) {
        List<Term> terms = categories.get(category);
        if (terms == null) {
            throw new IllegalArgumentException(
                    "no category '%s'; there are %s".formatted(category, String.join(", ", categories.keySet())));
        }
        return Lexicon.of(
                name,
                language,
                terms.stream().map(term -> entry(term.text())).distinct().toList());
    }

    /** What is no word, such as {@code :)}, is looked for as it stands between white spaces. */
    private static String entry(String text) {
        if (Lexicon.isEntry(text)) {
            return text;
        }
        List<String> literals = new ArrayList<>();
        for (String literal : STAR.split(text, -1)) {
            literals.add(literal.isEmpty() ? "" : Pattern.quote(literal));
        }
        return "/(?<!\\S)" + String.join("\\S*", literals) + "(?!\\S)/";
    }
}
