package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Post;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.json.Fields;

/** A post as API v2 describes it. */
final class XApiPost {
    private final JsonNode node;
    private final Fields fields;
    private final Post post;
    private final Counts counts;

    private XApiPost(JsonNode node, Fields fields) {
        this.node = node;
        this.fields = fields;
        this.post = post();
        this.counts = Counts.of(node.path("public_metrics"), fields);
    }

    /** Reads the fields. */
    static XApiPost of(JsonNode node) {
        return new XApiPost(node, new Fields());
    }

    /** Tells a sink what this record, which is kept, lacks. */
    void countGaps(Sink sink, long row) {
        fields.countGaps(sink, row);
    }

    /** An account as API v2 describes it; null where there is none. */
    static @Nullable Account account(JsonNode user, Fields fields, @Nullable Instant observedAt) {
        String id = Fields.id(user, "id");
        if (id == null) {
            return null;
        }
        Long followers = fields.count("followers", user.path("public_metrics").path("followers_count"));
        return new Account(
                id,
                Entities.PLATFORM,
                Fields.text(user, "username"),
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
    Collected read(Origin origin, long row, @Nullable Instant observedAt) {
        return collected(post.read(origin, row), observedAt);
    }

    /** A post found inside such a record. */
    Collected seenThrough(Origin origin, long row, @Nullable Instant observedAt) {
        return collected(post.seenThrough(origin, row), observedAt);
    }

    private Collected collected(Message message, @Nullable Instant observedAt) {
        Reactions reactions = message.kind() == Kind.REPOST ? null : counts.reactions(message.messageId(), observedAt);
        return new Collected(message, reactions, links());
    }

    private Post post() {
        String author = Fields.id(node, "author_id");
        String longText = Fields.text(node.path("note_tweet"), "text");
        String text = longText == null ? Fields.text(node, "text") : longText;
        String known = fields.counted("text", text);
        return new Post(
                fields.counted("id", Fields.id(node, "id")),
                Entities.PLATFORM,
                fields.counted("account", author == null ? Fields.id(node.path("author"), "id") : author),
                fields.counted("published_at", fields.time("published_at", node.path("created_at"))),
                known == null ? "" : known,
                references(),
                Fields.text(node, "lang"),
                Fields.id(node, "conversation_id"));
    }

    private References references() {
        String reposts = null;
        String quotes = null;
        String inReplyTo = null;
        for (JsonNode referenced : node.path("referenced_tweets")) {
            String id = Fields.id(referenced, "id");
            switch (referenced.path("type").asText()) {
                case "retweeted" -> reposts = id == null ? "" : id;
                case "quoted" -> quotes = id;
                case "replied_to" -> inReplyTo = id;
                default -> {}
            }
        }
        return new References(reposts, quotes, inReplyTo, node.hasNonNull("in_reply_to_user_id"));
    }

    private List<Link> links() {
        JsonNode note = node.path("note_tweet");
        return Entities.links(note.has("text") ? note.path("entities") : node.path("entities"), post.text());
    }

    /**
     * The counts of a post.
     *
     * @param likes likes
     * @param reposts reposts
     * @param quotes quotes
     * @param replies replies
     * @param views views; null where X says 0, which it does for every post older than its counter
     */
    private record Counts(
            @Nullable Long likes,
            @Nullable Long reposts,
            @Nullable Long quotes,
            @Nullable Long replies,
            @Nullable Long views) {
        static Counts of(JsonNode metrics, Fields fields) {
            Long views = fields.count("views", metrics.path("impression_count"));
            return new Counts(
                    fields.counted("likes", fields.count("likes", metrics.path("like_count"))),
                    fields.counted("reposts", fields.count("reposts", metrics.path("retweet_count"))),
                    fields.count("quotes_count", metrics.path("quote_count")),
                    fields.counted("replies", fields.count("replies", metrics.path("reply_count"))),
                    views == null || views == 0 ? null : views);
        }

        @Nullable
        Reactions reactions(String id, @Nullable Instant observedAt) {
            Reactions reactions = new Reactions(id, observedAt, likes, reposts, quotes, replies, views, Map.of());
            return reactions.isEmpty() ? null : reactions;
        }
    }
}
