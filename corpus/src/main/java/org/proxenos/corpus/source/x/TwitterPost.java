package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Post;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.json.Fields;

/** A status as API v1.1 describes it; the standard tier gives no number of replies, so that stays unknown. */
final class TwitterPost {
    private final JsonNode node;
    private final Fields fields;
    private final Post post;
    private final Reactions counts;

    private TwitterPost(JsonNode node, Fields fields, @Nullable Instant observedAt) {
        this.node = node;
        this.fields = fields;
        this.post = post();
        this.counts = new Reactions(
                "",
                observedAt,
                fields.counted("likes", fields.count("likes", node.path("favorite_count"))),
                fields.counted("reposts", fields.count("reposts", node.path("retweet_count"))),
                fields.count("quotes_count", node.path("quote_count")),
                fields.counted("replies", fields.count("replies", node.path("reply_count"))),
                views(),
                Map.of());
    }

    /** Reads the fields. */
    static TwitterPost of(JsonNode node, @Nullable Instant observedAt) {
        return new TwitterPost(node, new Fields(), observedAt);
    }

    /** Tells a sink what this record, which is kept, lacks. */
    void countGaps(Sink sink, long row) {
        fields.countGaps(sink, row);
    }

    /** An account as API v1.1 describes it; null where there is none. */
    static @Nullable Account account(JsonNode user, Fields fields, @Nullable Instant observedAt) {
        String id = id(user, "id");
        String handle = Fields.text(user, "screen_name");
        String known = id == null ? handle : id;
        if (known == null) {
            return null;
        }
        Long followers = fields.count("followers", user.path("followers_count"));
        return new Account(
                known,
                Entities.PLATFORM,
                handle,
                Fields.text(user, "name"),
                followers,
                followers == null ? null : observedAt,
                Fields.text(user, "description"),
                Fields.text(user, "location"),
                fields.time("created_at", user.path("created_at")),
                null);
    }

    /** Why this is no post; null where it is one. */
    @Nullable
    String trouble() {
        if (post.text().isEmpty() && post.id() == null) {
            return "neither a text nor an id";
        }
        return fields.unreadable() == null ? null : fields.reason();
    }

    /** The field at fault. */
    String field() {
        String unreadable = fields.unreadable();
        return unreadable == null ? "text" : unreadable;
    }

    /** A record of the export: the message, its counts and its links. */
    Collected read(Origin origin, long row) {
        return collected(post.read(origin, row));
    }

    /** A post found inside such a record. */
    Collected seenThrough(Origin origin, long row) {
        return collected(post.seenThrough(origin, row));
    }

    private Collected collected(Message message) {
        boolean counted = message.kind() != Kind.REPOST && !counts.isEmpty();
        Reactions reactions = new Reactions(
                message.messageId(),
                counts.observedAt(),
                counts.likes(),
                counts.reposts(),
                counts.quotes(),
                counts.replies(),
                counts.views(),
                Map.of());
        JsonNode extended = node.path("extended_tweet");
        JsonNode entities = extended.has("entities") ? extended.path("entities") : node.path("entities");
        return new Collected(message, counted ? reactions : null, Entities.links(entities, post.text()));
    }

    /** Only X's own pages say it; 0 is what they write for posts older than their counter. */
    private @Nullable Long views() {
        Long views = fields.count("views", node.path("ext_views").path("count"));
        return views == null || views == 0 ? null : views;
    }

    private Post post() {
        JsonNode user = node.path("user");
        String author = id(user, "id");
        String text = fields.counted("text", longestText());
        return new Post(
                fields.counted("id", id(node, "id")),
                Entities.PLATFORM,
                fields.counted("account", author == null ? Fields.text(user, "screen_name") : author),
                fields.counted("published_at", fields.time("published_at", node.path("created_at"))),
                text == null ? "" : text,
                references(),
                Fields.text(node, "lang"),
                Fields.id(node, "conversation_id_str"));
    }

    private @Nullable String longestText() {
        String full = Fields.text(node, "full_text");
        String extended = Fields.text(node.path("extended_tweet"), "full_text");
        if (full != null) {
            return full;
        }
        return extended == null ? Fields.text(node, "text") : extended;
    }

    private References references() {
        JsonNode original = node.path("retweeted_status");
        String reposts = id(original, "id");
        String quotes = id(node, "quoted_status_id");
        return new References(
                original.isObject() && reposts == null ? "" : reposts,
                quotes == null ? id(node.path("quoted_status"), "id") : quotes,
                id(node, "in_reply_to_status_id"),
                node.hasNonNull("in_reply_to_user_id_str") || node.hasNonNull("in_reply_to_user_id"));
    }

    /** The string form of an id; its number only where that is surely exact. */
    private static @Nullable String id(JsonNode node, String name) {
        String text = Fields.text(node, name + "_str");
        return text == null ? Fields.id(node, name) : text;
    }
}
