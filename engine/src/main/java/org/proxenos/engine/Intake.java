package org.proxenos.engine;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;

/** Reads an export of any known format; what an engine needs to know of the readers. */
@FunctionalInterface
public interface Intake {
    /**
     * Reads the whole stream, which may be compressed, and pushes what it finds.
     *
     * @param format the format named by the user; null: detected from content
     * @throws IOException when the stream breaks, such as a truncated gzip
     */
    Recognised read(InputStream raw, Origin origin, @Nullable String format, Sink sink) throws IOException;

    /**
     * What an export was read as.
     *
     * @param format the format's name
     * @param confidence of the detection, in [0, 1]; 1 where the user named the format
     */
    record Recognised(String format, double confidence) {}
}
