package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.source.Compliance;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.json.Fields;
import org.proxenos.corpus.source.json.Values;

/** One export of API v2, value by value. */
final class XApiExport implements Values.Taker {
    private final Origin origin;
    private final Sink sink;
    private long row;
    private JsonNode lastAsked = MissingNode.getInstance();
    private @Nullable Instant lastObservedAt;

    XApiExport(Origin origin, Sink sink) {
        this.origin = origin;
        this.sink = sink;
    }

    @Override
    public void value(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::value);
        } else if (value.has("data") || value.has("includes")) {
            page(value);
        } else if (value.has("errors") && !value.has("id")) {
            errors(value);
        } else if (value.path("meta").has("result_count")) {
            sink.other("empty");
        } else {
            element(value, observedAt(value));
        }
    }

    @Override
    public void broken(String reason, String raw) {
        row++;
        reject("*", reason, raw);
    }

    /** A post, account or count that a table tells, as API v2 would have told it. */
    void record(JsonNode node, long number) {
        row = number - 1;
        element(node, observedAt(node));
    }

    private void page(JsonNode page) {
        Instant observedAt = observedAt(page);
        for (JsonNode user : page.path("includes").path("users")) {
            account(user, observedAt);
        }
        JsonNode data = page.path("data");
        Set<String> own = new HashSet<>();
        if (data.isObject()) {
            own.add(data.path("id").asText());
            element(data, observedAt);
        } else {
            data.forEach(one -> own.add(one.path("id").asText()));
            data.forEach(one -> element(one, observedAt));
        }
        for (JsonNode included : page.path("includes").path("tweets")) {
            if (!own.contains(included.path("id").asText())) {
                seenThrough(included, observedAt);
            }
        }
        errors(page);
    }

    private void errors(JsonNode value) {
        value.path("errors").forEach(error -> sink.other("errors"));
    }

    private void element(JsonNode node, @Nullable Instant observedAt) {
        String other = otherKind(node);
        if (other == null) {
            post(node, observedAt);
        } else if (other.equals("compliance")) {
            compliance(node);
        } else {
            sink.other(other);
            if (other.equals("users")) {
                account(node, observedAt);
                seenThrough(node.path("pinned_tweet"), observedAt);
            }
        }
    }

    /** What an element is when it is no post; null where it is one, or was meant to be. */
    private static @Nullable String otherKind(JsonNode node) {
        if (node.has("text") || node.has("note_tweet")) {
            return null;
        }
        if (node.has("username")) {
            return "users";
        }
        if (node.has("tweet_count")) {
            return "counts";
        }
        if (node.has("action")) {
            return "compliance";
        }
        return node.has("id") && node.has("name") ? "lists" : null;
    }

    /** A line of a compliance job among others. */
    private void compliance(JsonNode node) {
        String id = Fields.id(node, "id");
        String action = node.path("action").asText();
        String reason = node.path("reason").asText("deleted");
        if (id == null || Compliance.of(action, reason) != Compliance.PURGES) {
            sink.other("compliance");
            return;
        }
        Instant at = new Fields().time("redacted_at", node.path("redacted_at"));
        sink.removed(new Removal(Compliance.kind(action, origin.file()), Entities.PLATFORM, id, reason, at));
    }

    private void post(JsonNode node, @Nullable Instant observedAt) {
        row++;
        XApiPost post = XApiPost.of(node);
        String trouble = post.trouble();
        if (trouble != null) {
            reject(post.field(), trouble, Values.raw(node));
            return;
        }
        around(node, observedAt);
        post.countGaps(sink, row);
        Fields.countUnknown(node, Known.POST, "", sink, row);
        Fields.countUnknown(node.path("public_metrics"), Known.METRICS, "public_metrics.", sink, row);
        sink.collected(post.read(origin, row, observedAt));
    }

    /** In flattened posts: the author, and the posts referred to with their authors. */
    private void around(JsonNode node, @Nullable Instant observedAt) {
        account(node.path("author"), observedAt);
        account(node.path("in_reply_to_user"), observedAt);
        for (JsonNode referenced : node.path("referenced_tweets")) {
            if (referenced.has("text")) {
                account(referenced.path("author"), observedAt);
                seenThrough(referenced, observedAt);
            }
        }
    }

    private void seenThrough(JsonNode node, @Nullable Instant observedAt) {
        if (!node.isObject()) {
            return;
        }
        XApiPost post = XApiPost.of(node);
        if (post.trouble() == null) {
            sink.seenThrough(post.seenThrough(origin, row, observedAt));
        }
    }

    private void account(JsonNode user, @Nullable Instant observedAt) {
        Account account = XApiPost.account(user, new Fields(), observedAt);
        if (account != null) {
            sink.account(account);
        }
    }

    private @Nullable Instant observedAt(JsonNode value) {
        JsonNode asked = value.path("__twarc").path("retrieved_at");
        if (!asked.equals(lastAsked)) {
            lastAsked = asked;
            lastObservedAt = new Fields().time("observed_at", asked);
        }
        return lastObservedAt;
    }

    private void reject(String field, String reason, String raw) {
        sink.rejected(new Rejected(origin.file(), row, field, reason, raw));
    }
}
