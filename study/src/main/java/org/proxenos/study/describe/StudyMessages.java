package org.proxenos.study.describe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.corpus.Role;
import org.proxenos.outcomes.Outcome;
import org.proxenos.outcomes.Parameters;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.Window;

/**
 * Everything known of a study's messages, reposts excepted, one row each: the query that all tables and tests start from.
 *
 * <p>Columns: {@code message_id, account, handle, role, country, city, network, party, listed, kind, strand, seen_through,
 * language, language_by, source_file, published_at, day, hour, time_window, is_original, is_target, is_anticipating,
 * answers_account} (whose message it answers, where the corpus holds it), {@code answered_after} (hours until that account
 * answered it; null where it did not); all of {@link
 * Outcome#MESSAGE_OUTCOMES} and of {@link Outcome#THREAD_OUTCOMES} (0 where the platform counts no reply, null where it counts
 * some and the corpus holds none), and one column a coded variable. {@code is_original} is a post or quote that stands in the source itself; {@code time_window} is null outside of all windows.
 */
public final class StudyMessages {
    /** What a message's {@code time_window} is where the study names no windows. */
    public static final String ALL = "all";

    /** Ids of the near duplicates of earlier messages. */
    public static final String COPIES =
            "SELECT message_id FROM codes WHERE coder = 'near_duplicates' AND value <> message_id";

    /**
     * Mentions with the one account that each is of: the handle on the message's own platform, else where nobody knows the platform, and
     * nulls where no account of the corpus has it. A handle that several platforms know counts once.
     */
    public static final String MENTIONS = """
            SELECT l.message_id, r.account_id, r.role, r.country, r.listed
            FROM links l JOIN messages m ON m.message_id = l.message_id
            LEFT JOIN account_roles r ON lower(r.handle) = lower(l.value)
              AND (r.platform = m.platform OR 'other' IN (r.platform, m.platform))
            WHERE l.kind = 'mention'
            QUALIFY dense_rank() OVER (PARTITION BY l.message_id, lower(l.value)
              ORDER BY r.platform IS DISTINCT FROM m.platform, r.account_id) = 1""";

    /** When the account that a message answers answered it in turn. */
    private static final String ANSWERED = """
            SELECT q.message_id, min(epoch(r.published_at - q.published_at)) / 3600 AS hours
            FROM messages q JOIN messages f ON f.message_id = q.in_reply_to
            JOIN messages r ON r.in_reply_to = q.message_id
            WHERE r.account_id = f.account_id AND q.account_id <> f.account_id AND r.published_at >= q.published_at
            GROUP BY q.message_id""";

    private static final DateTimeFormatter SQL_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private StudyMessages() {}

    /** The query; no order is promised. */
    public static String sql(Study study) {
        return """
                SELECT o.message_id, o.account_id AS account, r.handle, COALESCE(r.role, 'unknown') AS role, r.country,
                  r.city, r.network, r.party, COALESCE(r.listed, false) AS listed, o.kind, o.strand, o.seen_through,
                  l.language, l.language_by, m.source_file, o.published_at, strftime(o.published_at, '%%Y-%%m-%%d') AS day,
                  EXTRACT(HOUR FROM o.published_at) AS hour, %s AS time_window,
                  o.kind IN ('post', 'quote') AND NOT o.seen_through AS is_original,
                  COALESCE(%s, false) AS is_target, COALESCE(%s, false) AS is_anticipating,
                  p.account_id AS answers_account, w.hours AS answered_after,
                  o.* EXCLUDE (message_id, account_id, kind, strand, seen_through, published_at),
                  CASE WHEN t.message_id IS NOT NULL THEN t.thread_answers WHEN o.replies = 0 THEN 0 END AS thread_answers,
                  CASE WHEN t.message_id IS NOT NULL THEN t.thread_depth WHEN o.replies = 0 THEN 0 END AS thread_depth,
                  CASE WHEN t.message_id IS NOT NULL THEN t.thread_authors WHEN o.replies = 0 THEN 0 END AS thread_authors,
                  CASE WHEN t.message_id IS NOT NULL THEN t.thread_returns WHEN o.replies = 0 THEN 0 END AS thread_returns,
                  c.* EXCLUDE (message_id)
                FROM (%s) AS o
                JOIN messages m ON m.message_id = o.message_id
                JOIN message_languages l ON l.message_id = o.message_id
                LEFT JOIN messages p ON p.message_id = m.in_reply_to
                LEFT JOIN (%s) AS w ON w.message_id = o.message_id
                LEFT JOIN (%s) AS t ON t.message_id = o.message_id
                LEFT JOIN account_roles r ON r.account_id = o.account_id
                LEFT JOIN codes_wide c ON c.message_id = o.message_id""".formatted(
                        window(study.windows()),
                        target(study),
                        study.event().map(StudyMessages::anticipating).orElse("false"),
                        Outcome.MESSAGE_OUTCOMES.sql(baseline(study)),
                        ANSWERED,
                        Outcome.THREAD_OUTCOMES.sql(Parameters.NONE));
    }

    private static Parameters baseline(Study study) {
        return study.findWindow("baseline")
                .map(w -> Parameters.NONE.with("baseline_from", w.from()).with("baseline_until", w.until()))
                .orElseGet(() ->
                        Parameters.NONE.with("baseline_from", (Instant) null).with("baseline_until", (Instant) null));
    }

    /**
     * The statements that make {@code study_messages} and the tables below it out of the Parquet files in {@code corpus/}
     * and {@code codes/}, for DuckDB. Every query behind a count runs after them.
     */
    public static String script(Study study) {
        String tables = Stream.of("messages", "reactions", "accounts", "followers", "actors", "links", "threads")
                .map(t -> "CREATE OR REPLACE VIEW %1$s AS SELECT * FROM read_parquet('corpus/%1$s.parquet')%2$s;\n"
                        .formatted(t, t.equals("messages") ? shown(study) : ""))
                .collect(Collectors.joining());
        String codes = Stream.of("codes", "codes_wide")
                .map(t -> "CREATE OR REPLACE VIEW %1$s AS SELECT * FROM read_parquet('codes/%1$s.parquet');\n"
                        .formatted(t))
                .collect(Collectors.joining());
        String views = Outcome.VIEWS.stream()
                .map(v -> "CREATE OR REPLACE VIEW %s AS\n%s;\n"
                        .formatted(v.code(), v.sql(Parameters.NONE).strip()))
                .collect(Collectors.joining());
        return """
                -- The study's messages as its report counts them. Read this where corpus/ and codes/ are:
                --   duckdb -init results/study_messages.sql
                SET TimeZone = 'UTC';
                %s%s%sCREATE OR REPLACE VIEW study_messages AS
                %s;
                """.formatted(codes, tables, views, sql(study));
    }

    private static String shown(Study study) {
        return study.texts().leavesOutCopies() ? " WHERE message_id NOT IN (%s)".formatted(COPIES) : "";
    }

    /** The query that lists the ids of those for which a condition holds, by time and id, over {@code study_messages}. */
    static String select(String condition) {
        return "SELECT message_id FROM study_messages WHERE %s ORDER BY published_at NULLS LAST, message_id"
                .formatted(condition);
    }

    private static String window(List<Window> windows) {
        return windows.isEmpty()
                ? text(ALL)
                : windows.stream()
                        .map(w -> " WHEN o.published_at >= %s AND o.published_at < %s THEN %s"
                                .formatted(time(w.from()), time(w.until()), text(w.name())))
                        .collect(Collectors.joining("", "CASE", " END"));
    }

    /** An account that speaks for a target; where no target names accounts, national governments are meant. */
    private static String target(Study study) {
        String handles = study.targets().stream()
                .flatMap(t -> t.handles().stream())
                .map(h -> text(h.toLowerCase(Locale.ROOT)))
                .distinct()
                .collect(Collectors.joining(", "));
        return handles.isEmpty()
                ? "r.role = " + text(Role.NATIONAL_GOVERNMENT.code())
                : "lower(r.handle) IN (%s)".formatted(handles);
    }

    private static String anticipating(Event event) {
        return "o.published_at >= %s AND o.published_at < %s".formatted(time(event.since()), time(event.at()));
    }

    /** An instant as SQL. */
    public static String time(Instant at) {
        return "TIMESTAMP '" + SQL_TIME.format(at) + "'";
    }

    /** A word as SQL. */
    public static String text(String word) {
        return "'" + word.replace("'", "''") + "'";
    }
}
