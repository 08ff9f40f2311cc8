package org.proxenos.corpus.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.UnreadableSourceException;

/**
 * The first bytes of an export, and the stream from its start.
 *
 * @param head the first bytes as text
 * @param whole all bytes, the first included; fails where the stream failed while its first bytes were read
 * @param trouble why it is no text; null where it may be one
 */
record Beginning(Head head, InputStream whole, @Nullable String trouble) {
    /** Looks at the first bytes. */
    static Beginning of(String file, InputStream in) throws IOException {
        byte[] bytes = new byte[Head.BYTES];
        int filled = 0;
        InputStream rest = in;
        try {
            int n = 0;
            while (filled < bytes.length && n >= 0) {
                filled += n;
                n = in.read(bytes, filled, bytes.length - filled);
            }
        } catch (IOException e) {
            if (filled == 0) {
                throw e;
            }
            rest = new Broken(e);
        }
        byte[] first = Arrays.copyOf(bytes, filled);
        Charset wide = Decoding.detect(first);
        String trouble = NotText.find(first, wide != null);
        Charset charset = wide == null ? StandardCharsets.UTF_8 : wide;
        String text = new String(first, charset);
        Head head = new Head(file, text.startsWith("\uFEFF") ? text.substring(1) : text, filled < bytes.length);
        return new Beginning(head, new SequenceInputStream(new ByteArrayInputStream(first), rest), trouble);
    }

    /** Whether it starts as a zip does. */
    boolean isZip() {
        return head.text().startsWith("PK\u0003\u0004");
    }

    /**
     * Refuses an empty or binary file.
     *
     * @throws UnreadableSourceException when it is one, with what to do about it
     */
    void refuseIfNoText() {
        if (trouble != null) {
            throw new UnreadableSourceException(head.file() + " is " + trouble);
        }
    }

    /** Fails as the stream before it failed. */
    private static final class Broken extends InputStream {
        private final IOException trouble;

        Broken(IOException trouble) {
            this.trouble = trouble;
        }

        @Override
        public int read() throws IOException {
            throw trouble;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw trouble;
        }
    }
}
