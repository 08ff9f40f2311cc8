package org.proxenos.corpus.source.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.json.Values;

/** One export of a server's answers, value by value. */
final class MastodonExport implements Values.Taker {
    private static final List<String> LISTS = List.of("ancestors", "descendants", "statuses");
    private static final List<String> INSIDE = List.of("last_status", "status");

    /** What gives an answer away that is no status, in the order of asking. */
    private static final Map<String, String> OTHERS = others();

    private final Origin origin;
    private final Sink sink;
    private final Addresses addresses = new Addresses();
    private long row;
    private @Nullable Instant askedAt;

    MastodonExport(Origin origin, Sink sink) {
        this.origin = origin;
        this.sink = sink;
    }

    @Override
    public void value(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::value);
        } else if (value.path("orderedItems").isArray()) {
            value.path("orderedItems").forEach(this::activity);
        } else if (LISTS.stream().anyMatch(list -> value.path(list).isArray())) {
            page(value);
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

    /** A context or a search: all addresses are known before the first status is read. */
    private void page(JsonNode page) {
        LISTS.forEach(list -> page.path(list).forEach(addresses::add));
        int found = 0;
        for (String list : LISTS) {
            found += page.path(list).size();
            page.path(list).forEach(this::element);
        }
        for (JsonNode account : page.path("accounts")) {
            found++;
            sink.other("users");
            account(account);
        }
        if (found == 0) {
            sink.other("empty");
        }
    }

    private void activity(JsonNode activity) {
        JsonNode status = Outbox.status(activity);
        if (status == null) {
            sink.other("activities");
        } else {
            status(status);
        }
    }

    private void element(JsonNode value) {
        for (String inside : INSIDE) {
            if (value.has(inside)) {
                account(value.path("account"));
                around(value.path(inside));
                return;
            }
        }
        String other = other(value);
        if (other == null) {
            status(value);
        } else {
            sink.other(other);
            account(value);
        }
    }

    /** The status that a notification or a conversation is about, if it is about one. */
    private void around(JsonNode status) {
        if (status.isObject()) {
            status(status);
        } else {
            sink.other("notifications");
        }
    }

    /** What an answer is when it is no status; null where it is one, or was meant to be. */
    private static @Nullable String other(JsonNode value) {
        boolean named = value.has("id") || value.has("uri");
        if (value.has("content") || (value.has("uri") && value.has("account"))) {
            return named ? null : "edits";
        }
        return OTHERS.entrySet().stream()
                .filter(other -> value.has(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void status(JsonNode node) {
        row++;
        addresses.add(node);
        MastodonStatus status = MastodonStatus.of(node, addresses, askedAt);
        String trouble = status.trouble();
        if (trouble != null) {
            reject(status.field(), trouble, Values.raw(node));
            return;
        }
        account(node.path("account"));
        status.countOddities(sink, row);
        sink.collected(status.read(origin, row));
        inside(node);
    }

    /** What a status passes on, quotes, and, on Truth Social, answers. */
    private void inside(JsonNode node) {
        seenThrough(node.path("reblog"));
        seenThrough(MastodonStatus.quoted(node));
        seenThrough(node.path("in_reply_to"));
    }

    private void seenThrough(JsonNode node) {
        if (!node.has("content")) {
            return;
        }
        MastodonStatus status = MastodonStatus.of(node, addresses, askedAt);
        if (status.trouble() == null) {
            account(node.path("account"));
            sink.seenThrough(status.seenThrough(origin, row));
        }
        inside(node);
    }

    private void account(JsonNode node) {
        Account account = node.has("acct") || node.has("username") ? StatusAccount.of(node, askedAt) : null;
        if (account != null) {
            sink.account(account);
        }
    }

    private void reject(String field, String reason, String raw) {
        sink.rejected(new Rejected(origin.file(), row, field, reason, raw));
    }

    private static Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("acct", "users");
        others.put("scheduled_at", "scheduled");
        others.put("spoiler_text", "sources");
        others.put("options", "polls");
        others.put("provider_name", "cards");
        others.put("for_not_following", "settings");
        others.put("group_key", "notifications");
        others.put("history", "hashtags");
        others.put("error", "errors");
        return others;
    }
}
