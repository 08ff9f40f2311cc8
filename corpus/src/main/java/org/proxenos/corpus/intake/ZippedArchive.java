package org.proxenos.corpus.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.UnreadableSourceException;
import org.proxenos.corpus.source.x.ArchiveExport;

/**
 * X's personal archive as it is downloaded: a zip, read from front to back, of which only the tweets and the account are
 * looked at. Nothing is ever written to disk, so a name that leads out of the archive leads nowhere.
 *
 * <p>Tweets are kept packed until the account and the long texts have come, which is known at the end only, up to
 * {@value #HELD} bytes; beyond that they are read with what has come by then.
 */
final class ZippedArchive {
    private static final int HELD = 256 << 20;
    private static final Pattern TWEETS = Pattern.compile("(?:.*/)?tweets?(?:-part\\d+)?\\.js");
    private static final Pattern ACCOUNT = Pattern.compile("(?:.*/)?account\\.js");
    private static final Pattern LONG_TEXTS = Pattern.compile("(?:.*/)?note-tweet\\.js");
    private static final Pattern LEADS_OUT =
            Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|[/\\\\].*|[A-Za-z]:.*");

    private final Origin origin;
    private final Sink sink;
    private final ArchiveExport archive;
    private final List<byte[]> held = new ArrayList<>();
    private long heldBytes;
    private boolean isRead;

    private ZippedArchive(Origin origin, Sink sink) {
        this.origin = origin;
        this.sink = sink;
        this.archive = new ArchiveExport(origin, sink);
    }

    /**
     * Reads a zip to its end.
     *
     * @throws UnreadableSourceException when there is no file of tweets in it
     * @throws IOException when it is damaged, or unpacks to far more than any archive would
     */
    static void read(InputStream in, Origin origin, Sink sink) throws IOException {
        try {
            new ZippedArchive(origin, sink).read(new Inflated(in));
        } catch (EOFException e) {
            throw new IOException("zip ends early (truncated download?)", e);
        } catch (ZipException | IllegalArgumentException e) {
            throw new IOException("zip is damaged: " + e.getMessage(), e);
        }
    }

    private void read(Inflated zip) throws IOException {
        for (ZipEntry entry = zip.next(); entry != null; entry = zip.next()) {
            String name = entry.getName();
            if (LEADS_OUT.matcher(name).matches()) {
                sink.other("names that lead out of the archive");
            } else if (ACCOUNT.matcher(name).matches()) {
                archive.readOwner(zip);
            } else if (LONG_TEXTS.matcher(name).matches()) {
                archive.readLongTexts(zip);
            } else if (TWEETS.matcher(name).matches()) {
                tweets(zip);
            }
        }
        release();
        if (!isRead) {
            throw new UnreadableSourceException(origin.file()
                    + " is a zip without a tweets.js, so no archive of X; unpack it and give the exports in it,"
                    + " and save a spreadsheet as CSV");
        }
    }

    private void tweets(InputStream in) throws IOException {
        isRead = true;
        if (heldBytes > HELD) {
            archive.read(in);
            return;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            in.transferTo(out);
        }
        heldBytes += packed.size();
        held.add(packed.toByteArray());
        if (heldBytes > HELD) {
            release();
        }
    }

    private void release() throws IOException {
        for (byte[] packed : held) {
            archive.read(new GZIPInputStream(new ByteArrayInputStream(packed)));
        }
        held.clear();
    }

    /** What a zip's entries hold, one after the other; gives up where they hold far more than texts ever do. */
    private static final class Inflated extends InputStream {
        /** Texts pack to a tenth, repetitive ones to a thirtieth; what was made to fill a memory, to a thousandth. */
        private static final long MOST = 200;

        private static final long FREE = 64L << 20;

        private final Counted packed;
        private final ZipInputStream zip;
        private long unpacked;

        Inflated(InputStream in) {
            this.packed = new Counted(in);
            this.zip = new ZipInputStream(packed);
        }

        /** Goes to the next entry; null after the last. */
        @Nullable
        ZipEntry next() throws IOException {
            byte[] rest = new byte[1 << 16];
            int n = unpacked == 0 ? -1 : read(rest, 0, rest.length);
            while (n >= 0) {
                n = read(rest, 0, rest.length);
            }
            unpacked = Math.max(unpacked, 1);
            return zip.getNextEntry();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = zip.read(target, offset, length);
            unpacked += Math.max(n, 0);
            if (unpacked > FREE && unpacked > MOST * packed.bytes) {
                throw new IOException("zip unpacks to more than " + MOST
                        + " times its size: it was made to fill a memory; what came before stands");
            }
            return n;
        }
    }

    /** Counts the bytes that pass. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long bytes;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            bytes += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = in.read(target, offset, length);
            bytes += Math.max(n, 0);
            return n;
        }
    }
}
