package org.proxenos.corpus.source.press;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Refuses a PDF whose streams unpack to more than a document may hold, before anything is kept of them.
 *
 * <p>The library unpacks a stream into memory, whole. So each is unpacked here first and thrown away on the way: those
 * that are packed as such documents' tables of contents are before the file is opened, all others by the library's own
 * filters after. Pictures are never unpacked.
 */
final class PdfSize {
    /** Bytes that the streams of a document may unpack to, taken together. */
    private static final long MOST = 1L << 28;

    /** Bytes that one of them may unpack to. */
    private static final int MOST_OF_ONE = 1 << 26;

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.JBIG2_DECODE, COSName.CCITTFAX_DECODE);
    private static final String TOO_MUCH = "unpacks to more than a document may hold";

    private long total;

    private PdfSize() {}

    /** Looks at the bytes of a file. */
    static void refuseRaw(byte[] bytes) throws Unusable {
        PdfSize size = new PdfSize();
        for (int at = find(bytes, 0); at >= 0; at = find(bytes, at)) {
            size.inflate(bytes, at);
        }
    }

    /** Looks at the streams of a document that is open. */
    static void refuse(COSDocument document) throws Unusable {
        PdfSize size = new PdfSize();
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSObject object = document.getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream) {
                size.decode(stream);
            }
        }
    }

    /** Where the next stream's bytes start; -1 where there is none. */
    private static int find(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length + 2 < bytes.length; i++) {
            int end = i + STREAM.length;
            if (Arrays.equals(bytes, i, end, STREAM, 0, STREAM.length) && (bytes[end] == '\r' || bytes[end] == '\n')) {
                return bytes[end + 1] == '\n' ? end + 2 : end + 1;
            }
        }
        return -1;
    }

    private void inflate(byte[] bytes, int at) throws Unusable {
        Inflater inflater = new Inflater();
        byte[] thrownAway = new byte[1 << 16];
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            long one = 0;
            for (int n = inflater.inflate(thrownAway); n > 0; n = inflater.inflate(thrownAway)) {
                one += n;
                count(n, one);
            }
        } catch (DataFormatException e) {
            // Not packed this way, or damaged: the library will say so.
            return;
        } finally {
            inflater.end();
        }
    }

    private void decode(COSStream stream) throws Unusable {
        List<COSName> filters = filters(stream.getFilters());
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                || filters.stream().anyMatch(PICTURES::contains);
        if (picture) {
            return;
        }
        try {
            byte[] packed = stream.createRawInputStream().readAllBytes();
            for (int i = 0; i < filters.size(); i++) {
                Measured unpacked = new Measured();
                InputStream in = new ByteArrayInputStream(packed);
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, unpacked, stream, i);
                packed = unpacked.bytes();
            }
        } catch (IOException e) {
            if (e.getMessage() != null && e.getMessage().equals(TOO_MUCH)) {
                throw new Unusable(TOO_MUCH, e);
            }
        }
    }

    private static List<COSName> filters(COSBase filters) {
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            array.forEach(filter -> {
                if (filter instanceof COSName name) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    private void count(int n, long one) throws Unusable {
        total += n;
        if (one > MOST_OF_ONE || total > MOST) {
            throw new Unusable(TOO_MUCH);
        }
    }

    /** Keeps what is written to it, until it is too much. */
    private final class Measured extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        byte[] bytes() {
            return kept.toByteArray();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            try {
                count(length, (long) kept.size() + length);
            } catch (Unusable e) {
                throw new IOException(TOO_MUCH, e);
            }
            kept.write(source, offset, length);
        }
    }
}
