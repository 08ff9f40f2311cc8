package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;

/**
 * A table, or JSON objects, that hold accounts, links between accounts, or counts over time, and no posts: told apart, so
 * that an import says what a file holds instead of refusing it. Accounts are kept, with their followers.
 */
public final class NoPostsSource implements Source {
    private static final String USERS = "users";
    private static final double SURE = 0.55;
    private static final Set<String> LINK = Set.of("source", "target");
    /** What 4CAT exports of what people wrote beside its items: one row an item and field. */
    private static final Set<String> ANNOTATION = Set.of("item_id", "label", "value");

    private static final Set<String> NAMES =
            Set.of("screen_name", "username", "account", "handle", "twitter_id", "user_name", "user_id", "did", "acct");
    private static final Set<String> TRAITS = Set.of(
            "name",
            "display_name",
            "displayname",
            "description",
            "bio",
            "followers",
            "followers_count",
            "followerscount",
            "statuses_count",
            "friends_count",
            "party",
            "location",
            "bot_score",
            "botscore",
            "cap",
            "score");
    private static final Set<String> TIMES = Set.of("start", "date", "day", "hour", "time", "timestamp");
    private static final Set<String> COUNTS = Set.of("count", "tweet_count", "n", "volume", "ratio");

    /** The most columns that a series of counts has. */
    private static final int MOST = 6;

    private final Preset preset = Preset.of("no-posts");

    @Override
    public String format() {
        return "no-posts";
    }

    @Override
    public double confidence(Head head) {
        String text = head.text().stripLeading();
        return text.startsWith("<") || kind(Records.header(head)) == null ? 0 : SURE;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Records.read(in, origin, sink, (header, row) -> {
            String known = kind(header);
            String kind = known == null ? "records without a text" : known;
            Cells cells = Layout.of(preset, header, origin).cells(row);
            return number -> {
                sink.other(kind);
                Account account = kind.equals(USERS) ? RowAccount.find(cells, platform(origin, header)) : null;
                if (account != null) {
                    sink.account(account);
                    if (account.botScore() == null && cells.value(Field.BOT_SCORE) != null) {
                        sink.missing("bot_score in [0, 1]", number);
                    }
                }
            };
        });
    }

    /** What records with these fields are; null where they may be posts, or nobody knows. */
    private static @Nullable String kind(List<String> header) {
        if (Columns.hasText(header)) {
            return null;
        }
        List<String> lower = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (lower.containsAll(LINK)) {
            return "links between accounts";
        }
        if (lower.containsAll(ANNOTATION)) {
            return "annotations";
        }
        if (hasBoth(lower, NAMES, TRAITS)) {
            return USERS;
        }
        return lower.size() <= MOST && hasBoth(lower, TIMES, COUNTS) ? "counts" : null;
    }

    private static boolean hasBoth(List<String> header, Set<String> some, Set<String> others) {
        return header.stream().anyMatch(some::contains) && header.stream().anyMatch(others::contains);
    }

    private static String platform(Origin origin, List<String> header) {
        String given = origin.mapping().platform();
        boolean isX = header.contains("screen_name") || header.contains("twitter_id");
        return given != null ? given : isX ? "x" : "other";
    }
}
