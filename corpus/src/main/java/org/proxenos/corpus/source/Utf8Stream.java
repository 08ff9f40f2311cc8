package org.proxenos.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as bytes of UTF-8. */
final class Utf8Stream extends InputStream {
    private static final int SIZE = 1 << 13;

    private final Reader reader;
    private final char[] characters = new char[SIZE];
    private int kept;
    private byte[] bytes = new byte[0];
    private int at;

    Utf8Stream(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        return isAtHand() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0 || !isAtHand()) {
            return length == 0 ? 0 : -1;
        }
        int n = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, n);
        at += n;
        return n;
    }

    /** Half a surrogate pair waits for the other half. */
    private boolean isAtHand() throws IOException {
        while (at == bytes.length) {
            int n = reader.read(characters, kept, SIZE - kept);
            if (n < 0 && kept == 0) {
                return false;
            }
            int filled = kept + Math.max(n, 0);
            kept = n > 0 && Character.isHighSurrogate(characters[filled - 1]) ? 1 : 0;
            bytes = new String(characters, 0, filled - kept).getBytes(StandardCharsets.UTF_8);
            at = 0;
            characters[0] = kept == 0 ? 0 : characters[filled - 1];
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
