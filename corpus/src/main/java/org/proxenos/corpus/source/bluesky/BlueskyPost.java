package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Post;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Times;
import org.proxenos.corpus.source.json.Fields;

/** A post of Bluesky: its record, and what a view adds to it. */
final class BlueskyPost {
    private static final Set<String> VIEW = Set.of(
            ("$type py_type uri cid author record value embed embeds replyCount reply_count repostCount repost_count"
                            + " likeCount like_count quoteCount quote_count bookmarkCount bookmark_count indexedAt"
                            + " indexed_at viewer labels threadgate debug reason reasonSubject isRead 4CAT_metadata")
                    .split(" ", -1));
    private static final Set<String> RECORD =
            Set.of(("$type py_type text createdAt created_at langs reply facets embed tags labels entities"
                            + " bridgyOriginalText bridgyOriginalUrl")
                    .split(" ", -1));

    private final JsonNode record;
    private final JsonNode view;
    private final @Nullable Instant observedAt;
    private final Fields fields = new Fields();
    private final Post post;
    private final Reactions counts;

    private BlueskyPost(@Nullable String uri, JsonNode record, JsonNode view, @Nullable Instant observedAt) {
        this.record = record;
        this.view = view;
        this.observedAt = observedAt;
        this.post = post(uri);
        this.counts = counts();
    }

    /** Reads the view of a post: {@code uri}, {@code author}, {@code record} (or {@code value}) and counts. */
    static BlueskyPost of(JsonNode view, @Nullable Instant observedAt) {
        JsonNode record = Lexicon.object(view, "record");
        JsonNode known = record.isMissingNode() ? view.path("value") : record;
        return new BlueskyPost(Fields.text(view, "uri"), known, view, observedAt);
    }

    /** Reads a lone record, which knows no counts; {@code event} says when the network saw it. */
    static BlueskyPost of(String uri, JsonNode record, @Nullable Instant event) {
        return new BlueskyPost(uri, record, MissingNode.getInstance(), event);
    }

    /** An account as a view describes it; null where there is none. */
    static @Nullable Account account(JsonNode author, @Nullable Instant observedAt) {
        String did = Fields.text(author, "did");
        if (did == null) {
            return null;
        }
        String handle = Fields.text(author, "handle");
        Fields fields = new Fields();
        Long followers = fields.count("followers", Lexicon.at(author, "followersCount"));
        return new Account(
                did,
                Lexicon.PLATFORM,
                "handle.invalid".equals(handle) ? null : handle,
                Fields.text(author, author.has("displayName") ? "displayName" : "display_name"),
                followers,
                followers == null ? null : observedAt,
                Fields.text(author, "description"),
                null,
                fields.time("created_at", Lexicon.at(author, "createdAt")),
                null);
    }

    /** The post's address; null where it has none. */
    @Nullable
    String uri() {
        return post.id();
    }

    /** Tells a sink what this record, which is kept, lacks, and what nobody here knows. */
    void countOddities(Sink sink, long row) {
        fields.countGaps(sink, row);
        Fields.countUnknown(view, VIEW, "", sink, row);
        Fields.countUnknown(record, RECORD, "record.", sink, row);
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

    /** A record of the export: the message, its counts and its links. Reposts are marked, so no text makes one. */
    Collected read(Origin origin, long row) {
        return collected(post.message(origin, row, post.references().kind("", origin.strand())));
    }

    /** A post found inside such a record. */
    Collected seenThrough(Origin origin, long row) {
        return collected(post.message(origin, row, post.references().kind("")));
    }

    private Collected collected(Message message) {
        Reactions reactions = new Reactions(
                message.messageId(),
                observedAt,
                counts.likes(),
                counts.reposts(),
                counts.quotes(),
                counts.replies(),
                null,
                Map.of());
        return new Collected(message, reactions.isEmpty() ? null : reactions, Facets.links(record, post.text()));
    }

    private Post post(@Nullable String uri) {
        String did = Fields.text(view.path("author"), "did");
        String text = fields.counted("text", Fields.text(record, "text"));
        JsonNode reply = record.path("reply");
        String root = Fields.text(reply.path("root"), "uri");
        String parent = Fields.text(reply.path("parent"), "uri");
        return new Post(
                fields.counted("id", uri),
                Lexicon.PLATFORM,
                fields.counted("account", did == null ? Lexicon.author(uri) : did),
                fields.counted("published_at", publishedAt()),
                text == null ? "" : text,
                new References(null, Embeds.quoted(record, view), parent, reply.isObject()),
                record.path("langs").path(0).textValue(),
                root == null && !reply.isObject() ? uri : root);
    }

    /** The earlier of what the author's device says and what the network saw, as Bluesky itself sorts posts. */
    private @Nullable Instant publishedAt() {
        JsonNode stated = Lexicon.at(record, "createdAt");
        Instant created = Times.USUAL.find(stated.asText()).orElse(null);
        Instant indexed = view.isMissingNode()
                ? observedAt
                : Times.USUAL.find(Lexicon.at(view, "indexedAt").asText()).orElse(null);
        if (created == null) {
            return indexed == null ? fields.time("published_at", stated) : indexed;
        }
        return indexed != null && created.isAfter(indexed) ? indexed : created;
    }

    private Reactions counts() {
        if (view.isMissingNode()) {
            return new Reactions("", null, null, null, null, null, null, Map.of());
        }
        return new Reactions(
                "",
                null,
                fields.counted("likes", count("likes", "likeCount")),
                fields.counted("reposts", count("reposts", "repostCount")),
                count("quotes_count", "quoteCount"),
                fields.counted("replies", count("replies", "replyCount")),
                null,
                Map.of());
    }

    private @Nullable Long count(String field, String name) {
        return fields.count(field, Lexicon.at(view, name));
    }
}
