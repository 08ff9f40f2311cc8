package org.proxenos.corpus.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.proxenos.corpus.source.Times;

/**
 * An account's or a hashtag's posts on Mastodon, newest first, page by page.
 *
 * <p>{@code GET /api/v1/accounts/lookup}, {@code /api/v1/accounts/:id/statuses}, {@code /api/v1/timelines/tag/:hashtag},
 * with {@code limit}, {@code max_id}, {@code since_id}; the header {@code Link} names the next page
 * (docs.joinmastodon.org: methods/accounts, methods/timelines, api/guidelines).
 */
record MastodonTimeline(CollectionPlan plan) implements Walk {
    private static final String ACCOUNT = "account";
    private static final String MOST = "40";
    private static final Pattern NEXT = Pattern.compile("<[^>]*[?&]max_id=([^&>]+)[^>]*>\\s*;[^,]*rel=\"?next\\b");
    /** Snowflakes: milliseconds since 1970, then sixteen bits. */
    private static final Pattern SNOWFLAKE = Pattern.compile("1\\d{17}");

    /** Posts of other servers come late, with an id by when they were written. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    @Override
    public Optional<Request> next(Cursor cursor) {
        if (cursor.has(Pass.DONE)) {
            return Optional.empty();
        }
        String api = plan.server() + "/api/v1/";
        if (plan.subject() == Subject.HASHTAG) {
            return Optional.of(page(api + "timelines/tag/" + Request.encode(plan.value()), cursor));
        }
        return Optional.of(cursor.find(ACCOUNT)
                .map(id -> page(api + "accounts/" + Request.encode(id) + "/statuses", cursor))
                .orElseGet(() -> Request.of(api + "accounts/lookup", "acct", plan.value())));
    }

    private static Request page(String address, Cursor cursor) {
        String since = cursor.find(Pass.KNOWN).map(MastodonTimeline::earlier).orElse("");
        String next = cursor.find(Pass.NEXT).orElse("");
        return Request.of(address, "limit", MOST, "max_id", next, "since_id", since);
    }

    @Override
    public Page read(Answer answer, Cursor cursor) {
        JsonNode body = answer.json();
        if (plan.subject() == Subject.ACCOUNT && !cursor.has(ACCOUNT)) {
            return account(body, cursor);
        }
        if (!body.isArray()) {
            throw new UnexpectedAnswerException("no list of posts", false);
        }
        Optional<String> top = id(body.path(0));
        long fresh = fresh(body, cursor);
        Optional<String> next = isOver(body) ? Optional.empty() : next(answer, body);
        Cursor after = next.map(id -> Pass.goOn(cursor, id, top))
                .orElseGet(() -> Pass.finish(cursor, top).without(ACCOUNT));
        return new Page(after, isWanted(body), body.size(), fresh);
    }

    private static Page account(JsonNode body, Cursor cursor) {
        String id = id(body).orElseThrow(() -> new UnexpectedAnswerException("no account", false));
        return new Page(cursor.with(ACCOUNT, id), true, 0, 0);
    }

    private static Optional<String> next(Answer answer, JsonNode body) {
        Optional<String> link = answer.header("link");
        if (link.isEmpty()) {
            return id(body.path(body.size() - 1));
        }
        Matcher next = NEXT.matcher(link.get());
        return next.find() ? Optional.of(next.group(1)) : Optional.empty();
    }

    private static Optional<String> id(JsonNode record) {
        return Optional.of(record.path("id").asText()).filter(id -> !id.isEmpty());
    }

    /** Whether nothing behind this page is wanted. */
    private boolean isOver(JsonNode body) {
        Instant since = plan.since();
        return body.isEmpty() || (since != null && all(body, at -> at.isBefore(since)));
    }

    private boolean isWanted(JsonNode body) {
        Instant until = plan.until();
        boolean late = until != null && all(body, at -> !at.isBefore(until));
        return !body.isEmpty() && !late && !isOver(body);
    }

    private static boolean all(JsonNode body, Predicate<Instant> test) {
        return StreamSupport.stream(body.spliterator(), false)
                .map(status -> Times.USUAL.find(status.path("created_at").asText()))
                .allMatch(at -> at.filter(test).isPresent());
    }

    private static long fresh(JsonNode body, Cursor cursor) {
        String known = cursor.find(Pass.KNOWN).orElse("");
        return StreamSupport.stream(body.spliterator(), false)
                .filter(status -> isLater(status.path("id").asText(), known))
                .count();
    }

    /** Ids are numbers that grow, or texts of one length that do. */
    private static boolean isLater(String id, String known) {
        return id.length() == known.length() ? id.compareTo(known) > 0 : id.length() > known.length();
    }

    private static String earlier(String id) {
        return SNOWFLAKE.matcher(id).matches() ? Long.toString(Long.parseLong(id) - (OVERLAP.toMillis() << 16)) : id;
    }
}
