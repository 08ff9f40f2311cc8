package org.proxenos.coding.codebook;

import java.util.List;

/**
 * What a coder reads before answering. All of it may be empty, as for what a machine measures.
 *
 * @param include what counts
 * @param exclude what does not count although it looks like it
 * @param borderline how doubtful cases are settled
 * @param positive texts, invented, to which the question's yes, or the category named in front, applies
 * @param negative texts, invented, to which it does not, with the reason
 */
public record Guideline(
        String include, String exclude, String borderline, List<String> positive, List<String> negative) {
    /** Nothing to read. */
    public static final Guideline NONE = new Guideline("", "", "", List.of(), List.of());

    /** Copies the examples. */
    public Guideline {
        positive = List.copyOf(positive);
        negative = List.copyOf(negative);
    }
}
