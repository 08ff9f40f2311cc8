package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.StatusAddress;
import org.proxenos.corpus.source.json.Fields;
import org.proxenos.corpus.source.json.Values;

/**
 * One personal archive of X: files of tweets, and one that says whose they are. A row is a tweet, counted over all files.
 *
 * <p>Of the owner only what is public is taken: not the mail address, not the telephone number.
 */
public final class ArchiveExport {
    private final Origin origin;
    private final Sink sink;
    private final TwitterExport statuses;
    private final LongTexts longTexts = new LongTexts();
    private @Nullable ObjectNode owner;

    /** An archive of which nothing is known yet. */
    public ArchiveExport(Origin origin, Sink sink) {
        this.origin = origin;
        this.sink = sink;
        this.statuses = new TwitterExport(origin, sink);
    }

    /** Reads {@code account.js}: who owns the archive, and so wrote the tweets that are read after it. */
    public void readOwner(InputStream in) throws IOException {
        Values.readAssigned(in, origin, new Values.Taker() {
            @Override
            public void value(JsonNode value) {
                own(value.path("account"));
            }

            @Override
            public void broken(String reason, String raw) {
                sink.other("damaged account.js");
            }
        });
    }

    /** Reads {@code note-tweet.js}: the long texts of tweets that are read after it. */
    public void readLongTexts(InputStream in) throws IOException {
        Values.readAssigned(in, origin, new Values.Taker() {
            @Override
            public void value(JsonNode value) {
                longTexts.add(value.path("noteTweet"));
            }

            @Override
            public void broken(String reason, String raw) {
                sink.other("damaged note-tweet.js");
            }
        });
    }

    /** Reads a file of the archive: tweets, the account, or what else a script there assigns. */
    public void read(InputStream in) throws IOException {
        Values.readAssigned(in, origin, new Values.Taker() {
            @Override
            public void value(JsonNode value) {
                take(value);
            }

            @Override
            public void broken(String reason, String raw) {
                statuses.broken(reason, raw);
            }
        });
    }

    private void take(JsonNode value) {
        boolean isWrapped = value.path("tweet").isObject();
        JsonNode tweet = isWrapped ? value.path("tweet") : value;
        if (tweet instanceof ObjectNode status && (isWrapped || isTweet(status))) {
            complete(status);
            statuses.post(status, null);
            Fields.countUnknown(status, Known.STATUS, "", sink, statuses.row());
        } else if (value.path("account").isObject()) {
            own(value.path("account"));
            sink.other("accounts");
        } else {
            sink.other(value.fieldNames().hasNext() ? value.fieldNames().next() : "empty");
        }
    }

    private static boolean isTweet(JsonNode value) {
        return value.has("full_text") || value.has("text") || value.has("id_str");
    }

    /** What the archive says elsewhere: who wrote it, and, by an address among its links, which post it quotes. */
    private void complete(ObjectNode status) {
        longTexts.complete(status);
        if (owner != null && !status.has("user")) {
            status.set("user", owner);
        }
        for (JsonNode link : status.path("entities").path("urls")) {
            StatusAddress address = StatusAddress.find(Fields.text(link, "expanded_url"));
            if (address != null && address.platform().equals(Entities.PLATFORM)) {
                status.put("quoted_status_id_str", address.id());
            }
        }
    }

    private void own(JsonNode account) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        copy(account, "accountId", user, "id_str");
        copy(account, "username", user, "screen_name");
        copy(account, "accountDisplayName", user, "name");
        copy(account, "createdAt", user, "created_at");
        Account known = TwitterPost.account(user, new Fields(), null);
        if (known != null) {
            owner = user;
            sink.account(known);
        }
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String as) {
        String value = Fields.text(from, name);
        if (value != null) {
            to.put(as, value);
        }
    }
}
