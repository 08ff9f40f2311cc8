package org.proxenos.corpus.source;

import java.io.IOException;
import java.io.InputStream;

/** A format of exports: tells its own files from others and reads them. Implementations are immutable. */
public interface Source {
    /** The name given with {@code --format}, lower case, such as {@code x-api-v2}. */
    String format();

    /**
     * How surely a file is of this format, from its first bytes (decompressed).
     *
     * @return 0 for "certainly not" to 1 for "certainly"
     */
    double confidence(Head head);

    /** Whether it reads files that are no text, so that one that it is sure of need not be refused as binary. */
    default boolean readsBytes() {
        return false;
    }

    /**
     * Reads the whole stream (decompressed), one record at a time.
     *
     * @throws IOException when the stream breaks; what was pushed before stands
     * @throws UnreadableSourceException when the file as a whole cannot be this format, with file, field and remedy
     */
    void read(InputStream in, Origin origin, Sink sink) throws IOException;
}
