package org.proxenos.workbench.serve.messages;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param after the place of the last message before it; null: not said
 * @param before the place of the first message behind it; null: not said
 */
record Leaf(@Nullable Long after, @Nullable Long before) {
    static Leaf of(Context context) {
        return new Leaf(place(context.queryParam("after")), place(context.queryParam("before")));
    }

    private static @Nullable Long place(@Nullable String place) {
        try {
            return place == null ? null : Long.valueOf(place);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no place in the list of messages".formatted(place), e);
        }
    }

    boolean isBackwards() {
        return after == null && before != null;
    }

    @Nullable
    Long key() {
        return isBackwards() ? before : after;
    }

    /** The address of what follows a page; empty where nothing does. */
    String next(Filter filter, String path, Listing.Page page) {
        List<Card> cards = page.cards();
        boolean isThere = !cards.isEmpty() && (isBackwards() || page.hasMore());
        return isThere
                ? filter.address(
                        path, "after", Long.toString(cards.get(cards.size() - 1).place()))
                : "";
    }

    /** The address of what comes before a page; empty where nothing does. */
    String previous(Filter filter, String path, Listing.Page page) {
        List<Card> cards = page.cards();
        boolean isThere = !cards.isEmpty() && (isBackwards() ? page.hasMore() : after != null);
        return isThere
                ? filter.address(path, "before", Long.toString(cards.get(0).place()))
                : "";
    }
}
