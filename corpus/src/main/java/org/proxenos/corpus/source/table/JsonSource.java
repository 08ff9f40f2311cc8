package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.InputStream;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.json.Values;

/**
 * Any JSON objects that are messages, one a line or in an array, fields named by a mapping ({@code text: body.content}) or
 * by their usual names.
 *
 * <p>Like the reader of tables it is one of last resort.
 */
public final class JsonSource implements Source {
    private static final double TEXT_KNOWN = 0.3;

    @Override
    public String format() {
        return "json";
    }

    @Override
    public double confidence(Head head) {
        return isJson(head) && Columns.hasText(Records.header(head)) ? TEXT_KNOWN : 0;
    }

    /** Whether a file holds JSON, so that a mapping can say what it means. */
    public boolean isJson(Head head) {
        return Records.isJson(head.text());
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Records.Opening opening = (header, row) -> new TableRow(Layout.any(header, origin), row, sink)::read;
        Values.read(in, origin, Records.objects(origin, sink, opening));
    }
}
