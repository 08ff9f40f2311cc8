package org.proxenos.coding.sample;

import java.util.List;

/**
 * A message that may be drawn.
 *
 * @param messageId unique
 * @param stratum it belongs to
 * @param thread id of the message that its conversation begins with
 * @param paragraphs ids of a press release's paragraphs in their order, which are drawn with it; empty for all else
 */
public record Candidate(String messageId, Stratum stratum, String thread, List<String> paragraphs) {
    /** Copies the paragraphs. */
    public Candidate {
        paragraphs = List.copyOf(paragraphs);
    }
}
