package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a post that ought to be there is not shown. */
final class Absent {
    private static final Map<String, String> TYPES = Map.of(
            "app.bsky.feed.defs#notFoundPost", "not_found",
            "app.bsky.embed.record#viewNotFound", "not_found",
            "app.bsky.unspecced.defs#threadItemNotFound", "not_found",
            "app.bsky.feed.defs#blockedPost", "blocked",
            "app.bsky.embed.record#viewBlocked", "blocked",
            "app.bsky.unspecced.defs#threadItemBlocked", "blocked",
            "app.bsky.unspecced.defs#threadItemNoUnauthenticated", "blocked",
            "app.bsky.embed.record#viewDetached", "detached");

    private Absent() {}

    /** {@code not_found}, {@code blocked} or {@code detached}; null where the post is shown. */
    static @Nullable String of(JsonNode node) {
        String stated = TYPES.get(Lexicon.type(node));
        if (stated != null) {
            return stated;
        }
        if (Lexicon.at(node, "notFound").asBoolean()) {
            return "not_found";
        }
        if (node.path("blocked").asBoolean()) {
            return "blocked";
        }
        return node.path("detached").asBoolean() ? "detached" : null;
    }
}
