package org.proxenos.corpus.intake;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens what gzip or zstd has packed, told by the first bytes; anything else comes through as it is. */
public final class Decompression {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 4;

    private Decompression() {}

    /**
     * The bytes as they were before packing.
     *
     * <p>A damaged or shortened file gives what can be unpacked, then an {@link IOException} that says so.
     */
    public static InputStream open(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
        in.mark(MAGIC);
        byte[] magic = in.readNBytes(MAGIC);
        in.reset();
        if (is(magic, 0x1F, 0x8B)) {
            return new Packed("gzip", () -> new GZIPInputStream(new Patient(in), BUFFER));
        }
        if (is(magic, 0x28, 0xB5, 0x2F, 0xFD)) {
            return new Packed("zstd", () -> new ZstdInputStreamNoFinalizer(in));
        }
        return in;
    }

    private static boolean is(byte[] first, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= first.length || (first[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Opens an unpacking stream. */
    private interface Opener {
        /** May fail in the packed file's header. */
        InputStream open() throws IOException;
    }

    /** Says in words what is wrong with a packed file; its header is read with its first byte. */
    private static final class Packed extends InputStream {
        private final String kind;
        private final Opener opener;
        private boolean opened;
        private InputStream unpacked = InputStream.nullInputStream();

        Packed(String kind, Opener opener) {
            this.kind = kind;
            this.opener = opener;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                if (!opened) {
                    opened = true;
                    unpacked = opener.open();
                }
                return unpacked.read(target, offset, length);
            } catch (EOFException e) {
                throw endsEarly(e);
            } catch (ZipException e) {
                throw new IOException(kind + " is damaged: " + e.getMessage(), e);
            } catch (IOException e) {
                boolean early =
                        kind.equals("zstd") && String.valueOf(e.getMessage()).contains("Truncated");
                throw early ? endsEarly(e) : e;
            }
        }

        @Override
        public void close() throws IOException {
            unpacked.close();
        }

        private IOException endsEarly(IOException cause) {
            return new IOException(kind + " ends early (truncated download?)", cause);
        }
    }

    /** Never says that nothing is at hand, for gzip would take that for the end of a file of several members. */
    private static final class Patient extends InputStream {
        private final InputStream in;

        Patient(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return in.read(target, offset, length);
        }

        @Override
        public int available() {
            return 1;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
