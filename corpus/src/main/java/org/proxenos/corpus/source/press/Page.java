package org.proxenos.corpus.source.press;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Link;

/**
 * A document before it is a release: what its own format says of it.
 *
 * @param address its address; null where it does not say
 * @param title its headline
 * @param issuer the body that issued it
 * @param date when it was published, as it says itself
 * @param language as it states it
 * @param paragraphs its paragraphs in reading order
 * @param links what it points to; empty: what its text shows
 */
record Page(
        @Nullable String address,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable Dateline date,
        @Nullable String language,
        List<String> paragraphs,
        List<Link> links) {
    /** Copies the lists. */
    Page {
        paragraphs = List.copyOf(paragraphs);
        links = List.copyOf(links);
    }
}
