package org.proxenos.language.lexicon;

import java.util.Arrays;
import org.proxenos.language.Whitespace;

/** Where entries of one list were found in one text. */
final class Matches {
    private String text = "";
    /** Start in the high half, in the low half the complement of the end, so that sorting puts longer ones first. */
    private long[] spans = new long[8];

    private int size;
    private boolean settled;

    void begin(String text) {
        this.text = text;
        size = 0;
        settled = true;
    }

    /** Adds a match; those that overlap an earlier or longer one will not count. */
    void add(int start, int end) {
        if (size == spans.length) {
            spans = Arrays.copyOf(spans, 2 * size);
        }
        settled &= size == 0 || start >= end(spans[size - 1]);
        spans[size++] = ((long) start << 32) | (Integer.MAX_VALUE - end);
    }

    int count() {
        settle();
        return size;
    }

    String evidence() {
        settle();
        if (size == 0) {
            return "";
        }
        StringBuilder evidence = new StringBuilder();
        for (int i = 0; i < size; i++) {
            evidence.append(i == 0 ? "" : "|");
            for (int at = start(spans[i]); at < end(spans[i]); at++) {
                char c = text.charAt(at);
                evidence.append(c == '|' ? '/' : Whitespace.is(c) ? ' ' : c);
            }
        }
        return evidence.toString();
    }

    private void settle() {
        if (settled) {
            return;
        }
        Arrays.sort(spans, 0, size);
        int kept = 1;
        for (int i = 1; i < size; i++) {
            if (start(spans[i]) >= end(spans[kept - 1])) {
                spans[kept++] = spans[i];
            }
        }
        size = kept;
        settled = true;
    }

    private static int start(long span) {
        return (int) (span >> 32);
    }

    private static int end(long span) {
        return Integer.MAX_VALUE - (int) span;
    }
}
