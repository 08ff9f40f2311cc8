package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.json.Fields;
import org.proxenos.corpus.source.json.Values;

/** One export of API v1.1, value by value. */
final class TwitterExport implements Values.Taker {
    private static final List<String> NOTICES = List.of(
            "errors", "limit", "delete", "scrub_geo", "status_withheld", "user_withheld", "disconnect", "warning");

    private final Origin origin;
    private final Sink sink;
    private long row;

    TwitterExport(Origin origin, Sink sink) {
        this.origin = origin;
        this.sink = sink;
    }

    @Override
    public void value(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::value);
            return;
        }
        if (value.has("statuses")) {
            value.path("statuses").forEach(this::value);
            return;
        }
        String other = otherKind(value);
        if (other == null) {
            post(value);
        } else {
            sink.other(other);
            account(other.equals("users") ? value : value.path("user"));
        }
    }

    @Override
    public void broken(String reason, String raw) {
        row++;
        reject("*", reason, raw);
    }

    /** What a value is when it is no post; null where it is one, or was meant to be. */
    private static @Nullable String otherKind(JsonNode value) {
        if (value.has("text") || value.has("full_text")) {
            return null;
        }
        if (value.has("screen_name")) {
            return "users";
        }
        return NOTICES.stream().filter(value::has).findFirst().orElse(null);
    }

    private void post(JsonNode node) {
        row++;
        TwitterPost post = TwitterPost.of(node);
        String trouble = post.trouble();
        if (trouble != null) {
            reject(post.field(), trouble, Values.raw(node));
            return;
        }
        account(node.path("user"));
        post.countGaps(sink, row);
        sink.collected(post.read(origin, row));
        seenThrough(node.path("retweeted_status"));
        seenThrough(node.path("quoted_status"));
    }

    private void seenThrough(JsonNode node) {
        if (!node.isObject()) {
            return;
        }
        TwitterPost post = TwitterPost.of(node);
        if (post.trouble() == null) {
            account(node.path("user"));
            sink.seenThrough(post.seenThrough(origin, row));
        }
        seenThrough(node.path("quoted_status"));
    }

    private void account(JsonNode user) {
        Account account = TwitterPost.account(user, new Fields());
        if (account != null) {
            sink.account(account);
        }
    }

    private void reject(String field, String reason, String raw) {
        sink.rejected(new Rejected(origin.file(), row, field, reason, raw));
    }
}
