package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Post;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.StatusAddress;

/**
 * Ids of posts and nothing else, one a line ("dehydrated"): under a name or not, as numbers, addresses or at-URIs; or a
 * table that has ids and no text. Every post lacks its text; how many still do after they were collected again is the loss.
 */
public final class IdSource implements Source {
    private static final Pattern NUMBER = Pattern.compile("x?\\d{8,20}");
    private static final Pattern SNOWFLAKE = Pattern.compile("\\d{15,20}");
    private static final int LOOK = 50;

    /** The share of lines that are ids in a file of ids, a few notes between them allowed. */
    private static final double MOST = 0.7;

    @Override
    public String format() {
        return "ids";
    }

    @Override
    public double confidence(Head head) {
        String start = head.text().stripLeading();
        if (start.startsWith("{") || start.startsWith("<")) {
            return 0;
        }
        return isList(head) ? 0.9 : isTableOfIds(head) ? 0.4 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Table table = Table.open(in, origin);
        if (table.header().size() > 1) {
            Layout layout = Layout.ofIds(table.header(), origin);
            table.read(origin, sink, new TableRow(layout, table.row(), sink)::read);
            return;
        }
        String first = bare(table.header().get(0));
        long number = 0;
        if (!isName(first)) {
            push(first, ++number, origin, sink);
        }
        Rows rows = table.rows();
        while (rows.next()) {
            if (!rows.isBlank()) {
                push(rows.isTooLong() ? rows.raw() : rows.cell(0), ++number, origin, sink);
            }
        }
    }

    private static void push(String line, long number, Origin origin, Sink sink) {
        String given = bare(line);
        String platform = platform(given);
        if (platform == null) {
            String raw = given.substring(0, Math.min(given.length(), Rows.CUT));
            sink.rejected(new Rejected(origin.file(), number, "id", "not an id", raw));
            return;
        }
        StatusAddress address = StatusAddress.find(given);
        String id = address != null ? address.id() : given.startsWith("x") ? given.substring(1) : given;
        String wanted = origin.mapping().platform();
        Post post = new Post(id, wanted == null ? platform : wanted, null, null, "", References.NONE, null, null);
        sink.missing(Field.TEXT.code(), number);
        sink.collected(new Collected(post.read(origin, number), null, List.of()));
    }

    /** A line without what stands around an id: quotation marks, blanks, a comma at its end. */
    private static String bare(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isAround(line.charAt(start))) {
            start++;
        }
        while (end > start && isAround(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || "\"'[],;".indexOf(c) >= 0;
    }

    private static boolean isName(String line) {
        return Field.ID.usualNames().contains(line.toLowerCase(Locale.ROOT))
                || line.equals("ids")
                || line.equals("uri");
    }

    /** What a post of that id stands on; null where it is no id. */
    private static @Nullable String platform(String id) {
        if (id.startsWith("at://")) {
            return "bluesky";
        }
        if (NUMBER.matcher(id).matches()) {
            return SNOWFLAKE.matcher(id).find() ? "x" : "other";
        }
        StatusAddress address = StatusAddress.find(id);
        return address == null || id.indexOf(' ') >= 0 || id.indexOf(',') >= 0 ? null : address.platform();
    }

    /** Whether most lines are ids; the last one may be cut, the first may be a name. */
    private static boolean isList(Head head) {
        List<String> lines = head.text()
                .lines()
                .map(IdSource::bare)
                .filter(line -> !line.isEmpty())
                .limit(LOOK + 1L)
                .toList();
        int whole = head.whole() || lines.size() > LOOK ? lines.size() : lines.size() - 1;
        int first = !lines.isEmpty() && isName(lines.get(0)) ? 1 : 0;
        List<String> ids = lines.subList(Math.min(first, Math.max(whole, 0)), Math.max(whole, 0));
        long known = ids.stream().filter(line -> platform(line) != null).count();
        return known > 0 && known >= MOST * ids.size();
    }

    private static boolean isTableOfIds(Head head) {
        Table table = Table.of(head);
        int id = Columns.usual(table.header()).of(Field.ID);
        if (table.header().size() < 2 || id < 0 || Columns.hasText(table.header())) {
            return false;
        }
        try {
            Rows rows = table.rows();
            return rows.next() && rows.size() > id && platform(bare(rows.cell(id))) != null;
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail", e);
        }
    }
}
