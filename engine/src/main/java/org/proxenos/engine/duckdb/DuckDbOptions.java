package org.proxenos.engine.duckdb;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the engine may take of the machine.
 *
 * @param threads threads for imports and for coding; a query always takes one, so that sums are added in one order
 * @param memoryMegabytes memory that DuckDB may take beside the Java heap, in MiB; beyond it, it spills to disk
 * @param spillMegabytes disk that a spill may take, in MiB; null: what there is
 * @param tempFolder where queries spill; null: the system's temporary folder. An import spills beside the corpus
 */
public record DuckDbOptions(
        int threads,
        int memoryMegabytes,
        @Nullable Integer spillMegabytes,
        @Nullable Path tempFolder) {
    private static final int LEAST_MEMORY = 512;
    private static final int MOST_MEMORY = 4096;

    /** Refuses what cannot work. */
    public DuckDbOptions {
        if (threads < 1 || memoryMegabytes < 64) {
            throw new IllegalArgumentException("an engine needs 1 thread and 64 MiB: threads=%d memoryMegabytes=%d"
                    .formatted(threads, memoryMegabytes));
        }
    }

    /** All processors and a quarter of the machine's memory, between 512 MiB and 4 GiB. */
    public static DuckDbOptions defaults() {
        return new DuckDbOptions(Runtime.getRuntime().availableProcessors(), quarterOfMemory(), null, null);
    }

    private static int quarterOfMemory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine) {
            long quarter = machine.getTotalMemorySize() / 4 / 1024 / 1024;
            return (int) Math.max(LEAST_MEMORY, Math.min(MOST_MEMORY, quarter));
        }
        return LEAST_MEMORY;
    }
}
