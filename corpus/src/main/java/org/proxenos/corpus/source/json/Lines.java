package org.proxenos.corpus.source.json;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The lines of a stream that hold more than blanks, one at a time; a line over the limit is cut. */
final class Lines {
    /** Characters of the longest line that is kept: some hundred of the largest pages that an API gives. */
    static final int LONGEST = 1 << 26;

    private static final int CUT = 2_000;

    private final Reader in;
    private char[] buffer = new char[1 << 16];
    private int start;
    private int end;
    private int filled;
    private boolean ended;
    private boolean cut;
    private String kept = "";
    private long number;

    Lines(Reader in) {
        this.in = in;
    }

    /** Goes to the next line; false after the last. */
    boolean next() throws IOException {
        do {
            start = Math.min(end + 1, filled);
            if (start == filled && !more()) {
                return false;
            }
            number++;
            end = start;
            cut = false;
            find();
        } while (isBlank());
        return true;
    }

    /** The line, without its end. */
    char[] buffer() {
        return buffer;
    }

    /** Where the line starts in the buffer. */
    int start() {
        return start;
    }

    /** How long it is. */
    int length() {
        return end - start;
    }

    /** Its first {@value #CUT} characters. */
    String beginning() {
        return cut ? kept : new String(buffer, start, Math.min(length(), CUT));
    }

    /** Which line it is, counted from 1, blank ones included. */
    long number() {
        return number;
    }

    /** Whether it was longer than the limit. */
    boolean isCut() {
        return cut;
    }

    private void find() throws IOException {
        while (end < filled || more()) {
            if (buffer[end] == '\n') {
                return;
            }
            if (end - start >= LONGEST) {
                kept = cut ? kept : beginning();
                cut = true;
                start = end;
            }
            end++;
        }
    }

    private boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] > ' ' && buffer[i] != '\u001E' && buffer[i] != '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    private boolean more() throws IOException {
        start = cut ? end : start;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            end -= start;
            filled -= start;
            start = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int n = 0;
        while (n == 0 && !ended) {
            n = in.read(buffer, filled, buffer.length - filled);
        }
        ended |= n < 0;
        filled += Math.max(n, 0);
        return n > 0;
    }
}
