package org.proxenos.workbench.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An input as a file, for formats that are not read from front to back; what standard input gave is deleted at the end. */
public final class Spool implements Closeable {
    private final Path path;
    private final boolean copied;

    private Spool(Path path, boolean copied) {
        this.path = path;
        this.copied = copied;
    }

    /**
     * The input's own file, or a copy of what standard input gives.
     *
     * @param whole the input's bytes, read here only where a copy is needed
     */
    public static Spool of(Input input, InputStream whole) throws IOException {
        if (!input.isStandard()) {
            return new Spool(input.path(), false);
        }
        Spool spool = new Spool(Files.createTempFile("proxenos", ".parquet"), true);
        try (OutputStream out = Files.newOutputStream(spool.path)) {
            whole.transferTo(out);
            return spool;
        } catch (IOException e) {
            spool.close();
            throw e;
        }
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (copied) {
            Files.deleteIfExists(path);
        }
    }
}
