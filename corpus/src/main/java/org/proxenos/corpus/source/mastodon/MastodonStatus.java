package org.proxenos.corpus.source.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Post;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.html.HtmlText;
import org.proxenos.corpus.source.json.Fields;

/**
 * A status as Mastodon describes it.
 *
 * <p>Its words are those of its warning, if it has one, and of its content, which is HTML; the answer to a deletion has
 * what its author typed instead. One that was edited has its newest words and its first date. Its counts are those that the server asked knows of.
 */
final class MastodonStatus {
    private static final Set<String> KNOWN = Set.of(
            ("id uri url created_at account content text spoiler_text sensitive visibility language in_reply_to_id"
                            + " in_reply_to_account_id reblog quote quotes_count mentions tags emojis media_attachments card"
                            + " poll replies_count reblogs_count favourites_count edited_at application favourited"
                            + " reblogged muted bookmarked pinned filtered quote_approval tagged_collections"
                            + " local_only content_type emoji_reactions reactions pleroma akkoma in_reply_to quote_id"
                            + " group upvotes_count downvotes_count sponsored version tombstone title metadata editable"
                            + " event votable quoted_status state emoji_reactions_count markdown bookmark_folder")
                    .split(" ", -1));

    private final JsonNode node;
    private final Element content;
    private final Fields fields = new Fields();
    private final Post post;
    private final Reactions counts;

    private MastodonStatus(JsonNode node, Addresses addresses, @Nullable Instant askedAt) {
        this.node = node;
        this.content =
                HtmlText.parse(node.path("content").asText(node.path("text").asText()));
        this.post = post(addresses);
        this.counts = new Reactions(
                "",
                askedAt,
                fields.counted("likes", fields.count("likes", node.path("favourites_count"))),
                fields.counted("reposts", fields.count("reposts", node.path("reblogs_count"))),
                fields.count("quotes_count", node.path("quotes_count")),
                fields.counted("replies", fields.count("replies", node.path("replies_count"))),
                null,
                Map.of());
    }

    /** Reads the fields. */
    static MastodonStatus of(JsonNode node, Addresses addresses, @Nullable Instant askedAt) {
        return new MastodonStatus(node, addresses, askedAt);
    }

    /** The status that it quotes, whichever way it is told; missing where none is inside. */
    static JsonNode quoted(JsonNode node) {
        JsonNode quote = node.path("quote");
        return quote.path("quoted_status").isObject() ? quote.path("quoted_status") : quote;
    }

    /** Tells a sink what this record, which is kept, lacks, and what nobody here knows. */
    void countOddities(Sink sink, long row) {
        fields.countGaps(sink, row);
        Fields.countUnknown(node, KNOWN, "", sink, row);
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

    /** A status found inside such a record. */
    Collected seenThrough(Origin origin, long row) {
        return collected(post.message(origin, row, post.references().kind("")));
    }

    private Collected collected(Message message) {
        if (message.kind() == Kind.REPOST) {
            return new Collected(message, null, List.of());
        }
        Reactions reactions = new Reactions(
                message.messageId(),
                counts.observedAt(),
                counts.likes(),
                counts.reposts(),
                counts.quotes(),
                counts.replies(),
                null,
                Map.of());
        return new Collected(message, reactions.isEmpty() ? null : reactions, StatusLinks.of(node, content));
    }

    private Post post(Addresses addresses) {
        boolean repost = node.path("reblog").isObject();
        String text = repost ? "" : text();
        return new Post(
                fields.counted("id", Addresses.of(node)),
                StatusAccount.platform(node),
                fields.counted("account", StatusAccount.id(node.path("account"))),
                fields.counted("published_at", fields.time("published_at", node.path("created_at"))),
                repost || fields.counted("text", text.isEmpty() ? null : text) == null ? "" : text,
                references(addresses, repost),
                repost ? null : Fields.text(node, "language"),
                null);
    }

    /** The warning and the content; the address that a server adds for those who cannot show quotes is no words. */
    private String text() {
        String words = HtmlText.of(content, element -> element.hasClass("quote-inline"));
        String warning = Fields.text(node, "spoiler_text");
        if (warning == null) {
            return words;
        }
        return words.isEmpty() ? warning.strip() : warning.strip() + "\n\n" + words;
    }

    private References references(Addresses addresses, boolean repost) {
        JsonNode quoted = quoted(node);
        String quotedId = Fields.id(node.path("quote"), "quoted_status_id");
        String quotes = quoted.isObject() ? Addresses.of(quoted) : null;
        String known =
                quotes == null ? addresses.find(quotedId == null ? Fields.id(node, "quote_id") : quotedId) : quotes;
        boolean answers = node.hasNonNull("in_reply_to_id");
        String answered = addresses.answered(node);
        String original = repost ? Addresses.of(node.path("reblog")) : null;
        return new References(
                repost && original == null ? "" : original,
                known,
                answers ? fields.counted("in_reply_to", answered) : null,
                answers);
    }
}
