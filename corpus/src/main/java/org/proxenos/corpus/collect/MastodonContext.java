package org.proxenos.corpus.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A post on Mastodon, then what stands around it; anew with every run, since answers keep coming.
 *
 * <p>{@code GET /api/v1/statuses/:id} and {@code /api/v1/statuses/:id/context}. Without a token a server gives 40 posts
 * before and 60 behind, at most twenty deep (docs.joinmastodon.org: methods/statuses); more than that shows as a gap.
 */
record MastodonContext(CollectionPlan plan) implements Walk {
    private static final String SEEN = "seen";
    private static final String MORE =
            "there may be more around this post: a server gives all to those with a token only";
    private static final int MOST_BEFORE = 40;
    private static final int MOST_BEHIND = 60;

    @Override
    public Optional<Request> next(Cursor cursor) {
        if (cursor.has(Pass.DONE)) {
            return Optional.empty();
        }
        String status = plan.server() + "/api/v1/statuses/" + Request.encode(plan.value());
        return Optional.of(Request.of(cursor.has(SEEN) ? status + "/context" : status));
    }

    @Override
    public Page read(Answer answer, Cursor cursor) {
        JsonNode body = answer.json();
        if (!cursor.has(SEEN)) {
            if (!body.has("id") || !body.has("content")) {
                throw new UnexpectedAnswerException("no post", false);
            }
            return new Page(cursor.with(SEEN, "true"), true, 1, 1);
        }
        return around(body, cursor.without(SEEN).with(Pass.DONE, "true"));
    }

    private Page around(JsonNode body, Cursor done) {
        JsonNode before = body.path("ancestors");
        JsonNode behind = body.path("descendants");
        if (!before.isArray() || !behind.isArray()) {
            throw new UnexpectedAnswerException("no context of a post", false);
        }
        boolean cut = plan.token() == null && (before.size() >= MOST_BEFORE || behind.size() >= MOST_BEHIND);
        long items = (long) before.size() + behind.size();
        return new Page(done, true, items, items, cut ? new Gap(MORE) : null);
    }
}
