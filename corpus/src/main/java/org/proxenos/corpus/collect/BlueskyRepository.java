package org.proxenos.corpus.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The posts in an account's repository, as the server that keeps it lists them, newest first. It knows no counts and no
 * answers of others, and needs nobody's view of the network.
 *
 * <p>{@code com.atproto.repo.listRecords} with {@code repo}, {@code collection}, {@code limit} and {@code cursor} (lexicon of
 * atproto). Records come by their keys, which begin with the time of their making and sort as text.
 */
record BlueskyRepository(CollectionPlan plan) implements Walk {
    private static final String MOST = "100";

    @Override
    public Optional<Request> next(Cursor cursor) {
        if (cursor.has(Pass.DONE)) {
            return Optional.empty();
        }
        return Optional.of(Request.of(
                plan.server() + "/xrpc/com.atproto.repo.listRecords",
                "repo",
                plan.value(),
                "collection",
                "app.bsky.feed.post",
                "limit",
                MOST,
                "cursor",
                cursor.find(Pass.NEXT).orElse("")));
    }

    @Override
    public Page read(Answer answer, Cursor cursor) {
        JsonNode body = answer.json();
        JsonNode records = body.path("records");
        if (!records.isArray()) {
            throw new UnexpectedAnswerException("no page of records", false);
        }
        List<String> keys = new ArrayList<>();
        records.forEach(one -> keys.add(key(one.path("uri").asText())));
        String known = cursor.find(Pass.KNOWN).orElse("");
        long fresh = keys.stream().filter(key -> key.compareTo(known) > 0).count();
        Optional<String> newest = keys.stream().findFirst();
        String next = fresh < keys.size() ? "" : body.path("cursor").asText();
        Cursor after = next.isEmpty() ? Pass.finish(cursor, newest) : Pass.goOn(cursor, next, newest);
        return new Page(after, fresh > 0, keys.size(), fresh);
    }

    private static String key(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}
