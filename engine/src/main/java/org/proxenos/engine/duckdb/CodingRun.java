package org.proxenos.engine.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.proxenos.coding.Panel;
import org.proxenos.engine.EngineException;

/**
 * Texts go out to as many sessions as there are threads and come back in the order of the corpus, so the result does not
 * depend on the threads.
 */
final class CodingRun {
    private static final int BATCH = 1024;
    private static final String TEXTS = "SELECT message_id, text FROM messages WHERE kind <> 'repost'";

    private final Panel panel;
    private final boolean[] words;
    private final int threads;

    CodingRun(Panel panel, List<Panel.Seat> seats, int threads) {
        this.panel = panel;
        this.words = new boolean[seats.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = seats.get(i).isWord();
        }
        this.threads = threads;
    }

    /** Reads all texts of one database and writes their codes into the table {@code coded} of another. */
    void code(Database messages, Database target) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (DuckDBAppender rows = target.connection().createAppender(DuckDBConnection.DEFAULT_SCHEMA, "coded")) {
            target.connection().setAutoCommit(false);
            messages.ask(TEXTS, texts -> code(texts, workers, rows));
            rows.flush();
            target.connection().commit();
            target.connection().setAutoCommit(true);
        } catch (SQLException e) {
            throw new EngineException("cannot store codes: " + Database.reason(e), e);
        } finally {
            workers.shutdownNow();
        }
    }

    private long code(ResultSet texts, ExecutorService workers, DuckDBAppender rows) throws SQLException {
        ThreadLocal<Panel.Session> session = ThreadLocal.withInitial(panel::session);
        Deque<Future<CodedBatch>> waiting = new ArrayDeque<>();
        long batches = 0;
        for (CodedBatch next = read(texts); next.size() > 0; next = read(texts)) {
            CodedBatch batch = next;
            batches++;
            waiting.add(workers.submit(() -> batch.code(session.get())));
            if (waiting.size() > 2 * threads) {
                done(waiting.remove()).write(rows);
            }
        }
        while (!waiting.isEmpty()) {
            done(waiting.remove()).write(rows);
        }
        return batches;
    }

    private CodedBatch read(ResultSet texts) throws SQLException {
        List<String> ids = new ArrayList<>(BATCH);
        List<String> bodies = new ArrayList<>(BATCH);
        while (ids.size() < BATCH && texts.next()) {
            ids.add(texts.getString(1));
            bodies.add(texts.getString(2));
        }
        return new CodedBatch(ids, bodies, words);
    }

    private static CodedBatch done(Future<CodedBatch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("coding was interrupted", e);
        } catch (ExecutionException e) {
            throw new EngineException("a coder failed: " + e.getCause(), e.getCause());
        }
    }
}
