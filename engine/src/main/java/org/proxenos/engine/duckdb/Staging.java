package org.proxenos.engine.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Document;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.privacy.PublicNames;
import org.proxenos.corpus.source.Collected;
import org.proxenos.engine.Forgetting;

/**
 * What an import has read so far. A thread of its own writes it down in the order in which it comes, so that an export is
 * read on while it does; it is never more than a few batches behind, whatever comes.
 */
final class Staging implements AutoCloseable {
    private static final int BATCHES_BEHIND = 3;

    /** Characters of a batch, about, so that a few of them are small whatever the texts are. */
    private static final int BATCH = 1 << 17;

    private static final int ROW = 100;

    private final ExecutorService writer = Executors.newSingleThreadExecutor(Staging::thread);
    private final Semaphore room = new Semaphore(BATCHES_BEHIND);
    private final StagedRows rows;
    private List<Consumer<StagedRows>> batch = new ArrayList<>();
    private int size;
    private boolean isTold;
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    /** Makes the staging tables in a fresh database; {@link #close()} commits them. */
    Staging(Database database, People people) {
        rows = finish(CompletableFuture.supplyAsync(() -> new StagedRows(database, people), writer));
    }

    /** Adds a post of a file; {@code own} is false for a post found inside another's record. */
    void post(Collected post, int fileNumber, boolean own) {
        add(post.message().text().length(), to -> to.post(post, fileNumber, own));
    }

    /** Adds what an export says of an account. */
    void account(Account account) {
        add(0, to -> to.account(account));
    }

    /** Adds how the date of a press release is known; its headline stands in its text. */
    void document(Document document) {
        add(0, to -> to.document(document));
    }

    /** Adds a record that cannot be a message. */
    void rejected(Rejected record) {
        add(record.raw().length(), to -> to.rejected(record));
    }

    /** Adds word that a message or an account is gone. */
    void removal(Removal removal) {
        add(0, to -> to.removal(removal.kind(), removal.id(), removal.platform()));
    }

    /** Adds what the study's owner wants to be forgotten. */
    void removals(Forgetting what) {
        what.messages().stream().sorted().forEach(id -> add(0, to -> to.removal(Removal.Kind.MESSAGE, id, null)));
        what.accounts().stream().sorted().forEach(id -> add(0, to -> to.removal(Removal.Kind.ACCOUNT, id, null)));
    }

    /** Adds the rows of actors.csv, in their order, and the handles that stay as they are. */
    void people(Iterable<Actor> actors, PublicNames names) {
        add(0, to -> to.people(actors, names));
    }

    private void add(int characters, Consumer<StagedRows> row) {
        batch.add(row);
        size += characters + ROW;
        if (size >= BATCH) {
            hand();
        }
    }

    private void hand() {
        if (written.isCompletedExceptionally()) {
            isTold = true;
            finish(written);
        }
        enqueue();
    }

    /** Nothing is written behind what could not be written. */
    private void enqueue() {
        room.acquireUninterruptibly();
        List<Consumer<StagedRows>> full = batch;
        batch = new ArrayList<>();
        size = 0;
        written = written.thenRunAsync(() -> full.forEach(row -> row.accept(rows)), writer)
                .whenComplete((nothing, trouble) -> room.release());
    }

    /** Waits; what went wrong in the other thread goes on in this one. */
    private static <T> T finish(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "proxenos-stage");
        thread.setDaemon(true);
        return thread;
    }

    /** What went wrong first is what is said, and once; also where the tables then cannot be closed. */
    @Override
    public void close() {
        enqueue();
        CompletableFuture<Void> closed = written.whenCompleteAsync((nothing, trouble) -> rows.close(), writer);
        try {
            finish(isTold ? closed.exceptionally(told -> null) : closed);
        } finally {
            writer.shutdown();
        }
    }
}
