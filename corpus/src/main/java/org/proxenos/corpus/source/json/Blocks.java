package org.proxenos.corpus.source.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream of lines in blocks of whole lines, so that blocks can be parsed beside each other. */
final class Blocks {
    /** Bytes of the longest line that is kept: some hundred of the largest pages that an API gives. */
    static final int LONGEST = 1 << 26;

    private static final int SIZE = 1 << 17;

    private final InputStream in;
    private byte[] rest = new byte[0];
    private boolean ended;

    Blocks(InputStream in) {
        this.in = in;
    }

    /** The next block; it is the last where it says so. */
    Block next() throws IOException {
        byte[] bytes = Arrays.copyOf(rest, Math.max(SIZE, rest.length));
        int filled = rest.length;
        int end = 0;
        while (end == 0) {
            if (filled == bytes.length) {
                if (filled >= LONGEST) {
                    return tooLong(bytes);
                }
                bytes = Arrays.copyOf(bytes, 2 * filled);
            }
            filled += fill(bytes, filled);
            end = ended ? filled : lastEnd(bytes, filled);
            if (ended) {
                break;
            }
        }
        rest = Arrays.copyOfRange(bytes, end, filled);
        return new Block(bytes, end, false, ended);
    }

    private int fill(byte[] bytes, int from) throws IOException {
        int n = in.readNBytes(bytes, from, bytes.length - from);
        ended = n < bytes.length - from;
        return n;
    }

    /** Leaves out a line that is longer than the limit, and keeps how it begins. */
    private Block tooLong(byte[] bytes) throws IOException {
        byte[] next = new byte[SIZE];
        int filled = 0;
        int end = 0;
        while (end == 0 && !ended) {
            filled = fill(next, 0);
            end = firstEnd(next, filled);
        }
        rest = Arrays.copyOfRange(next, end == 0 ? filled : end, filled);
        return new Block(Arrays.copyOf(bytes, SIZE), SIZE, true, ended && rest.length == 0);
    }

    private static int firstEnd(byte[] bytes, int filled) {
        for (int i = 0; i < filled; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private static int lastEnd(byte[] bytes, int filled) {
        for (int i = filled; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    /** Some whole lines. */
    static final class Block {
        private final byte[] bytes;
        private final int length;
        private final boolean isCut;
        private final boolean isLast;

        Block(byte[] bytes, int length, boolean isCut, boolean isLast) {
            this.bytes = bytes;
            this.length = length;
            this.isCut = isCut;
            this.isLast = isLast;
        }

        /** Where they stand, from the start. */
        byte[] bytes() {
            return bytes;
        }

        /** How many bytes there are. */
        int length() {
            return length;
        }

        /** Whether this is the beginning of one line that is longer than the limit. */
        boolean isCut() {
            return isCut;
        }

        /** Whether no block follows. */
        boolean isLast() {
            return isLast;
        }
    }
}
