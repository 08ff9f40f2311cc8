package org.proxenos.engine.duckdb;

import java.nio.file.Path;
import java.util.UUID;

/** Where a database in memory puts what does not fit: a folder of its own, which DuckDB makes and deletes itself. */
final class Spill {
    private Spill() {}

    static Path folder(DuckDbOptions options) {
        Path parent = options.tempFolder() == null
                ? Path.of(System.getProperty("java.io.tmpdir", "."))
                : options.tempFolder();
        return parent.resolve("proxenos-" + UUID.randomUUID());
    }
}
