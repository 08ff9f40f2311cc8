package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.LookAhead;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.UnreadableSourceException;

/** A table opened behind its header. */
public final class Table {
    private static final int LOOK = 1 << 15;

    private final List<String> header;
    private final Rows rows;

    private Table(List<String> header, Rows rows) {
        this.header = List.copyOf(header);
        this.rows = rows;
    }

    /** The columns' names, in order. */
    public List<String> header() {
        return header;
    }

    /** The row at hand. */
    public Row row() {
        return rows;
    }

    /** The rows that follow the header. */
    Rows rows() {
        return rows;
    }

    /**
     * Opens a stream as a mapping says, or as its first characters suggest.
     *
     * @throws UnreadableSourceException when there is no header
     */
    public static Table open(InputStream in, Origin origin) throws IOException {
        Table table = open(
                Decoding.open(in, origin.mapping().encoding()), origin.mapping().delimiter());
        if (table.header().isEmpty()) {
            throw new UnreadableSourceException(
                    origin.file() + " holds no row: a table starts with a row of column names");
        }
        return table;
    }

    /** The header that a file's first bytes show. */
    public static List<String> header(Head head) {
        return head.view(Header.class, h -> new Header(of(h).header())).names();
    }

    /** The header that a file's first bytes show, and the rows behind it; the last of them may be cut. */
    public static Table of(Head head) {
        try {
            return open(new StringReader(head.text()), null);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail", e);
        }
    }

    /** Pushes each row to a reader of rows, those that cannot be split to the sink; counts rows from 1. */
    public void read(Origin origin, Sink sink, RowReader reader) throws IOException {
        read(origin.file(), sink::rejected, reader);
    }

    /** The same for who has no sink. */
    public void read(String file, Consumer<Rejected> rejected, RowReader reader) throws IOException {
        long row = 0;
        while (rows.next()) {
            if (rows.isBlank()) {
                continue;
            }
            row++;
            String trouble = trouble();
            if (trouble == null) {
                reader.read(row);
            } else {
                rejected.accept(new Rejected(file, row, "*", trouble, rows.raw()));
            }
        }
    }

    private static Table open(Reader reader, @Nullable Character delimiter) throws IOException {
        LookAhead look = LookAhead.of(reader, LOOK);
        Rows rows = Rows.of(look.whole(), Delimiter.of(look.first(), delimiter));
        return new Table(rows.header(), rows);
    }

    private @Nullable String trouble() {
        if (rows.isTooLong()) {
            return "longer than a row may be (is a quotation mark never closed?)";
        }
        if (rows.size() == header.size()) {
            return null;
        }
        return rows.size() < header.size() ? "fewer cells than the header" : "more cells than the header";
    }

    /**
     * A header, for all readers that ask for it.
     *
     * @param names the columns' names
     */
    private record Header(List<String> names) {}

    /** Reads the row at hand. */
    public interface RowReader {
        /** Reads the row with that number, counted from 1. */
        void read(long row);
    }
}
