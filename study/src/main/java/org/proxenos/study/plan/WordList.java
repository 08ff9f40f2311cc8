package org.proxenos.study.plan;

import java.util.List;

/**
 * A lexical coder of the study's own.
 *
 * @param name lower_snake_case
 * @param language BCP 47 code of its words
 * @param words entries: words, {@code word*}, several words, {@code /regular expression/}
 */
public record WordList(String name, String language, List<String> words) {
    /** Copies the words. */
    public WordList {
        words = List.copyOf(words);
    }
}
