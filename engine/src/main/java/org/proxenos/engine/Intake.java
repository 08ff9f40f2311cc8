package org.proxenos.engine;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;

/** Reads an export of any known format; all that an engine knows of the readers. */
@FunctionalInterface
public interface Intake {
    /**
     * Reads the whole stream, which may be compressed, and pushes what it finds.
     *
     * @param format the format named by the user; null: detected from content
     * @throws IOException when the stream breaks, such as a truncated gzip
     */
    Detection read(InputStream raw, Origin origin, @Nullable String format, Sink sink) throws IOException;
}
