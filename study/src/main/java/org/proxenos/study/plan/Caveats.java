package org.proxenos.study.plan;

import java.util.List;

/**
 * What a reader of the results must know of a source: facts about how it came to be that no program can see in it.
 *
 * @param selection which messages it holds and which it lacks, such as {@code only posts with about 66 or more replies};
 *     empty: nothing is known to be left out
 * @param selectedOn reactions by which messages were selected, such as {@code replies}: a model of these is biased
 *     outright, a model of other reactions less
 * @param rounded reactions whose counts are rounded, by the columns' names, such as {@code replies}
 * @param note anything else, shown word for word
 */
public record Caveats(String selection, List<String> selectedOn, List<String> rounded, String note) {
    /** Nothing to know. */
    public static final Caveats NONE = new Caveats("", List.of(), List.of(), "");

    /** Copies the lists. */
    public Caveats {
        selectedOn = List.copyOf(selectedOn);
        rounded = List.copyOf(rounded);
    }

    /** Whether there is nothing to know. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
