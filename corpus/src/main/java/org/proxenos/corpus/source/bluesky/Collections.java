package org.proxenos.corpus.source.bluesky;

import java.util.Map;

/** Which records of an account's repository are no posts, and what they are called when they are counted. */
final class Collections {
    private static final Map<String, String> KINDS = Map.of(
            "app.bsky.feed.like",
            "likes",
            Lexicon.REPOST,
            "reposts",
            "app.bsky.graph.follow",
            "follows",
            "app.bsky.graph.block",
            "blocks",
            "app.bsky.actor.profile",
            "users");

    private Collections() {}

    /** The name under which a record of that collection is counted; anybody may invent collections. */
    static String kind(String collection) {
        return KINDS.getOrDefault(collection, "records");
    }
}
