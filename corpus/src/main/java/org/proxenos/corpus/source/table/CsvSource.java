package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;

/**
 * Any table of messages: comma, semicolon, tab or bar between cells, columns named by a mapping or by their usual names.
 *
 * <p>It is the reader of last resort, so it is never as sure of a file as a reader of a particular export.
 */
public final class CsvSource implements Source {
    private static final double TEXT_KNOWN = 0.5;
    private static final double TABLE = 0.2;
    private static final double LINES = 0.05;

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public double confidence(Head head) {
        String text = head.text().stripLeading();
        if (text.isEmpty() || "{[<".indexOf(text.charAt(0)) >= 0) {
            return 0;
        }
        List<String> header = Table.header(head);
        if (Columns.hasText(header)) {
            return TEXT_KNOWN;
        }
        return header.size() > 1 ? TABLE : LINES;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Table table = Table.open(in, origin);
        Layout layout = Layout.any(table.header(), origin);
        table.read(origin, sink, new TableRow(layout, table.row(), sink)::read);
    }
}
