package org.proxenos.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Files that lie beside an export, for formats that spread over several. */
@FunctionalInterface
public interface Surroundings {
    /** Nothing lies beside it. */
    Surroundings NONE = name -> null;

    /**
     * Opens a file beside the export, to be closed by the caller; null where there is none.
     *
     * @param name its name, without folders
     */
    @Nullable
    InputStream open(String name) throws IOException;
}
