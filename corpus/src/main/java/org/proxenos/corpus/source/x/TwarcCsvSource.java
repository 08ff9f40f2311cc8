package org.proxenos.corpus.source.x;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.table.Table;

/** The tables that twarc-csv makes of API v2: posts with 84 dotted columns; users, counts and lists apart. */
public final class TwarcCsvSource implements Source {
    /** Columns that together tell one of its tables. */
    private static final List<List<String>> TELLING = List.of(
            List.of("id", "text", "referenced_tweets.retweeted.id"),
            List.of("id", "text", "author_id", "public_metrics.retweet_count"),
            List.of("id", "username", "public_metrics.followers_count"),
            List.of("start", "end", "tweet_count"),
            List.of("id", "owner_id", "member_count", "follower_count"));

    @Override
    public String format() {
        return "twarc-csv";
    }

    @Override
    public double confidence(Head head) {
        String text = head.text();
        boolean may = text.contains("public_metrics.") || text.contains("_count");
        if (!may || text.stripLeading().startsWith("{")) {
            return 0;
        }
        List<String> header = Table.header(head);
        return TELLING.stream().anyMatch(header::containsAll) ? 0.97 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Table table = Table.open(in, origin);
        TwarcRow row = new TwarcRow(table, sink);
        XApiExport export = new XApiExport(origin, sink);
        table.read(origin, sink, number -> export.record(row.node(number), number));
    }
}
