package org.proxenos.workbench.texts;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.proxenos.coding.Panel;

/**
 * One reader, a scorer on each core, one writer. Batches are scored in any order and written in the order in which they
 * were read; at most a few wait, so a file may be of any size.
 */
public final class Scoring {
    private static final byte[] END = {};

    private final Panel panel;
    private final Shape shape;
    private final int cores = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final BlockingQueue<Future<byte[]>> inOrder = new ArrayBlockingQueue<>(4 * cores);
    private final Queue<CodeLines> idle = new ConcurrentLinkedQueue<>();

    /** Scores with this panel. */
    public Scoring(Panel panel, Shape shape) {
        this.panel = panel;
        this.shape = shape;
    }

    /**
     * Scores all rows.
     *
     * @param written is told now and then how many texts are written
     * @throws IOException when the file cannot be read to its end or the output takes no more; nothing is written before
     *     the first texts are scored
     */
    public Scored run(TextTable table, OutputStream out, LongConsumer written) throws IOException {
        byte[] header = CodeLines.header(panel, shape, table.idName()).getBytes(StandardCharsets.UTF_8);
        ExecutorService threads = Executors.newFixedThreadPool(cores + 1, Scoring::daemon);
        try {
            Future<Scored> reading = threads.submit(() -> read(table, threads));
            long texts = 0;
            for (byte[] lines = take(inOrder.take()); lines != END; lines = take(inOrder.take())) {
                if (texts == 0) {
                    out.write(header);
                }
                out.write(lines);
                texts += Batches.SIZE;
                written.accept(texts);
            }
            Scored scored = take(reading);
            if (texts == 0) {
                out.write(header);
            }
            return scored;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            stop(threads);
        }
    }

    /** After a fault the reader must let go of the table before it is closed, unless it waits for input for good. */
    private static void stop(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Scored read(TextTable table, ExecutorService threads) throws IOException, InterruptedException {
        Batches batches = new Batches(rows -> inOrder.put(threads.submit(() -> score(rows, table.idName()))));
        try {
            table.forEach(batches);
            return batches.finish();
        } finally {
            // Also after a fault, which the writer then finds in the reader's own future.
            inOrder.put(CompletableFuture.completedFuture(END));
        }
    }

    private byte[] score(List<TextTable.Text> batch, String idName) {
        CodeLines free = idle.poll();
        CodeLines lines = free == null ? new CodeLines(panel, shape, idName) : free;
        byte[] scored = lines.of(batch);
        idle.add(lines);
        return scored;
    }

    private static <T> T take(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "proxenos-texts");
        thread.setDaemon(true);
        return thread;
    }
}
