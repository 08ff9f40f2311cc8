package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.table.Table;

/** A tool's table of Bluesky's posts: each row is put back into the view that it was made of, and read as one. */
public final class TableSource implements Source {
    private final String format;
    private final List<String> toldBy;
    private final Set<String> known;
    private final Supplier<Rows> rows;

    private TableSource(String format, String toldBy, String others, Supplier<Rows> rows) {
        this.format = format;
        this.toldBy = List.of(toldBy.split(" ", -1));
        this.known = Set.of((toldBy + ' ' + others).split(" ", -1));
        this.rows = rows;
    }

    /** Puts the rows of one file back into views. */
    interface Rows {
        /** The view, or the item of a feed, that the row at hand was made of. */
        JsonNode view(FlatView flat);
    }

    /** A reader for each tool, in display order. */
    public static Stream<Source> all() {
        String twitwi = "did url timestamp_utc local_time indexed_at_utc text repost_count like_count reply_count"
                + " quote_count bookmark_count bridgy_original_url to_user_did to_root_user_did links domains hashtags"
                + " collection_time collected_via match_query hidden_replies_uris user_* to_post_* to_root_post_*"
                + " repost_* quoted_* card_* media_* mentioned_user_* replies_rules*";
        String fourCat = "collected_at query rank created_at author body link tags like_count quote_count reply_count"
                + " repost_count quoted_user replied_to_user mentions links images labels has_poll languages author_*"
                + " timestamp unix_timestamp subject";
        return Stream.of(
                new TableSource("twitwi-bluesky", "cid uri user_did user_handle original_text", twitwi, Twitwi::new),
                new TableSource(
                        "4cat-bluesky",
                        "id thread_id author_id replied_to_post quoted_post replies_allowed",
                        fourCat,
                        FourCat::new));
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public double confidence(Head head) {
        boolean may = toldBy.stream().allMatch(head.text()::contains);
        return may && Table.header(head).containsAll(toldBy) ? 0.96 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Table table = Table.open(in, origin);
        FlatView flat = FlatView.of(table.header(), table.row());
        Map<String, Integer> unknown = unknown(table.header());
        BlueskyExport export = new BlueskyExport(origin, sink);
        Rows reader = rows.get();
        table.read(origin, sink, number -> {
            export.row(reader.view(flat), table.row().raw(), number);
            unknown.forEach((column, position) -> {
                if (!table.row().isEmpty(position)) {
                    sink.unknown(column, number);
                }
            });
        });
    }

    private Map<String, Integer> unknown(List<String> header) {
        Map<String, Integer> unknown = new TreeMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!knows(header.get(i))) {
                unknown.put(header.get(i), i);
            }
        }
        return unknown;
    }

    private boolean knows(String column) {
        return column.isEmpty()
                || known.contains(column)
                || known.stream().anyMatch(k -> k.endsWith("*") && column.startsWith(k.substring(0, k.length() - 1)));
    }
}
