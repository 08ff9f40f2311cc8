package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.source.Compliance;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.json.Fields;
import org.proxenos.corpus.source.json.Values;

/** A recording of Jetstream, event by event; a deleted post and an account that is gone have to be purged. */
final class JetstreamExport implements Values.Taker {
    private final Origin origin;
    private final Sink sink;
    private long row;

    JetstreamExport(Origin origin, Sink sink) {
        this.origin = origin;
        this.sink = sink;
    }

    @Override
    public void value(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::value);
            return;
        }
        JsonNode event = value.path("payload").isObject() ? value.path("payload") : value;
        String did = Fields.text(event, "did");
        if (did == null) {
            sink.other(value.has("error") ? "errors" : "events");
        } else {
            event(did, event, value);
        }
    }

    @Override
    public void broken(String reason, String raw) {
        row++;
        sink.rejected(new Rejected(origin.file(), row, "*", reason, raw));
    }

    /** In the first version a commit stands inside the event, in the second it is the event. */
    private void event(String did, JsonNode event, JsonNode value) {
        if (event.has("collection")) {
            commit(did, event, time(event), value);
        } else if (event.path("commit").isObject()) {
            commit(did, event.path("commit"), time(event), value);
        } else if (event.path("account").isObject()) {
            account(did, event.path("account"), time(event));
        } else {
            sink.other(event.has("identity") ? "identities" : "events");
            identity(did, event.path("identity"));
        }
    }

    private void commit(String did, JsonNode commit, @Nullable Instant at, JsonNode value) {
        String collection = commit.path("collection").asText();
        String uri = Lexicon.uri(did, collection, commit.path("rkey").asText());
        boolean removable = collection.equals(Lexicon.POST) || collection.equals(Lexicon.REPOST);
        if (commit.path("operation").asText().equals("delete")) {
            if (removable) {
                sink.removed(new Removal(Removal.Kind.MESSAGE, Lexicon.PLATFORM, uri, "deleted", at));
            } else {
                sink.other("deletions");
            }
        } else if (collection.equals(Lexicon.POST)) {
            post(BlueskyPost.of(uri, commit.path("record"), at), value);
        } else {
            sink.other(Collections.kind(collection));
        }
    }

    private void post(BlueskyPost post, JsonNode value) {
        row++;
        String trouble = post.trouble();
        if (trouble == null) {
            post.countOddities(sink, row);
            sink.collected(post.read(origin, row));
        } else {
            sink.rejected(new Rejected(origin.file(), row, post.field(), trouble, Values.raw(value)));
        }
    }

    private void account(String did, JsonNode account, @Nullable Instant at) {
        String status = Fields.text(account, "status");
        if (account.path("active").asBoolean(true) || Compliance.of(status, null) == Compliance.SPARES) {
            sink.other("accounts");
            return;
        }
        String reason = status == null ? "inactive" : status;
        sink.removed(new Removal(Removal.Kind.ACCOUNT, Lexicon.PLATFORM, did, reason, at));
    }

    private void identity(String did, JsonNode identity) {
        Account account = BlueskyPost.account(identity, null);
        if (account != null && account.accountId().equals(did)) {
            sink.account(account);
        }
    }

    /** When the stream saw the event: microseconds in the first version, RFC 3339 in the second. */
    private static @Nullable Instant time(JsonNode event) {
        return new Fields().time("time", event.path(event.has("time_us") ? "time_us" : "time"));
    }
}
