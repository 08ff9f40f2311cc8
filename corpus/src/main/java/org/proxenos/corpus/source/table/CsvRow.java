package org.proxenos.corpus.source.table;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Languages;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.TextLinks;

/** Makes a message of a row of any table. */
final class CsvRow {
    private static final Pattern STATUS_URL =
            Pattern.compile("(?:twitter|x)\\.com/(?:#!/)?\\w+(?:/\\w+)?/status(?:es)?/(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern HANDLE = Pattern.compile("[\\w.]{1,50}");
    private static final Map<String, Kind> KINDS = Map.of(
            "post", Kind.POST,
            "tweet", Kind.POST,
            "reply", Kind.REPLY,
            "quote", Kind.QUOTE,
            "repost", Kind.REPOST,
            "retweet", Kind.REPOST,
            "press_release", Kind.PRESS_RELEASE,
            "paragraph", Kind.PARAGRAPH);

    private final Cells cells;
    private final Rows rows;
    private final Origin origin;
    private final Sink sink;
    private @Nullable Account lastAccount;

    CsvRow(Cells cells, Rows rows, Origin origin, Sink sink) {
        this.cells = cells;
        this.rows = rows;
        this.origin = origin;
        this.sink = sink;
    }

    /** Reads the row at hand and pushes what it is. */
    void read(long row) {
        cells.nextRow();
        String text = cells.text();
        String idInUrl = idInUrl();
        String id = cells.id(Field.ID);
        id = cells.counted(Field.ID, id == null ? idInUrl : id);
        if (text.isEmpty() && id == null) {
            reject(row, Field.TEXT.code(), "neither a text nor an id");
            return;
        }
        String platform = platform(idInUrl != null);
        Account account = account(platform);
        Message message = message(row, id == null ? origin.file() + '#' + row : id, text, platform, account);
        Reactions reactions = message.kind() == Kind.REPOST ? null : reactions(message.messageId());
        Field unreadable = cells.unreadable();
        if (unreadable == null) {
            push(account);
            cells.countGaps(sink, row);
            sink.collected(new Collected(message, reactions, TextLinks.of(text)));
        } else {
            reject(row, unreadable.code(), cells.reason());
        }
    }

    private void push(@Nullable Account account) {
        if (account != null && !account.equals(lastAccount)) {
            lastAccount = account;
            sink.account(account);
        }
    }

    private @Nullable String idInUrl() {
        String url = cells.value(Field.URL);
        Matcher status = STATUS_URL.matcher(url == null ? "" : url);
        return status.find() ? status.group(1) : null;
    }

    private Message message(long row, String id, String text, String platform, @Nullable Account account) {
        Kind kind = kind(text);
        String language = Languages.find(cells.value(Field.LANGUAGE));
        return new Message(
                id,
                platform,
                account == null ? null : account.accountId(),
                kind,
                cells.counted(Field.PUBLISHED_AT, cells.time(Field.PUBLISHED_AT)),
                language,
                language == null ? null : "platform",
                kind == Kind.REPOST ? "" : text,
                cells.id(Field.IN_REPLY_TO),
                cells.id(Field.QUOTES),
                kind == Kind.REPOST ? "" : null,
                cells.id(Field.CONVERSATION_ID),
                origin.strand(),
                origin.file(),
                row);
    }

    private Kind kind(String text) {
        if (cells.says(Field.IS_REPOST) || text.startsWith("RT @")) {
            return Kind.REPOST;
        }
        String stated = cells.value(Field.KIND);
        Kind known = stated == null ? null : KINDS.get(stated.toLowerCase(Locale.ROOT));
        return known == null ? implied().kind(text, origin.strand()) : known;
    }

    private References implied() {
        boolean answers = cells.value(Field.IN_REPLY_TO) != null;
        return new References(null, cells.value(Field.QUOTES), null, answers);
    }

    private @Nullable Reactions reactions(String id) {
        Reactions reactions = new Reactions(
                id,
                cells.time(Field.OBSERVED_AT),
                cells.counted(Field.LIKES, cells.count(Field.LIKES)),
                cells.counted(Field.REPOSTS, cells.count(Field.REPOSTS)),
                cells.count(Field.QUOTES_COUNT),
                cells.counted(Field.REPLIES, cells.count(Field.REPLIES)),
                cells.count(Field.VIEWS),
                Map.of());
        return reactions.isEmpty() ? null : reactions;
    }

    private @Nullable Account account(String platform) {
        String stated = cells.expected(Field.ACCOUNT);
        if (stated == null) {
            return null;
        }
        String id = stated.startsWith("@") && stated.length() > 1 ? stated.substring(1) : stated;
        String name = cells.value(Field.ACCOUNT_NAME);
        String handle = id;
        if (NUMBER.matcher(id).matches()) {
            handle = name != null && HANDLE.matcher(name).matches() ? name : null;
        }
        Long followers = cells.count(Field.FOLLOWERS);
        Instant observed = followers == null ? null : cells.time(Field.OBSERVED_AT);
        return new Account(id, platform, handle, name, followers, observed, null, null, null, null);
    }

    private String platform(boolean isStatus) {
        String given = origin.mapping().platform();
        if (given != null) {
            return given;
        }
        return isStatus ? "x" : "other";
    }

    private void reject(long row, String field, String reason) {
        sink.rejected(new Rejected(origin.file(), row, field, reason, rows.raw()));
    }
}
