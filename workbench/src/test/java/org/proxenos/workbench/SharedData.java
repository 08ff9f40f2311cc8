package org.proxenos.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Third-party material beside the project; tests that need it are skipped where it is absent. */
public final class SharedData {
    private SharedData() {}

    /** A file of the shared data. */
    public static Path file(String name) {
        Path file = Path.of(System.getProperty("proxenos.root"), "..", "shared", "data")
                .resolve(name)
                .normalize();
        Assumptions.assumeTrue(Files.isRegularFile(file), "shared data not present: " + file);
        return file;
    }
}
