package org.proxenos.corpus.source.table;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Counts;
import org.proxenos.corpus.source.Post;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.StatusAddress;

/** Makes messages of a record: the post, and the posts that it passes on or comments on. */
final class TableRow {
    private static final Pattern PASSED_ON = Pattern.compile("^RT @\\w+:?\\s*");
    private static final Map<String, Kind> KINDS = Map.of(
            "post", Kind.POST,
            "tweet", Kind.POST,
            "reply", Kind.REPLY,
            "quote", Kind.QUOTE,
            "repost", Kind.REPOST,
            "retweet", Kind.REPOST,
            "press_release", Kind.PRESS_RELEASE,
            "paragraph", Kind.PARAGRAPH);

    private final Layout layout;
    private final Row row;
    private final Sink sink;
    private final Cells cells;
    private final Cells around;
    private final RowLinks links;
    private final InsidePost reposted;
    private final InsidePost quoted;
    private final Map<String, Integer> emotions;
    private final Map<Integer, String> unknown;
    private @Nullable Account lastAccount;

    TableRow(Layout layout, Row row, Sink sink) {
        this.layout = layout;
        this.row = row;
        this.sink = sink;
        this.cells = layout.cells(row);
        this.around = layout.cells(row);
        this.links = new RowLinks(cells, layout.separator());
        this.reposted = new InsidePost(layout.reposted(row), layout.origin(), sink, layout.byR());
        this.quoted = new InsidePost(layout.quoted(row), layout.origin(), sink, layout.byR());
        this.emotions = layout.emotions();
        this.unknown = layout.unknown();
        if (layout.preset() == null) {
            sink.mapped(layout.columns().names());
        }
    }

    /** Reads the record at hand and pushes what it is. */
    void read(long number) {
        cells.nextRow();
        StatusAddress address = StatusAddress.find(cells.value(Field.URL));
        String id = cells.counted(Field.ID, id(address));
        String text = layout.byR() ? Escapes.undo(cells.text()) : cells.text();
        if (text.isEmpty() && id == null) {
            reject(number, Field.TEXT.code(), "neither a text nor an id");
            return;
        }
        String platform = platform(address);
        Account account = cells.counted(Field.ACCOUNT, RowAccount.find(around, platform));
        Post post = new Post(
                id,
                platform,
                account == null ? null : account.accountId(),
                cells.counted(Field.PUBLISHED_AT, cells.time(Field.PUBLISHED_AT)),
                text,
                references(),
                cells.value(Field.LANGUAGE),
                cells.id(Field.CONVERSATION_ID));
        push(post, account, number);
    }

    private void push(Post post, @Nullable Account account, long number) {
        Message message = post.message(layout.origin(), number, kind(post));
        Reactions reactions = message.kind() == Kind.REPOST ? null : reactions(message.messageId());
        Field unreadable = cells.unreadable();
        if (unreadable != null) {
            reject(number, unreadable.code(), cells.reason());
            return;
        }
        if (account != null && !account.equals(lastAccount)) {
            lastAccount = account;
            sink.account(account);
        }
        count(number);
        sink.collected(new Collected(message, reactions, links.of(post.text())));
        reposted.push(number, post.platform(), post.references().reposts(), passedOn(message, post.text()));
        quoted.push(number, post.platform(), post.references().quotes(), null);
    }

    private void count(long number) {
        cells.countGaps(sink, number);
        unknown.forEach((position, column) -> {
            if (!row.isEmpty(position)) {
                sink.unknown(column, number);
            }
        });
    }

    /** An id may be given as the post's address, or stand in the address beside it. */
    private @Nullable String id(@Nullable StatusAddress address) {
        String stated = cells.id(Field.ID);
        if (stated == null) {
            return address == null ? null : address.id();
        }
        StatusAddress inside = StatusAddress.find(stated);
        return inside == null ? stated : inside.id();
    }

    private String platform(@Nullable StatusAddress address) {
        String known = layout.platform();
        if (known != null) {
            return known;
        }
        StatusAddress named = address == null ? StatusAddress.find(cells.value(Field.ID)) : address;
        return named == null ? "other" : named.platform();
    }

    private References references() {
        String reposts = cells.id(Field.REPOST_OF);
        boolean isRepost = reposts != null || cells.says(Field.IS_REPOST);
        boolean answers = cells.says(Field.IS_REPLY) || cells.value(Field.IN_REPLY_TO_ACCOUNT) != null;
        return new References(
                isRepost && reposts == null ? "" : reposts,
                cells.id(Field.QUOTES),
                cells.id(Field.IN_REPLY_TO),
                answers || cells.value(Field.IN_REPLY_TO) != null);
    }

    private Kind kind(Post post) {
        Kind implied = post.references().kind(post.text(), layout.origin().strand());
        if (implied == Kind.REPOST) {
            return implied;
        }
        String stated = cells.value(Field.KIND);
        Kind known = stated == null ? null : KINDS.get(stated.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        return implied == Kind.POST && cells.says(Field.IS_QUOTE) ? Kind.QUOTE : implied;
    }

    /** The original's words as far as a repost holds them whole; null where it does not. */
    private static @Nullable String passedOn(Message message, String text) {
        boolean isCut = text.endsWith("\u2026") || text.endsWith("...");
        return message.kind() != Kind.REPOST || isCut
                ? null
                : PASSED_ON.matcher(text).replaceFirst("");
    }

    private @Nullable Reactions reactions(String id) {
        Reactions reactions = new Reactions(
                id,
                cells.time(Field.OBSERVED_AT),
                cells.counted(Field.LIKES, cells.count(Field.LIKES)),
                cells.counted(Field.REPOSTS, cells.count(Field.REPOSTS)),
                cells.count(Field.QUOTES_COUNT),
                cells.counted(Field.REPLIES, cells.count(Field.REPLIES)),
                views(),
                emotions());
        return reactions.isEmpty() ? null : reactions;
    }

    /** 0 views is what tools write where a platform did not count them. */
    private @Nullable Long views() {
        Long views = cells.count(Field.VIEWS);
        return views == null || (views == 0 && layout.preset() != null) ? null : views;
    }

    private Map<String, Long> emotions() {
        if (emotions.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> counts = new TreeMap<>();
        emotions.forEach((emotion, position) -> {
            OptionalLong count = row.isEmpty(position) ? OptionalLong.empty() : Counts.find(row.cell(position));
            count.ifPresent(n -> counts.put(emotion, n));
        });
        return counts;
    }

    private void reject(long number, String field, String reason) {
        sink.rejected(new Rejected(layout.origin().file(), number, field, reason, row.raw()));
    }
}
