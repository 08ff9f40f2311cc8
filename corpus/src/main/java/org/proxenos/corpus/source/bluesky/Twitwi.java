package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Rows of minet's and twitwi's table of Bluesky.
 *
 * <p>Its {@code text} holds the quoted post's words and the addresses of pictures besides the post's own, which stand in
 * {@code original_text}. A row of a repost is its original's, with who reposted it beside it.
 */
final class Twitwi implements TableSource.Rows {
    @Override
    public JsonNode view(FlatView flat) {
        ObjectNode view = FlatView.object();
        flat.put(view, "uri", "uri");
        flat.put(view, "indexedAt", "indexed_at_utc");
        flat.put(view, "likeCount", "like_count");
        flat.put(view, "repostCount", "repost_count");
        flat.put(view, "quoteCount", "quote_count");
        flat.put(view, "replyCount", "reply_count");
        flat.put(view.withObject("/4CAT_metadata"), "collected_at", "collection_time");
        ObjectNode author = view.withObject("/author");
        flat.put(author, "did", "user_did");
        flat.put(author, "handle", "user_handle");
        flat.put(author, "displayName", "user_display_name");
        flat.put(author, "createdAt", "user_timestamp_utc");
        record(flat, view.withObject("/record"));
        return reposted(flat, view);
    }

    private static void record(FlatView flat, ObjectNode record) {
        flat.put(record, "text", flat.positions().containsKey("original_text") ? "original_text" : "text");
        flat.put(record, "createdAt", "timestamp_utc");
        for (String language : flat.cell("user_langs").split("\\|", -1)) {
            record.withArray("langs").add(language);
        }
        if (!flat.cell("to_post_uri").isEmpty()) {
            flat.put(record.withObject("/reply/parent"), "uri", "to_post_uri");
            flat.put(record.withObject("/reply/root"), "uri", "to_root_post_uri");
        }
        flat.put(record.withObject("/embed/record"), "uri", "quoted_uri");
        flat.put(record.withObject("/embed/external"), "uri", "card_link");
        flat.links(record, '|', "mentioned_user_handles", "hashtags", "links");
    }

    private static JsonNode reposted(FlatView flat, ObjectNode view) {
        if (flat.cell("repost_by_user_did").isEmpty()) {
            return view;
        }
        ObjectNode item = FlatView.object();
        item.set("post", view);
        flat.put(item.withObject("/reason"), "indexedAt", "repost_timestamp_utc");
        flat.put(item.withObject("/reason/by"), "did", "repost_by_user_did");
        flat.put(item.withObject("/reason/by"), "handle", "repost_by_user_handle");
        return item;
    }
}
