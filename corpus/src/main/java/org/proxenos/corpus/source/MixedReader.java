package org.proxenos.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Reads UTF-8 and, wherever bytes are no UTF-8, windows-1252.
 *
 * <p>Exports pasted together from several machines are neither the one nor the other. A well-formed UTF-8 sequence is
 * hardly ever meant as windows-1252 text, so each stray byte is decided by itself. The five bytes that windows-1252
 * leaves undefined become the control characters of ISO 8859-1, as browsers do it.
 */
final class MixedReader extends Reader {
    private static final int SIZE = 1 << 16;
    private static final char[] WINDOWS_1252 = table();

    private final InputStream in;
    private final byte[] bytes = new byte[SIZE];
    private int from;
    private int to;
    private boolean ended;
    private char pending;

    MixedReader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int out = offset;
        int limit = offset + length;
        if (pending != 0 && out < limit) {
            target[out++] = pending;
            pending = 0;
        }
        while (out < limit && ready(out > offset)) {
            out = bytes[from] >= 0 ? ascii(target, out, limit) : wide(target, out, limit);
        }
        return out == offset && length > 0 ? -1 : out - offset;
    }

    /** Sees to it that a whole character is at hand; with some read already it waits for no more than the rest of one. */
    private boolean ready(boolean some) throws IOException {
        boolean waits = to - from < 4 && !ended && !(some && from == to);
        if (waits) {
            fill();
        }
        return from < to;
    }

    private int ascii(char[] target, int start, int limit) {
        int out = start;
        int at = from;
        int end = Math.min(to, at + limit - out);
        while (at < end && bytes[at] >= 0) {
            target[out++] = (char) bytes[at++];
        }
        from = at;
        return out;
    }

    /** One character above 0x7F; the second half of a surrogate pair waits in {@code pending} where there is no room. */
    private int wide(char[] target, int out, int limit) {
        int first = bytes[from] & 0xFF;
        int length = length(first);
        int point = point(bytes, from, to);
        if (point < 0) {
            from++;
            target[out] = WINDOWS_1252[first - 0x80];
            return out + 1;
        }
        from += length;
        if (point < 0x10000) {
            target[out] = (char) point;
            return out + 1;
        }
        target[out] = Character.highSurrogate(point);
        if (out + 1 == limit) {
            pending = Character.lowSurrogate(point);
            return limit;
        }
        target[out + 1] = Character.lowSurrogate(point);
        return out + 2;
    }

    /** Whether bytes are well-formed UTF-8, so that none of them would be read as windows-1252. */
    static boolean isUtf8(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] >= 0) {
                at++;
            } else if (point(bytes, at, to) < 0) {
                return false;
            } else {
                at += length(bytes[at] & 0xFF);
            }
        }
        return true;
    }

    private static int length(int first) {
        return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    }

    /** The code point of a well-formed sequence that starts with a byte above 0x7F; -1 where it is none. */
    private static int point(byte[] bytes, int from, int to) {
        int first = bytes[from] & 0xFF;
        boolean starts = first >= 0xC2 && first <= 0xF4 && to - from >= length(first);
        return starts ? sequence(bytes, from, length(first)) : -1;
    }

    private static int sequence(byte[] bytes, int from, int length) {
        int point = bytes[from] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = bytes[from + i];
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            point = point << 6 | (next & 0x3F);
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return point >= least && point <= Character.MAX_CODE_POINT ? point : -1;
    }

    private void fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        while (to < 4 && !ended) {
            int n = in.read(bytes, to, SIZE - to);
            if (n < 0) {
                ended = true;
            } else {
                to += n;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static char[] table() {
        byte[] high = new byte[128];
        for (int i = 0; i < 128; i++) {
            high[i] = (byte) (i + 128);
        }
        char[] decoded = new String(high, Charset.forName("windows-1252")).toCharArray();
        for (int i = 0; i < 128; i++) {
            decoded[i] = decoded[i] == '\uFFFD' ? (char) (i + 128) : decoded[i];
        }
        return decoded;
    }
}
