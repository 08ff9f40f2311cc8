package org.proxenos.corpus.source.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Counts;
import org.proxenos.corpus.source.Languages;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Times;

/**
 * Makes messages of a row that rtweet wrote: the post, and the post that it reposts or quotes.
 *
 * <p>A repost's own row says 0 likes and repeats the original's number of reposts, so the original gets the counts.
 */
final class RtweetRow {
    private static final String REPOSTED = "retweet_";
    private static final String QUOTED = "quoted_";

    private final Cells cells;
    private final RtweetCells named;
    private final Origin origin;
    private final Sink sink;
    private final Table table;
    private final Times times;

    RtweetRow(Cells cells, Table table, Origin origin, Sink sink) {
        this.cells = cells;
        this.named = RtweetCells.of(table);
        this.origin = origin;
        this.sink = sink;
        this.table = table;
        this.times = Times.of(origin.mapping());
    }

    /** Reads the row at hand and pushes what it is. */
    void read(long row) {
        cells.nextRow();
        String text = RtweetCells.plain(cells.text());
        String id = cells.counted(Field.ID, named.id("status_id"));
        if (text.isEmpty() && id == null) {
            reject(row, Field.TEXT.code(), "neither a text nor an id");
            return;
        }
        References references = references();
        Kind kind = references.kind(text, origin.strand());
        Account account = cells.counted(Field.ACCOUNT, account(""));
        Instant at = cells.counted(Field.PUBLISHED_AT, cells.time(Field.PUBLISHED_AT));
        Written written = new Written(
                id == null ? origin.file() + '#' + row : id, account, at, named.value("lang"), text, references);
        Reactions reactions = kind == Kind.REPOST ? null : reactions(written.id());
        Field unreadable = cells.unreadable();
        if (unreadable != null) {
            reject(row, unreadable.code(), cells.reason());
            return;
        }
        push(account);
        cells.countGaps(sink, row);
        sink.collected(new Collected(message(written, kind, row), reactions, links()));
        seenThrough(REPOSTED, row);
        seenThrough(QUOTED, row);
    }

    private References references() {
        String reposts = named.id(REPOSTED + "status_id");
        return new References(
                reposts == null && cells.says(Field.IS_REPOST) ? "" : reposts,
                named.id(QUOTED + "status_id"),
                named.id("reply_to_status_id"),
                named.id("reply_to_user_id") != null);
    }

    private Message message(Written written, Kind kind, long row) {
        boolean own = kind != Kind.REPOST;
        String reposts = written.references().reposts();
        String language = Languages.find(written.language());
        Account account = written.account();
        return new Message(
                written.id(),
                "x",
                account == null ? null : account.accountId(),
                kind,
                written.at(),
                language,
                language == null ? null : "platform",
                own ? written.text() : "",
                own ? written.references().inReplyTo() : null,
                own ? written.references().quotes() : null,
                own ? null : reposts == null ? "" : reposts,
                null,
                origin.strand(),
                origin.file(),
                row);
    }

    private @Nullable Reactions reactions(String id) {
        Reactions reactions = new Reactions(
                id,
                null,
                cells.counted(Field.LIKES, cells.count(Field.LIKES)),
                cells.counted(Field.REPOSTS, cells.count(Field.REPOSTS)),
                cells.count(Field.QUOTES_COUNT),
                cells.counted(Field.REPLIES, cells.count(Field.REPLIES)),
                null,
                Map.of());
        return reactions.isEmpty() ? null : reactions;
    }

    private void seenThrough(String prefix, long row) {
        String id = named.id(prefix + "status_id");
        String text = named.value(prefix + "text");
        if (id == null || text == null) {
            return;
        }
        Account account = account(prefix);
        push(account);
        String at = named.value(prefix + "created_at");
        Instant when = at == null ? null : times.find(at).orElse(null);
        String language = prefix.equals(REPOSTED) ? named.value("lang") : null;
        Written written = new Written(id, account, when, language, RtweetCells.plain(text), References.NONE);
        String reposted = prefix.equals(REPOSTED) ? "retweet_count" : prefix + "retweet_count";
        Long likes = count(prefix + "favorite_count");
        Reactions reactions = new Reactions(id, null, likes, count(reposted), null, null, null, Map.of());
        Message message = message(written, Kind.POST, row);
        sink.seenThrough(new Collected(message, reactions.isEmpty() ? null : reactions, List.of()));
    }

    private @Nullable Account account(String prefix) {
        String id = named.id(prefix + "user_id");
        String handle = named.value(prefix + "screen_name");
        String known = id == null ? handle : id;
        if (known == null) {
            return null;
        }
        String name = named.value(prefix + "name");
        Long followers = count(prefix + "followers_count");
        String description = named.value(prefix + "description");
        String location = named.value(prefix + "location");
        return new Account(known, "x", handle, name, followers, null, description, location, null, null);
    }

    private @Nullable Long count(String column) {
        String value = named.value(column);
        OptionalLong count = value == null ? OptionalLong.empty() : Counts.find(value);
        return count.isPresent() ? (Long) count.getAsLong() : null;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        named.list("mentions_screen_name").forEach(one -> links.add(new Link(Link.Kind.MENTION, one)));
        named.list("hashtags").forEach(one -> links.add(new Link(Link.Kind.HASHTAG, one)));
        named.list("urls_expanded_url").forEach(one -> links.add(new Link(Link.Kind.URL, one)));
        return links;
    }

    private void push(@Nullable Account account) {
        if (account != null) {
            sink.account(account);
        }
    }

    private void reject(long row, String field, String reason) {
        sink.rejected(
                new Rejected(origin.file(), row, field, reason, table.rows().raw()));
    }

    /**
     * A post before it is a message.
     *
     * @param id its id
     * @param account who posted it
     * @param at when
     * @param language as the platform states it
     * @param text its words
     * @param references the posts that it speaks about
     */
    private record Written(
            String id,
            @Nullable Account account,
            @Nullable Instant at,
            @Nullable String language,
            String text,
            References references) {}
}
