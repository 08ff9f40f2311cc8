package org.proxenos.workbench.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file named on the command line, or standard input where it is {@code -}.
 *
 * @param argument as given
 * @param standard standard input
 */
public record Input(String argument, InputStream standard) {
    /** Whether it is standard input. */
    public boolean isStandard() {
        return argument.equals("-");
    }

    /** How messages name it: without folders. */
    public String name() {
        return isStandard() ? "stdin" : String.valueOf(Path.of(argument).getFileName());
    }

    /** The file, which must be there and no folder. */
    public Path path() {
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException("'%s' is a folder; a file is needed".formatted(argument));
        }
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("there is no file '%s'".formatted(argument));
        }
        return path;
    }

    /** Its bytes, as they lie there. */
    public InputStream open() throws IOException {
        return isStandard() ? standard : Files.newInputStream(path());
    }

    /** Names the file in what went wrong while it was read. */
    public IOException broken(IOException e) {
        return new IOException("%s cannot be read to its end: %s".formatted(name(), e.getMessage()), e);
    }
}
