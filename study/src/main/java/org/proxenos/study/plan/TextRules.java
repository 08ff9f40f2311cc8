package org.proxenos.study.plan;

import java.util.List;

/**
 * How a study reads its texts.
 *
 * @param languages that texts are identified among; empty: all that are known, where identification is asked for
 * @param leavesOutCopies whether near duplicates of earlier messages are left out of what is tested and described
 */
public record TextRules(List<String> languages, boolean leavesOutCopies) {
    /** Nothing said. */
    public static final TextRules USUAL = new TextRules(List.of(), false);

    /** Copies the list. */
    public TextRules {
        languages = List.copyOf(languages);
    }
}
