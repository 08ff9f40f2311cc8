package org.proxenos.corpus.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A post on Bluesky with all around it; anew with every run, since answers keep coming.
 *
 * <p>{@code app.bsky.feed.getPostThread} with {@code depth} and {@code parentHeight} (lexicon of atproto); it has no
 * pages.
 */
record BlueskyThread(CollectionPlan plan) implements Walk {
    /** Of the 1000 that a server would give: an answer is two levels of JSON, of which readers take a thousand. */
    private static final String MOST = "450";

    @Override
    public Optional<Request> next(Cursor cursor) {
        if (cursor.has(Pass.DONE)) {
            return Optional.empty();
        }
        String thread = plan.server() + "/xrpc/app.bsky.feed.getPostThread";
        return Optional.of(Request.of(thread, "uri", plan.value(), "depth", MOST, "parentHeight", MOST));
    }

    @Override
    public Page read(Answer answer, Cursor cursor) {
        JsonNode thread = answer.json().path("thread");
        if (!thread.path("post").isObject()) {
            boolean absent = thread.path("notFound").asBoolean()
                    || thread.path("blocked").asBoolean();
            throw new UnexpectedAnswerException(absent ? "that this post is gone or hidden" : "no thread", false);
        }
        long items = posts(thread);
        return new Page(cursor.with(Pass.DONE, "true"), true, items, items);
    }

    private static long posts(JsonNode thread) {
        long posts = thread.path("post").isObject() ? 1 : 0;
        if (thread.path("parent").isObject()) {
            posts += posts(thread.path("parent"));
        }
        for (JsonNode reply : thread.path("replies")) {
            posts += posts(reply);
        }
        return posts;
    }
}
