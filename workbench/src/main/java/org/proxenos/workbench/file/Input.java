package org.proxenos.workbench.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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

    /** The file, or what standard input gives as a file in this folder. */
    public Path local(Path folder) throws IOException {
        if (!isStandard()) {
            return path();
        }
        Path file = folder.resolve(name());
        Files.copy(standard, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }
}
