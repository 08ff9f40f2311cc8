package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Post;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.json.Fields;
import org.proxenos.corpus.source.json.Values;

/** One export of Bluesky's views, value by value: posts, items of feeds, threads, pages of any of them. */
final class BlueskyExport implements Values.Taker {
    private static final List<String> PAGES = List.of("posts", "feed", "records", "notifications");
    private static final List<String> PEOPLE =
            List.of("profiles", "actors", "followers", "follows", "likes", "repostedBy", "items");

    private final Origin origin;
    private final Sink sink;
    private long row;
    private @Nullable String asItCame;
    private @Nullable Instant askedAt;

    BlueskyExport(Origin origin, Sink sink) {
        this.origin = origin;
        this.sink = sink;
    }

    @Override
    public void value(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::value);
            return;
        }
        JsonNode page = page(value, PAGES);
        if (value.has("thread")) {
            value(value.path("thread"));
        } else if (page != null) {
            elements(page);
        } else {
            element(value);
        }
    }

    @Override
    public void asked(@Nullable Instant at) {
        askedAt = at;
    }

    @Override
    public void broken(String reason, String raw) {
        row++;
        reject("*", reason, raw);
    }

    /** Reads a row of a table that was put back into a view. */
    void row(JsonNode view, String raw, long number) {
        row = number - 1;
        asItCame = raw;
        element(view);
    }

    private void elements(JsonNode page) {
        if (page.isEmpty()) {
            sink.other("empty");
        }
        page.forEach(this::value);
    }

    private void element(JsonNode value) {
        String absent = Absent.of(value);
        absent = absent == null ? Absent.of(value.path("value")) : absent;
        if (absent != null) {
            sink.other(absent);
        } else if (value.path("post").isObject()) {
            item(value);
        } else if (value.path("value").path("post").isObject()) {
            item(value.path("value"));
        } else if (!people(value) && !other(value)) {
            post(value);
        }
    }

    /** An item of a feed or a thread: a post, and what stands around it. */
    private void item(JsonNode item) {
        JsonNode parent = item.path("parent");
        if (parent.isObject()) {
            element(parent);
        }
        JsonNode by = item.path("reason").path("by");
        if (by.isObject()) {
            repost(item, by);
        } else {
            element(item.path("post"));
        }
        context(item.path("reply"));
        item.path("replies").forEach(this::element);
    }

    private void repost(JsonNode item, JsonNode by) {
        row++;
        Instant observedAt = observedAt(item.path("post"));
        BlueskyPost original = BlueskyPost.of(item.path("post"), observedAt);
        String did = Fields.text(by, "did");
        if (original.uri() == null || did == null) {
            reject("id", "a repost that names neither its original nor its author", Values.raw(item));
            return;
        }
        account(by, observedAt);
        JsonNode reason = item.path("reason");
        String own = Fields.text(reason, "uri");
        Post repost = new Post(
                own == null ? original.uri() + "#repost-" + did : own,
                Lexicon.PLATFORM,
                did,
                new Fields().time("published_at", Lexicon.at(reason, "indexedAt")),
                "",
                new References(original.uri(), null, null, false),
                null,
                null);
        sink.collected(new Collected(repost.message(origin, row, Kind.REPOST), null, List.of()));
        seenThrough(item.path("post"), observedAt);
    }

    /** The posts that an item of a feed answers. */
    private void context(JsonNode reply) {
        JsonNode root = reply.path("root");
        JsonNode parent = reply.path("parent");
        around(root);
        if (!root.path("uri").equals(parent.path("uri"))) {
            around(parent);
        }
    }

    private void around(JsonNode view) {
        String absent = Absent.of(view);
        if (absent != null) {
            sink.other(absent);
        } else if (view.isObject()) {
            seenThrough(view, askedAt);
        }
    }

    private void post(JsonNode view) {
        row++;
        Instant observedAt = observedAt(view);
        BlueskyPost post = BlueskyPost.of(view, observedAt);
        String trouble = post.trouble();
        if (trouble != null) {
            reject(post.field(), trouble, Values.raw(view));
            return;
        }
        account(view.path("author"), observedAt);
        post.countOddities(sink, row);
        sink.collected(post.read(origin, row));
        quoted(view, observedAt);
    }

    private void seenThrough(JsonNode view, @Nullable Instant observedAt) {
        BlueskyPost post = BlueskyPost.of(view, observedAt);
        if (post.trouble() == null) {
            account(view.path("author"), observedAt);
            sink.seenThrough(post.seenThrough(origin, row));
        }
        quoted(view, observedAt);
    }

    private void quoted(JsonNode view, @Nullable Instant observedAt) {
        for (JsonNode embedded : Embeds.views(view)) {
            String absent = Absent.of(embedded);
            if (absent == null) {
                seenThrough(embedded, observedAt);
            } else {
                sink.other(absent);
            }
        }
    }

    /** Counts accounts, alone or in a page; false where there are none. */
    private boolean people(JsonNode value) {
        JsonNode page = page(value, PEOPLE);
        if (page != null) {
            page.forEach(one -> people(one.has("actor") ? one.path("actor") : one));
            return true;
        }
        if (!value.has("did") || !value.has("handle")) {
            return false;
        }
        sink.other("users");
        account(value, askedAt);
        return true;
    }

    /** Counts a record of another collection or an error; false where it may be a post. */
    private boolean other(JsonNode value) {
        String type = Lexicon.type(value.path(value.path("record").isObject() ? "record" : "value"));
        if (!type.isEmpty() && !type.startsWith(Lexicon.POST)) {
            sink.other(Collections.kind(type));
            return true;
        }
        boolean error = value.has("error") && !value.has("uri");
        if (error) {
            sink.other("errors");
        }
        return error;
    }

    private void account(JsonNode author, @Nullable Instant observedAt) {
        Account account = BlueskyPost.account(author, observedAt);
        if (account != null) {
            sink.account(account);
        }
    }

    /** When a tool asked; 4CAT writes seconds with a fraction. */
    private @Nullable Instant observedAt(JsonNode view) {
        JsonNode at = view.path("4CAT_metadata").path("collected_at");
        if (at.isMissingNode()) {
            return askedAt;
        }
        return new Fields().time("observed_at", at.isNumber() ? LongNode.valueOf(at.longValue()) : at);
    }

    private static @Nullable JsonNode page(JsonNode value, List<String> names) {
        if (value.has("uri")) {
            return null;
        }
        return names.stream()
                .map(value::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(null);
    }

    private void reject(String field, String reason, String raw) {
        sink.rejected(new Rejected(origin.file(), row, field, reason, asItCame == null ? raw : asItCame));
    }
}
