package org.proxenos.engine.duckdb;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A thread that does what it is told in that order, never more than a few things behind. Nothing follows a failure. */
final class StagingThread implements AutoCloseable {
    private static final int BEHIND = 3;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(StagingThread::thread);
    private final Semaphore room = new Semaphore(BEHIND);
    private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    private boolean isTold;

    /** Does something later; waits while too much is to be done. What went wrong before is said here. */
    void later(Runnable work) {
        if (isTold) {
            return;
        }
        if (done.isCompletedExceptionally()) {
            finish();
        }
        room.acquireUninterruptibly();
        done = done.thenRunAsync(work, thread).whenComplete((nothing, trouble) -> room.release());
    }

    /** Waits until all is done; what went wrong in the other thread goes on in this one. */
    private void finish() {
        try {
            done.join();
        } catch (CompletionException e) {
            isTold = true;
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    /** Waits until all is done. What went wrong is said once. */
    @Override
    public void close() {
        try {
            if (!isTold) {
                finish();
            }
        } finally {
            thread.shutdown();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "proxenos-stage");
        thread.setDaemon(true);
        return thread;
    }
}
