package org.proxenos.corpus.source;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a table's columns become a message: the keys of a source in study.yaml, or of a file given with {@code --mapping}.
 *
 * @param columns our field to the table's column: id account account_name published_at observed_at text language kind
 *     is_repost in_reply_to quotes conversation_id likes reposts quotes_count replies views followers url; empty: usual
 *     names are recognised
 * @param delimiter the separator; null: detected
 * @param encoding a charset name; null: detected
 * @param timeZone IANA zone of times without one; null: UTC
 * @param datePattern a {@link java.time.format.DateTimeFormatter} pattern; null: usual forms are recognised
 * @param missing cell values that mean "not known", besides the empty cell
 * @param platform what to write as the platform; null: the reader's own, or {@code other}
 */
public record Mapping(
        Map<String, String> columns,
        @Nullable Character delimiter,
        @Nullable String encoding,
        @Nullable String timeZone,
        @Nullable String datePattern,
        Set<String> missing,
        @Nullable String platform) {
    /** Nothing said: everything is detected. */
    public static final Mapping NONE = new Mapping(Map.of(), null, null, null, null, Set.of(), null);

    /** Copies the collections. */
    public Mapping {
        columns = Map.copyOf(columns);
        missing = Set.copyOf(missing);
    }
}
