package org.proxenos.workbench.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.proxenos.corpus.intake.Decompression;
import org.proxenos.corpus.intake.NotText;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.corpus.source.UnreadableSourceException;

/** What a file holds once it is unpacked, told by its first bytes. */
public final class Content {
    private static final int LOOK = 1 << 16;
    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final BufferedInputStream stream;
    private final byte[] first;

    private Content(BufferedInputStream stream, byte[] first) {
        this.stream = stream;
        this.first = first;
    }

    /** Unpacks gzip and zstd and looks at the first bytes. */
    public static Content of(InputStream raw) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(Decompression.open(raw), LOOK);
        stream.mark(LOOK);
        byte[] first = stream.readNBytes(LOOK);
        stream.reset();
        return new Content(stream, first);
    }

    /** All of it, from its start. */
    public InputStream stream() {
        return stream;
    }

    /** Whether it is a Parquet file. */
    public boolean isParquet() {
        return Arrays.equals(Arrays.copyOf(first, PARQUET.length), PARQUET);
    }

    /** Whether it starts as JSON does. */
    public boolean isJson() {
        String start = head().strip();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** The first characters; odd bytes are replaced. */
    public String head() {
        Charset wide = Decoding.detect(first);
        String text = new String(first, wide == null ? StandardCharsets.UTF_8 : wide);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The same, if it is text.
     *
     * @throws UnreadableSourceException when it is empty, or binary, saying what it is
     */
    public Content text(String file) {
        String reason = NotText.find(first, Decoding.detect(first) != null);
        if (reason != null) {
            throw new UnreadableSourceException(file + " is " + reason);
        }
        return this;
    }
}
