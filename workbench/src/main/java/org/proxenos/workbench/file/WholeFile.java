package org.proxenos.workbench.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears when it is finished and not before: a fault on the way leaves what was there. */
public final class WholeFile implements AutoCloseable {
    private final Path target;
    private final Path written;
    private final OutputStream out;
    private boolean finished;

    private WholeFile(Path target, Path written) throws IOException {
        this.target = target;
        this.written = written;
        this.out = new BufferedOutputStream(Files.newOutputStream(written), 1 << 16);
    }

    /** Begins a file; folders above it are made. */
    public static WholeFile begin(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        // A pipe or a device takes no renaming.
        boolean special = Files.exists(target) && !Files.isRegularFile(target);
        return new WholeFile(target, special ? target : target.resolveSibling(target.getFileName() + ".tmp"));
    }

    /** Writes a whole text as UTF-8. */
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes whole. */
    public static void write(Path target, byte[] bytes) throws IOException {
        try (WholeFile file = begin(target)) {
            file.out().write(bytes);
            file.finish();
        }
    }

    /** Where to write. */
    public OutputStream out() {
        return out;
    }

    /** Puts the file in its place. */
    public void finish() throws IOException {
        out.close();
        if (!written.equals(target)) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            out.close();
            if (!written.equals(target)) {
                Files.deleteIfExists(written);
            }
        }
    }
}
