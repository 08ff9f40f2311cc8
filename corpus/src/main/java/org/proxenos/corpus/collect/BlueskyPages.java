package org.proxenos.corpus.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Times;

/**
 * An account's posts and reposts on Bluesky, or what a search finds, newest first, page by page.
 *
 * <p>{@code app.bsky.feed.getAuthorFeed} with {@code actor}, and {@code app.bsky.feed.searchPosts} with {@code q},
 * {@code sort}, {@code since}, {@code until}; both with {@code limit} and {@code cursor} (lexicons of atproto). A search
 * "may not necessarily allow scrolling through entire result set": where its pages end, it is asked again for what is
 * older than the oldest found, until that brings nothing older.
 */
record BlueskyPages(CollectionPlan plan) implements Walk {
    private static final String MOST = "100";
    private static final String LEG = "leg";
    private static final String OLDEST = "oldest";

    /** What is indexed late stands below what is known. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    @Override
    public Optional<Request> next(Cursor cursor) {
        if (cursor.has(Pass.DONE)) {
            return Optional.empty();
        }
        String feed = plan.server() + "/xrpc/app.bsky.feed.";
        String page = cursor.find(Pass.NEXT).orElse("");
        if (plan.subject() == Subject.AUTHOR) {
            return Optional.of(
                    Request.of(feed + "getAuthorFeed", "actor", plan.value(), "limit", MOST, "cursor", page));
        }
        Instant since = since(cursor);
        return Optional.of(Request.of(
                feed + "searchPosts",
                "q",
                plan.value(),
                "sort",
                "latest",
                "since",
                since == null ? "" : since.toString(),
                "until",
                cursor.find(LEG).orElse(plan.until() == null ? "" : String.valueOf(plan.until())),
                "limit",
                MOST,
                "cursor",
                page.equals(LEG) ? "" : page));
    }

    @Override
    public Page read(Answer answer, Cursor cursor) {
        JsonNode body = answer.json();
        JsonNode items = body.path(plan.subject() == Subject.AUTHOR ? "feed" : "posts");
        if (!items.isArray()) {
            throw new UnexpectedAnswerException("no page of posts", false);
        }
        List<Instant> times = times(items);
        boolean over = isOver(times, cursor);
        long fresh = times.stream().filter(at -> isFresh(at, cursor)).count();
        String next = over ? "" : body.path("cursor").asText();
        Cursor after = next.isEmpty() ? end(cursor, times) : goOn(cursor, next, times);
        return new Page(after, !items.isEmpty() && !over && !isLate(times), items.size(), fresh);
    }

    /** Whether nothing behind this page is wanted. */
    private boolean isOver(List<Instant> times, Cursor cursor) {
        Instant since = since(cursor);
        return since != null && !times.isEmpty() && Collections.max(times).isBefore(since);
    }

    /** Whether all of a page is behind the end. */
    private boolean isLate(List<Instant> times) {
        Instant until = plan.until();
        return until != null && times.stream().noneMatch(at -> at.isBefore(until));
    }

    private static Cursor goOn(Cursor cursor, String next, List<Instant> times) {
        return oldest(Pass.goOn(cursor, next, newest(times)), times);
    }

    /** Where the pages end: at the end of the pass, or, in a search that went further back, of one leg of it. */
    private Cursor end(Cursor cursor, List<Instant> times) {
        Cursor whole = oldest(cursor, times);
        Optional<Instant> back = whole.find(OLDEST).map(Instant::parse);
        // The bound is exclusive, and several posts may share an instant.
        Optional<String> leg = back.map(at -> at.plusMillis(1).toString());
        boolean further = plan.subject() == Subject.SEARCH && leg.isPresent() && !leg.equals(cursor.find(LEG));
        if (!further) {
            return Pass.finish(cursor, newest(times)).without(LEG, OLDEST);
        }
        return Pass.goOn(whole.without(Pass.NEXT), LEG, newest(times)).with(LEG, leg.get());
    }

    private static Cursor oldest(Cursor cursor, List<Instant> times) {
        Optional<Instant> before = cursor.find(OLDEST).map(Instant::parse);
        List<Instant> all = new ArrayList<>(times);
        before.ifPresent(all::add);
        return all.isEmpty() ? cursor : cursor.with(OLDEST, Collections.min(all).toString());
    }

    private static Optional<String> newest(List<Instant> times) {
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(Collections.max(times).toString());
    }

    private static @Nullable Instant known(Cursor cursor) {
        return cursor.find(Pass.KNOWN).map(Instant::parse).orElse(null);
    }

    /** Whether a post is behind all that is known; the first page of a leg begins with the last post of the leg before. */
    private static boolean isFresh(Instant at, Cursor cursor) {
        Instant known = known(cursor);
        boolean later = known == null || at.isAfter(known);
        boolean leg = cursor.find(Pass.NEXT).filter(LEG::equals).isPresent();
        return later
                && !(leg && cursor.find(OLDEST).filter(at.toString()::equals).isPresent());
    }

    /** How far back this pass goes; null: to the beginning. */
    private @Nullable Instant since(Cursor cursor) {
        Instant known = known(cursor);
        Instant back = known == null ? null : known.minus(OVERLAP);
        Instant since = plan.since();
        if (back == null || since == null) {
            return back == null ? since : back;
        }
        return back.isAfter(since) ? back : since;
    }

    /** The instants by which Bluesky sorts: of a repost when it was made, of a post the earlier of two. */
    private static List<Instant> times(JsonNode items) {
        List<Instant> times = new ArrayList<>();
        for (JsonNode item : items) {
            JsonNode post = item.has("post") ? item.path("post") : item;
            JsonNode reposted = item.path("reason").path("indexedAt");
            Optional<Instant> indexed = time(reposted.isMissingNode() ? post.path("indexedAt") : reposted);
            Optional<Instant> created =
                    reposted.isMissingNode() ? time(post.path("record").path("createdAt")) : Optional.empty();
            List<Instant> both = new ArrayList<>(indexed.stream().toList());
            created.ifPresent(both::add);
            if (!both.isEmpty()) {
                times.add(Collections.min(both));
            }
        }
        return times;
    }

    private static Optional<Instant> time(JsonNode text) {
        return Times.USUAL.find(text.asText());
    }
}
