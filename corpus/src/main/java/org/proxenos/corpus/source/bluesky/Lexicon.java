package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.json.Fields;

/** How Bluesky's objects are named: by the network itself, and by the Python library whose dumps 4CAT stores. */
final class Lexicon {
    /** The platform's name. */
    static final String PLATFORM = "bluesky";

    /** The collection of posts in an account's repository. */
    static final String POST = "app.bsky.feed.post";

    /** The collection of reposts. */
    static final String REPOST = "app.bsky.feed.repost";

    /** The library's names of the network's. */
    private static final Map<String, String> DUMPED = Map.of(
            "likeCount", "like_count",
            "repostCount", "repost_count",
            "quoteCount", "quote_count",
            "replyCount", "reply_count",
            "followersCount", "followers_count",
            "createdAt", "created_at",
            "indexedAt", "indexed_at",
            "notFound", "not_found",
            "byteStart", "byte_start",
            "byteEnd", "byte_end");

    private Lexicon() {}

    /** A field by the network's name, {@code likeCount}, or by the library's, {@code like_count}. */
    static JsonNode at(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() || !node.isObject()) {
            return value;
        }
        return node.path(DUMPED.getOrDefault(name, name));
    }

    /** What an object says that it is, such as {@code app.bsky.feed.defs#postView}; empty where it says nothing. */
    static String type(JsonNode node) {
        String type = Fields.text(node, "$type");
        String dumped = type == null ? Fields.text(node, "py_type") : type;
        return dumped == null ? "" : dumped;
    }

    /** The address of a record. */
    static String uri(String did, String collection, String key) {
        return "at://" + did + '/' + collection + '/' + key;
    }

    /** Who wrote a record, from its address; null where the address does not say. */
    static @Nullable String author(@Nullable String uri) {
        if (uri == null || !uri.startsWith("at://")) {
            return null;
        }
        int end = uri.indexOf('/', 5);
        return end < 0 ? uri.substring(5) : uri.substring(5, end);
    }

    /** Whether an address is that of a post. */
    static boolean isPost(@Nullable String uri) {
        return uri != null && uri.contains('/' + POST + '/');
    }

    /** An object's field where it is an object; a missing one otherwise. */
    static JsonNode object(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isObject() ? value : MissingNode.getInstance();
    }
}
