package org.proxenos.corpus.collect;

import org.jspecify.annotations.Nullable;

/**
 * What an answer meant.
 *
 * @param after how far the collection is with it
 * @param kept whether it is worth storing
 * @param items posts in it
 * @param fresh those that no answer held before, as far as their order tells
 * @param gap what the server no longer had; null: nothing that is known of
 */
public record Page(
        Cursor after,
        boolean kept,
        long items,
        long fresh,
        @Nullable Gap gap) {
    Page(Cursor after, boolean kept, long items, long fresh) {
        this(after, kept, items, fresh, null);
    }
}
