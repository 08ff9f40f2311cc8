package org.proxenos.corpus.source.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.json.Shape;
import org.proxenos.corpus.source.json.Values;

/** Records with named fields, whether they are rows of a table or JSON objects. */
final class Records {
    private static final int LOOK = 64;

    private Records() {}

    /** Makes a reader of records, once it is known what their fields are called. */
    interface Opening {
        /** A reader of records that have these fields. */
        Table.RowReader open(List<String> header, Row row);
    }

    /** The names of fields that a file's first bytes show. */
    static List<String> header(Head head) {
        return isJson(head.text()) ? List.copyOf(Shape.of(head).paths()) : Table.header(head);
    }

    /** Whether a text starts as JSON does. */
    static boolean isJson(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && "{[".indexOf(start.charAt(0)) >= 0;
    }

    /** Pushes each record to a reader, those that are no records to the sink. */
    static void read(InputStream in, Origin origin, Sink sink, Opening opening) throws IOException {
        BufferedInputStream whole = new BufferedInputStream(in, 1 << 16);
        whole.mark(LOOK);
        byte[] first = whole.readNBytes(LOOK);
        whole.reset();
        if (isJson(new Head("", text(first), false).text())) {
            Values.read(whole, origin, objects(origin, sink, opening));
        } else {
            Table table = Table.open(whole, origin);
            table.read(origin, sink, opening.open(table.header(), table.row()));
        }
    }

    /** Takes JSON objects as records. */
    static Values.Taker objects(Origin origin, Sink sink, Opening opening) {
        return new Objects(origin, sink, opening);
    }

    private static String text(byte[] first) {
        StringBuilder text = new StringBuilder();
        for (byte b : first) {
            if (b > 0) {
                text.append((char) b);
            }
        }
        return text.toString();
    }

    /** JSON objects, one record each. */
    private static final class Objects implements Values.Taker {
        private final Origin origin;
        private final Sink sink;
        private final Opening opening;
        private JsonRow row = new JsonRow(List.of());
        private Table.@Nullable RowReader reader;
        private long number;

        Objects(Origin origin, Sink sink, Opening opening) {
            this.origin = origin;
            this.sink = sink;
            this.opening = opening;
        }

        @Override
        public void beginning(Shape shape) {
            List<String> header = List.copyOf(shape.paths());
            row = new JsonRow(header);
            reader = opening.open(header, row);
        }

        @Override
        public void value(JsonNode value) {
            if (value.isArray()) {
                value.forEach(this::value);
                return;
            }
            number++;
            if (value.isObject() && reader != null) {
                row.set(value);
                reader.read(number);
            } else {
                reject("not an object with named fields", Values.raw(value));
            }
        }

        @Override
        public void broken(String reason, String raw) {
            number++;
            reject(reason, raw);
        }

        private void reject(String reason, String raw) {
            sink.rejected(new Rejected(origin.file(), number, "*", reason, raw));
        }
    }
}
