package org.proxenos.engine.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.proxenos.engine.EngineException;
import org.proxenos.inference.frame.Frame;

/**
 * Tables made of a study's tables, kept in a file of their own under the name {@code shelf}, so that pages can leaf through
 * a large corpus at once. Beside them stand the study's tables and views. All processors answer a question, so sums of
 * fractions may differ in the last digit from one time to the next. Questions may be asked from several threads.
 */
public final class Shelf implements AutoCloseable {
    private static final int MOST_KEPT = 100;

    private final Database database;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private final Set<String> kept = new HashSet<>();
    private boolean closed;

    private Shelf(Database database) {
        this.database = database;
    }

    /**
     * What a shelf is made of.
     *
     * @param corpus folder of the study's corpus
     * @param codes folder of its codes
     * @param stamp changes with what these folders hold
     * @param statements make the tables, such as {@code CREATE TABLE shelf.days AS SELECT ...}
     */
    public record Recipe(Path corpus, Path codes, String stamp, List<String> statements) {
        /** Copies the statements. */
        public Recipe {
            statements = List.copyOf(statements);
        }

        private String mark() {
            return stamp + String.join(";\n", statements);
        }
    }

    /** Opens the shelf in a file, which is made first where there is none or where it was made of something else. */
    public static Shelf open(Path file, Recipe recipe, DuckDbOptions options) {
        Database database = Views.open(recipe.corpus(), recipe.codes(), options);
        try {
            database.run("SET threads = " + options.threads());
            if (!isMadeOf(database, file, recipe)) {
                make(database, file, recipe);
                attach(database, file);
            }
            return new Shelf(database);
        } catch (EngineException | IOException e) {
            database.close();
            throw e instanceof EngineException known
                    ? known
                    : new EngineException("cannot write %s: %s".formatted(file, e), e);
        }
    }

    private static boolean isMadeOf(Database database, Path file, Recipe recipe) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            attach(database, file);
            if (database.number("SELECT count(*) FROM shelf.made_of WHERE mark = " + Sql.text(recipe.mark())) == 1) {
                return true;
            }
            database.run("DETACH shelf");
        } catch (EngineException e) {
            // half written by an earlier version, or no shelf at all: it is only a copy, and is made anew
            database.run("DETACH DATABASE IF EXISTS shelf");
        }
        return false;
    }

    private static void attach(Database database, Path file) {
        database.run("ATTACH %s AS shelf (READ_ONLY)".formatted(Sql.text(file)));
    }

    /** Under another name first: whoever has the earlier shelf open goes on reading it. */
    private static void make(Database database, Path file, Recipe recipe) throws IOException {
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(part);
        database.run("ATTACH %s AS shelf".formatted(Sql.text(part)));
        recipe.statements().forEach(database::run);
        database.run("CREATE TABLE shelf.made_of AS SELECT %s AS mark".formatted(Sql.text(recipe.mark())));
        database.run("DETACH shelf");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Answers a question; a mark ({@code ?}) in it stands for each parameter. Numbers and booleans become numbers (NaN for null), all else words. */
    public Frame ask(String sql, List<?> parameters) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new EngineException("the study's tables have just been replaced; ask again", null);
            }
            try (Database connection = database.another()) {
                return connection.ask(sql, parameters, FrameReader::read);
            }
        } finally {
            use.readLock().unlock();
        }
    }

    /** The same without parameters. */
    public Frame ask(String sql) {
        return ask(sql, List.of());
    }

    /** Keeps the answer to a query in memory as a table of that name, unless there is one. */
    public void keep(String name, String sql) {
        use.writeLock().lock();
        try {
            if (kept.size() >= MOST_KEPT) {
                kept.forEach(old -> database.run("DROP TABLE IF EXISTS " + Sql.name(old)));
                kept.clear();
            }
            if (kept.add(name)) {
                database.run("CREATE OR REPLACE TABLE %s AS %s".formatted(Sql.name(name), sql));
            }
        } catch (EngineException e) {
            kept.remove(name);
            throw e;
        } finally {
            use.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                database.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
