package org.proxenos.corpus.source.json;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are read and parsed by other threads while the caller takes their values, in the order of the lines whoever
 * parsed them: what comes out depends on no clock.
 */
final class ParsedAhead implements AutoCloseable {
    private static final int WORKERS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() - 1));
    private static final int AHEAD = WORKERS + 2;

    private final Blocks blocks;
    private final FieldNames names;
    private final ObjectReader reader;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, ParsedAhead::worker);
    private final Queue<CompletableFuture<@Nullable ParsedLines>> parsed = new ArrayDeque<>();
    private CompletableFuture<Blocks.@Nullable Block> last;

    private ParsedAhead(Blocks blocks, FieldNames names, ObjectReader reader, Blocks.Block first) {
        this.blocks = blocks;
        this.names = names;
        this.reader = reader;
        this.last = CompletableFuture.completedFuture(first);
    }

    /** Hands the values of all lines to a taker, on the caller's thread. */
    static void read(InputStream in, ObjectReader reader, Values.Taker taker) throws IOException {
        Blocks blocks = new Blocks(in);
        Blocks.Block first = blocks.next();
        FieldNames names = new FieldNames();
        long lines = ParsedLines.of(first, names, reader).hand(taker, 0);
        if (first.isLast()) {
            return;
        }
        try (ParsedAhead ahead = new ParsedAhead(blocks, names, reader, first)) {
            for (ParsedLines next = ahead.next(); next != null; next = ahead.next()) {
                lines = next.hand(taker, lines);
            }
        }
    }

    private @Nullable ParsedLines next() throws IOException {
        while (parsed.size() < AHEAD) {
            last = last.thenApplyAsync(this::following, workers);
            parsed.add(last.thenApplyAsync(this::parse, workers));
        }
        try {
            return parsed.remove().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException broken) {
                throw broken.getCause();
            }
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    /** Blocks are read one after the other, by whichever thread is free. */
    private Blocks.@Nullable Block following(Blocks.@Nullable Block before) {
        try {
            return before == null || before.isLast() || workers.isShutdown() ? null : blocks.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable ParsedLines parse(Blocks.@Nullable Block block) {
        try {
            return block == null ? null : ParsedLines.of(block, names, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "proxenos-parse");
        thread.setDaemon(true);
        return thread;
    }

    /** Nobody reads the stream any more once this returns. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            while (!workers.awaitTermination(1, TimeUnit.SECONDS)) {
                // a block that is being parsed is not worth a loop of interruptions
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
