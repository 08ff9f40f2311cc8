package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits characters into rows of cells (RFC 4180 with any separator), and loses no row to a stray quotation mark.
 *
 * <p>A quotation mark matters at the start of a cell only. Where it is never closed, or is closed so late that the row
 * has other marks at odd places or another number of cells than the header, the row is read again as the single line
 * that it most likely is, with the mark as text. A bare carriage return is text, unless the header's line ends with
 * one; several before a line feed are one line end. A row longer than {@value #LONGEST} characters is given up, so memory stays bounded.
 */
final class Rows implements Row {
    /** Characters of the longest row that is kept. */
    static final int LONGEST = 4_000_000;

    /** Characters of a row that {@link #raw} gives. */
    static final int CUT = 2_000;

    private static final int FIRST = 1 << 16;
    private static final int END = -1;

    private final Reader in;
    private final char delimiter;
    private char[] buffer = new char[FIRST];
    private int start;
    private int filled;
    private boolean ended;

    private int[] bounds = new int[128];
    private int size;
    private int next;
    private boolean spansLines;
    private boolean odd;
    private boolean overflown;
    private boolean oneLine;
    private boolean bareReturns;
    private int width;
    private String cut = "";

    private Rows(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Rows of a stream of characters. */
    static Rows of(Reader in, char delimiter) {
        return new Rows(in, delimiter);
    }

    /** Reads the header: how many cells it has is how many a row should have; empty where there is no row at all. */
    List<String> header() throws IOException {
        do {
            if (!next()) {
                return List.of();
            }
        } while (isBlank());
        width = size;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(cell(i));
        }
        return names;
    }

    /** Goes to the next row; false after the last. */
    boolean next() throws IOException {
        start += next;
        next = 0;
        overflown = false;
        if (at(0) == END) {
            return false;
        }
        oneLine = false;
        parse();
        if (spansLines && width > 0 && (odd || size != width)) {
            reparseAsLine();
        }
        overflown &= next >= LONGEST;
        if (overflown) {
            skipLine();
        }
        return true;
    }

    /** Cells in this row. */
    int size() {
        return size;
    }

    /** Whether this row is an empty line. */
    boolean isBlank() {
        return size == 1 && bounds[0] == bounds[1] && !overflown;
    }

    /** Whether this row was given up because of its length. */
    boolean isTooLong() {
        return overflown;
    }

    @Override
    public boolean isEmpty(int cell) {
        return bounds[2 * cell] == Math.abs(bounds[2 * cell + 1]);
    }

    @Override
    public String cell(int cell) {
        int from = bounds[2 * cell];
        int to = bounds[2 * cell + 1];
        String value = new String(buffer, start + from, Math.abs(to) - from);
        return to < 0 ? value.replace("\"\"", "\"") : value;
    }

    @Override
    public List<String> list(int cell, char separator) {
        List<String> entries = new ArrayList<>(4);
        String value = cell(cell);
        int from = 0;
        while (from <= value.length()) {
            int to = value.indexOf(separator, from);
            String entry = value.substring(from, to < 0 ? value.length() : to).strip();
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
            from = to < 0 ? value.length() + 1 : to + 1;
        }
        return entries;
    }

    @Override
    public String raw() {
        if (overflown) {
            return cut;
        }
        int length = Math.min(next, CUT);
        while (length > 0 && isBreak(buffer[start + length - 1])) {
            length--;
        }
        return new String(buffer, start, length);
    }

    private void reparseAsLine() throws IOException {
        oneLine = true;
        parse();
        if (size != width) {
            oneLine = false;
            parse();
        }
    }

    private void parse() throws IOException {
        size = 0;
        spansLines = false;
        odd = false;
        int p = 0;
        while (true) {
            p = at(p) == '"' ? quoted(p) : plain(p);
            if (at(p) != delimiter) {
                break;
            }
            p++;
        }
        next = p + lineEnd(p);
    }

    private int plain(int from) throws IOException {
        int p = from;
        int c = at(p);
        while (c != delimiter && c != END && (!isBreak(c) || lineEnd(p) == 0)) {
            c = at(++p);
        }
        add(from, p, false);
        return p;
    }

    private int quoted(int open) throws IOException {
        boolean doubled = false;
        int p = open + 1;
        while (!ends(p)) {
            if (buffer[start + p] == '"') {
                int after = at(p + 1);
                if (after == '"') {
                    doubled = true;
                    p++;
                } else if (isCellEnd(p + 1, after)) {
                    add(open + 1, p, doubled);
                    return p + 1;
                } else if (opensAnother(p)) {
                    return unclosed(open);
                } else {
                    odd = true;
                }
            }
            p++;
        }
        return unclosed(open);
    }

    /** Whether a mark within a quoted cell looks like the start of a cell in a later line. */
    private boolean opensAnother(int p) throws IOException {
        return spansLines && at(p - 1) == delimiter;
    }

    private boolean isCellEnd(int p, int c) throws IOException {
        return c == delimiter || c == END || lineEnd(p) > 0;
    }

    /** Whether a quoted cell cannot go on here: at the end of all, or at a line end where rows are lines. */
    private boolean ends(int p) throws IOException {
        int c = at(p);
        if (c == END) {
            return true;
        }
        boolean line = isBreak(c) && lineEnd(p) > 0;
        spansLines |= line;
        return line && oneLine;
    }

    /** Takes the opening mark as text; the cell then ends where its line says. */
    private int unclosed(int open) throws IOException {
        odd = true;
        overflown = false;
        return plain(open);
    }

    /** Length of the line end at {@code p}; 0 where there is none. */
    private int lineEnd(int p) throws IOException {
        int q = p;
        while (at(q) == '\r') {
            q++;
        }
        if (at(q) == '\n') {
            return q - p + 1;
        }
        if (q == p || at(q) == END) {
            return q - p;
        }
        bareReturns |= width == 0;
        return bareReturns ? 1 : 0;
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r';
    }

    private void add(int from, int to, boolean doubled) {
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * size] = from;
        bounds[2 * size + 1] = doubled ? -to : to;
        size++;
    }

    /** The character so far behind the row's start, or {@link #END}. */
    private int at(int p) throws IOException {
        boolean atHand = p < LONGEST && start + p < filled;
        return atHand || fill(p) ? buffer[start + p] : END;
    }

    private boolean fill(int p) throws IOException {
        overflown |= p >= LONGEST;
        while (!ended && p < LONGEST && start + p >= filled) {
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, filled - start);
                filled -= start;
                start = 0;
            }
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * filled);
            }
            int n = in.read(buffer, filled, buffer.length - filled);
            ended = n < 0;
            filled += Math.max(n, 0);
        }
        return p < LONGEST && start + p < filled;
    }

    private void skipLine() throws IOException {
        cut = new String(buffer, start, CUT);
        start += next;
        next = 0;
        while (at(0) != '\n' && at(0) != END) {
            start++;
        }
        next = at(0) == END ? 0 : 1;
    }
}
