package org.proxenos.corpus.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;

/** Real exports that lie beside the project; tests that need them are skipped where they do not. */
final class SharedExports {
    private static final Path FOLDER = Path.of(System.getProperty("proxenos.root"), "..", "shared", "data");

    private SharedExports() {}

    /** Reads a file as it is, format detected. */
    static Tally read(String path) throws IOException {
        return read(path, Strand.ACCOUNTS, Map.of());
    }

    /** Reads a file as a table with these columns. */
    static Tally read(String path, Strand strand, Map<String, String> columns) throws IOException {
        Path file = path(path);
        Mapping mapping = new Mapping(columns, null, null, null, null, Set.of(), null);
        Origin origin = new Origin(String.valueOf(file.getFileName()), strand, mapping);
        try (InputStream in = Files.newInputStream(file)) {
            return Tally.of(in, origin, null);
        }
    }

    /** A file or folder beside the project. */
    static Path path(String path) {
        Path file = FOLDER.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "shared data not present: " + FOLDER.relativize(file));
        return file;
    }
}
