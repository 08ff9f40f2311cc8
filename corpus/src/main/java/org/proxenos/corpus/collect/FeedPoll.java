package org.proxenos.corpus.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.feed.FeedSource;

/**
 * A news feed, as it is now; not again where it has not changed since ({@code ETag}, {@code Last-Modified}; RFC 9110).
 *
 * <p>A feed holds the newest items only. Where it holds none that it held the last time, items in between were lost.
 */
record FeedPoll(CollectionPlan plan) implements Walk {
    private static final String TAG = "etag";
    private static final String MODIFIED = "modified";
    private static final String ITEMS = "items";
    private static final int LOOK = 8192;
    private static final String LOST =
            "the feed holds no item that it held the last time: items in between may be lost; collect more often";

    @Override
    public Optional<Request> next(Cursor cursor) {
        if (cursor.has(Pass.DONE)) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        cursor.find(TAG).ifPresent(tag -> headers.put("If-None-Match", tag));
        cursor.find(MODIFIED).ifPresent(modified -> headers.put("If-Modified-Since", modified));
        return Optional.of(new Request(plan.server(), headers));
    }

    @Override
    public Page read(Answer answer, Cursor cursor) {
        Cursor done = cursor.with(Pass.DONE, "true");
        if (answer.status() == 304) {
            return new Page(done, false, 0, 0);
        }
        Set<String> items = items(answer);
        Set<String> before =
                new LinkedHashSet<>(List.of(cursor.find(ITEMS).orElse("").split(" ", -1)));
        long fresh = items.stream().filter(item -> !before.contains(item)).count();
        boolean lost = cursor.has(ITEMS) && fresh == items.size() && fresh > 0;
        Cursor after = done.without(TAG, MODIFIED).with(ITEMS, String.join(" ", items));
        after = answer.header("etag").map(tagged(after, TAG)).orElse(after);
        after = answer.header("last-modified").map(tagged(after, MODIFIED)).orElse(after);
        return new Page(after, fresh > 0 || !cursor.has(ITEMS), items.size(), fresh, lost ? new Gap(LOST) : null);
    }

    private static Function<String, Cursor> tagged(Cursor cursor, String name) {
        return value -> cursor.with(name, value);
    }

    /** A mark for each item: of its id and its words, since an item that was rewritten is worth storing. */
    private Set<String> items(Answer answer) {
        String text = answer.text();
        Head head = new Head(plan.name(), text.substring(0, Math.min(LOOK, text.length())), false);
        if (new FeedSource().confidence(head) == 0) {
            throw new UnexpectedAnswerException("no feed, but something else", true);
        }
        Marks marks = new Marks();
        try {
            new FeedSource().read(answer.open(), new Origin(plan.name(), plan.strand(), Mapping.NONE), marks);
        } catch (IOException e) {
            throw new UncheckedIOException("what is in memory can be read", e);
        }
        return marks.items;
    }

    /** Takes items for their marks alone. */
    private static final class Marks implements Sink {
        private final Set<String> items = new LinkedHashSet<>();

        @Override
        public void collected(Collected post) {
            // An item without an id is called by its place, and places move.
            String id = post.message().messageId();
            add((id.startsWith(post.message().sourceFile() + '#') ? "" : id)
                    + '\n'
                    + post.message().text());
        }

        @Override
        public void rejected(Rejected record) {
            add(record.raw());
        }

        private void add(String words) {
            items.add(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8))
                    .toString());
        }

        @Override
        public void seenThrough(Collected post) {
            // A paragraph comes with its release.
        }

        @Override
        public void account(Account account) {
            // Whose feed it is does not change.
        }

        @Override
        public void missing(String field, long row) {
            // The import counts what items lack.
        }

        @Override
        public void other(String kind) {
            // An empty feed is one.
        }
    }
}
