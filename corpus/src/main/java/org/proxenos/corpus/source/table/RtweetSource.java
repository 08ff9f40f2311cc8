package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;

/** The CSV that R's package rtweet writes of API v1.1: one post a row, with the post that it reposts or quotes. */
public final class RtweetSource implements Source {
    private static final List<String> TELLING = List.of("status_id", "created_at", "screen_name", "text", "is_retweet");
    private static final Map<Field, String> COLUMNS = columns();

    @Override
    public String format() {
        return "rtweet";
    }

    @Override
    public double confidence(Head head) {
        String text = head.text();
        boolean may = text.contains("status_id") && text.contains("is_retweet");
        return may && Table.of(head).header().containsAll(TELLING) ? 0.95 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Table table = Table.open(in, origin);
        Map<String, String> present = new LinkedHashMap<>();
        COLUMNS.forEach((field, column) -> {
            if (table.header().contains(column)) {
                present.put(field.code(), column);
            }
        });
        Mapping given = origin.mapping();
        Mapping preset = new Mapping(
                present,
                given.delimiter(),
                given.encoding(),
                given.timeZone(),
                given.datePattern(),
                given.missing(),
                given.platform());
        Columns columns = Columns.of(table.header(), preset, origin.file());
        sink.mapped(columns.names());
        Cells cells = new Cells(table.rows(), columns, preset);
        table.read(origin, sink, new RtweetRow(cells, table, origin, sink)::read);
    }

    private static Map<Field, String> columns() {
        Map<Field, String> columns = new LinkedHashMap<>();
        columns.put(Field.ID, "status_id");
        columns.put(Field.ACCOUNT, "user_id");
        columns.put(Field.ACCOUNT_NAME, "screen_name");
        columns.put(Field.PUBLISHED_AT, "created_at");
        columns.put(Field.TEXT, "text");
        columns.put(Field.LANGUAGE, "lang");
        columns.put(Field.IS_REPOST, "is_retweet");
        columns.put(Field.IN_REPLY_TO, "reply_to_status_id");
        columns.put(Field.QUOTES, "quoted_status_id");
        columns.put(Field.LIKES, "favorite_count");
        columns.put(Field.REPOSTS, "retweet_count");
        columns.put(Field.QUOTES_COUNT, "quote_count");
        columns.put(Field.REPLIES, "reply_count");
        columns.put(Field.FOLLOWERS, "followers_count");
        return columns;
    }
}
