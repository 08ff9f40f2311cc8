package org.proxenos.study.plan;

import java.util.List;

/**
 * How a study reads its texts.
 *
 * @param languages that texts are identified among; empty: all that are known, where identification is asked for
 */
public record TextRules(List<String> languages) {
    /** Nothing said. */
    public static final TextRules USUAL = new TextRules(List.of());

    /** Copies the list. */
    public TextRules {
        languages = List.copyOf(languages);
    }
}
