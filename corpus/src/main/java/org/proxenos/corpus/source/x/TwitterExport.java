package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.source.Compliance;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.json.Fields;
import org.proxenos.corpus.source.json.Values;

/** One export of API v1.1, value by value. */
final class TwitterExport implements Values.Taker {
    private static final List<String> NOTICES = List.of(
            "errors",
            "limit",
            "delete",
            "drop",
            "undrop",
            "user_delete",
            "user_undelete",
            "user_protect",
            "user_unprotect",
            "user_suspend",
            "user_unsuspend",
            "scrub_geo",
            "status_withheld",
            "user_withheld",
            "disconnect",
            "warning");

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
            post(value, null);
            Fields.countUnknown(value, Known.STATUS, "", sink, row);
        } else if (Compliance.of(other, null) == Compliance.PURGES) {
            removed(other, value.path(other));
        } else {
            sink.other(other);
            account(other.equals("users") ? value : value.path("user"), null);
        }
    }

    @Override
    public void broken(String reason, String raw) {
        row++;
        reject("*", reason, raw);
    }

    /**
     * A status, with the posts inside it.
     *
     * @param observedAt when its counts were seen
     */
    void post(JsonNode node, @Nullable Instant observedAt) {
        row++;
        TwitterPost post = TwitterPost.of(node, observedAt);
        String trouble = post.trouble();
        if (trouble != null) {
            reject(post.field(), trouble, Values.raw(node));
            return;
        }
        account(node.path("user"), observedAt);
        post.countGaps(sink, row);
        sink.collected(post.read(origin, row));
        JsonNode original = node.path("retweeted_status");
        seenThrough(original, observedAt);
        if (!original.has("quoted_status")) {
            seenThrough(node.path("quoted_status"), observedAt);
        }
    }

    /** Which record is at hand, counted from 1. */
    long row() {
        return row;
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

    private void removed(String name, JsonNode notice) {
        JsonNode gone = notice.has("status") ? notice.path("status") : notice;
        String id = Fields.text(gone, "id_str");
        if (id == null) {
            sink.other(name);
        } else {
            Removal.Kind kind = Compliance.kind(name, "");
            boolean isPost = notice.has("status") || kind == Removal.Kind.MESSAGE;
            sink.removed(new Removal(isPost ? Removal.Kind.MESSAGE : kind, Entities.PLATFORM, id, "deleted", null));
        }
    }

    /** Posts inside posts go as deep as the platform nests them, which is twice. */
    private void seenThrough(JsonNode node, @Nullable Instant observedAt) {
        if (!node.isObject()) {
            return;
        }
        TwitterPost post = TwitterPost.of(node, observedAt);
        if (post.trouble() == null) {
            account(node.path("user"), observedAt);
            sink.seenThrough(post.seenThrough(origin, row));
        }
        seenThrough(node.path("quoted_status"), observedAt);
    }

    private void account(JsonNode user, @Nullable Instant observedAt) {
        Account account = TwitterPost.account(user, new Fields(), observedAt);
        if (account != null) {
            sink.account(account);
        }
    }

    private void reject(String field, String reason, String raw) {
        sink.rejected(new Rejected(origin.file(), row, field, reason, raw));
    }
}
