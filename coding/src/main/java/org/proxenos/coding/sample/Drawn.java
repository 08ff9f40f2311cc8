package org.proxenos.coding.sample;

import org.jspecify.annotations.Nullable;

/**
 * A unit of a round as it is kept.
 *
 * @param messageId what is coded
 * @param documentId the press release that a paragraph is part of; null for all else
 * @param stratum code of the stratum that it, or its document, was drawn from
 * @param probability of being drawn, in (0, 1]; a paragraph's is its document's
 */
public record Drawn(String messageId, @Nullable String documentId, String stratum, double probability) {
    /** Kind of the message, or of its document, as its stratum names it. */
    public String kind() {
        String[] parts = stratum.split("/", -1);
        return parts.length > 1 ? parts[1] : "";
    }
}
