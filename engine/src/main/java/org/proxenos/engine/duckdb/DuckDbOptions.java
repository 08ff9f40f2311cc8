package org.proxenos.engine.duckdb;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the engine may take of the machine.
 *
 * @param threads threads for imports and for coding; a query always takes one, so that sums are added in one order
 * @param memoryMegabytes memory that DuckDB may take beside the Java heap, in MiB; beyond it, it spills to disk. An
 *     import of very many messages takes 2 GiB, where that is more
 * @param spillMegabytes disk that a spill may take, in MiB; null: what there is
 * @param tempFolder where queries spill; null: the system's temporary folder. An import spills beside the corpus
 */
public record DuckDbOptions(
        int threads,
        int memoryMegabytes,
        @Nullable Integer spillMegabytes,
        @Nullable Path tempFolder) {
    /** DuckDB spills beyond it; an import of four million posts is no slower than with eight times as much. */
    private static final int MEMORY = 512;

    /** Refuses what cannot work. */
    public DuckDbOptions {
        if (threads < 1 || memoryMegabytes < 64) {
            throw new IllegalArgumentException("an engine needs 1 thread and 64 MiB: threads=%s memoryMegabytes=%s"
                    .formatted(threads, memoryMegabytes));
        }
    }

    /**
     * All processors, and 512 MiB whatever the machine has, so that a large corpus needs no more than a small one; only an import of
     * very many messages takes 2 GiB, where that is more.
     */
    public static DuckDbOptions defaults() {
        return new DuckDbOptions(Runtime.getRuntime().availableProcessors(), MEMORY, null, null);
    }
}
