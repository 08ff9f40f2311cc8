package org.proxenos.engine.duckdb;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stream that remembers how long it was and its SHA-256, so that a file is read once. */
public final class HashedStream extends FilterInputStream {
    private final MessageDigest digest;
    private long bytes;

    /** Counts and hashes what is read from this stream. */
    public HashedStream(InputStream in) {
        super(in);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            digest.update((byte) b);
            bytes++;
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            digest.update(buffer, offset, n);
            bytes += n;
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Leaves the file open: a reader may close what it was given, and the rest is still to be counted. */
    @Override
    public void close() {}

    /** Reads what a reader left, so that length and hash are the whole file's. */
    public void drain() throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (read(buffer, 0, buffer.length) >= 0) {
            // the reading is what counts
        }
    }

    /** How many bytes were read. */
    public long bytes() {
        return bytes;
    }

    /** The hash of what was read, hexadecimal; ends the counting. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
