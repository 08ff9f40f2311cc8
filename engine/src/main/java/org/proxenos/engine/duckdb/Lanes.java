package org.proxenos.engine.duckdb;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Work on one database that is done side by side. Several threads of DuckDB at one question wait for each other, and burn
 * their processors while they do; two questions at a time, on a thread each, do not.
 */
final class Lanes {
    /** How many there are. */
    static final int COUNT = 2;

    /** Of more messages than this, questions side by side would not leave each other enough of DuckDB's memory. */
    private static final long MOST_MESSAGES = 3_000_000;

    /**
     * What DuckDB gets of memory then at least, in MiB: not all that it does can spill, and an import that ends is worth more than
     * a small one.
     */
    private static final int ROOM = 2048;

    private final Database database;
    private final DuckDbOptions options;
    private final long most;

    /** Lanes of this database, which was opened with these options. */
    Lanes(Database database, DuckDbOptions options) {
        this(database, options, MOST_MESSAGES);
    }

    /** The same, side by side up to so many messages. */
    Lanes(Database database, DuckDbOptions options, long most) {
        this.database = database;
        this.options = options;
        this.most = most;
    }

    /**
     * Does two things that do not depend on each other, the second on a connection of its own, and waits for both; one after
     * the other where there are very many messages.
     */
    void both(Consumer<Database> one, Consumer<Database> other) {
        String messages = "SELECT (SELECT count(*) FROM incoming) + (SELECT count(*) FROM base_messages)";
        if (database.number(messages) > most) {
            database.run("SET memory_limit = '%dMiB'".formatted(Math.max(options.memoryMegabytes(), ROOM)));
            one.accept(database);
            other.accept(database);
            return;
        }
        try (Database second = database.another()) {
            CompletableFuture<Void> beside = CompletableFuture.runAsync(
                    () -> other.accept(second), work -> thread(work).start());
            try {
                one.accept(database);
            } finally {
                join(beside);
            }
        }
    }

    private static void join(CompletableFuture<Void> beside) {
        try {
            beside.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "proxenos-beside");
        thread.setDaemon(true);
        return thread;
    }
}
