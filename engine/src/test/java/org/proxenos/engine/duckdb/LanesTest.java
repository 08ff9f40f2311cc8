package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work of three messages, of which two or three may be done side by side. */
final class LanesTest {
    private static final String MEMORY =
            "SELECT CAST(replace(current_setting('memory_limit'), ' GiB', '') AS DOUBLE) * 1024";

    @TempDir
    private Path folder;

    private Database open(DuckDbOptions options) {
        Database database = Database.open(null, folder, 1, options);
        database.run("CREATE TABLE incoming AS SELECT unnest(range(2)) AS seq");
        database.run("CREATE TABLE base_messages AS SELECT 0 AS seq");
        return database;
    }

    private static DuckDbOptions memory(int megabytes) {
        return new DuckDbOptions(1, megabytes, null, null);
    }

    private List<Long> memoryOfTwo(DuckDbOptions options, long most) {
        List<Long> memory = new CopyOnWriteArrayList<>();
        try (Database database = open(options)) {
            new Lanes(database, options, most)
                    .both(one -> memory.add(one.number(MEMORY)), other -> memory.add(other.number(MEMORY)));
        }
        return memory;
    }

    @Test
    void whatIsTooMuchSideBySideGetsMoreMemory() {
        assertThat(memoryOfTwo(memory(1024), 3)).containsExactly(1024L, 1024L);
        assertThat(memoryOfTwo(memory(1024), 2)).containsExactly(2048L, 2048L);
    }

    @Test
    void whoGaveMoreMemoryKeepsIt() {
        assertThat(memoryOfTwo(memory(4096), 2)).containsExactly(4096L, 4096L);
    }

    @Test
    void littleIsDoneSideBySideAndMuchOneAfterTheOther() {
        DuckDbOptions options = memory(1024);
        try (Database database = open(options)) {
            CountDownLatch second = new CountDownLatch(1);
            new Lanes(database, options, 3)
                    .both(one -> assertThat(awaited(second)).isTrue(), other -> second.countDown());

            CountDownLatch late = new CountDownLatch(1);
            new Lanes(database, options, 2)
                    .both(one -> assertThat(late.getCount()).isEqualTo(1), other -> {
                        assertThat(other).isSameAs(database);
                        late.countDown();
                    });
            assertThat(late.getCount()).isZero();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
