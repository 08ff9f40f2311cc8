package org.proxenos.engine.people;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.EngineException;
import org.sqlite.JDBC;

/**
 * One connection to an SQLite file, used by one thread at a time; every trouble of the database leaves here as an
 * {@link EngineException}.
 */
final class Sqlite implements AutoCloseable {
    /** How long one process waits for another that writes, in milliseconds. */
    private static final String PATIENCE = "10000";

    private final Connection connection;
    private final Path file;

    private Sqlite(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** Opens a file, and makes it where it is not there. */
    static Sqlite open(Path file) {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", PATIENCE);
        settings.setProperty("foreign_keys", "true");
        // what is committed has reached the disk, not only the system's memory
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("transaction_mode", "IMMEDIATE");
        try {
            Connection connection = new JDBC().connect("jdbc:sqlite:" + file.toAbsolutePath(), settings);
            Sqlite opened = new Sqlite(connection, file);
            // what is deleted is overwritten
            opened.run("PRAGMA secure_delete = ON");
            return opened;
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** Runs a statement that asks nothing. */
    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /**
     * Changes rows.
     *
     * @return how many
     */
    int change(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** Asks a question; one element a row. */
    <T> List<T> ask(String sql, Row<T> row, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(row.read(rows));
            }
            return answer;
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** The one number that a question asks for. */
    long number(String sql, @Nullable Object... values) {
        return ask(sql, rows -> rows.getLong(1), values).get(0);
    }

    /** Does several things as one: all of it, or, where it fails, nothing. */
    <T> T together(Supplier<T> work) {
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            T result = work.get();
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw failure(file, e);
        } finally {
            settle(done);
        }
    }

    private void settle(boolean done) {
        try {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private static EngineException failure(Path file, SQLException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("SQLITE_NOTADB") || reason.contains("SQLITE_CORRUPT")) {
            return new EngineException(
                    "%s is damaged, or is no database; put back a copy of it (%s)".formatted(file, reason), e);
        }
        if (reason.contains("SQLITE_FULL")) {
            return new EngineException("the disk is full: " + reason, e);
        }
        if (reason.contains("SQLITE_BUSY")) {
            return new EngineException(
                    "another program has held %s for ten seconds; close it and try again".formatted(file), e);
        }
        return new EngineException("%s: %s".formatted(file, reason), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface Row<T> {
        /** Reads it. */
        T read(ResultSet row) throws SQLException;
    }
}
