package org.proxenos.engine.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.EngineException;

/** A DuckDB in this process; every trouble of the database leaves here as an {@link EngineException}. */
final class Database implements AutoCloseable {
    private final DuckDBConnection connection;

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * Opens a database.
     *
     * @param file where it lives; null: in memory
     * @param spill a folder of its own, made when needed
     */
    static Database open(@Nullable Path file, Path spill, int threads, DuckDbOptions options) {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("memory_limit", options.memoryMegabytes() + "MiB");
        settings.setProperty("temp_directory", spill.toAbsolutePath().toString());
        if (options.spillMegabytes() != null) {
            settings.setProperty("max_temp_directory_size", options.spillMegabytes() + "MiB");
        }
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        String url = "jdbc:duckdb:" + (file == null ? "" : file.toAbsolutePath());
        try {
            Connection connection = new DuckDBDriver().connect(url, settings);
            Database database = new Database(connection.unwrap(DuckDBConnection.class));
            database.run("SET TimeZone = 'UTC'");
            return database;
        } catch (SQLException e) {
            throw new EngineException("cannot start DuckDB: " + reason(e), e);
        }
    }

    /** Another connection to the same database, for a thread of its own. */
    Database another() {
        try {
            return new Database(connection.duplicate());
        } catch (SQLException e) {
            throw new EngineException("cannot connect to DuckDB: " + reason(e), e);
        }
    }

    /** Opens a transaction, which {@link #commit()} ends. */
    void begin() {
        run("BEGIN TRANSACTION");
    }

    /** Makes what was done since {@link #begin()} last. */
    void commit() {
        run("COMMIT");
    }

    /** The connection, for appenders. */
    DuckDBConnection connection() {
        return connection;
    }

    /** Runs a statement. */
    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Asks a question and reads the answer. */
    <T> T ask(String sql, Reading<T> reading) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return reading.read(rows);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** The same where the question has a mark ({@code ?}) for each parameter. */
    <T> T ask(String sql, List<?> parameters, Reading<T> reading) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** The one number that a question asks for. */
    long number(String sql) {
        return ask(sql, rows -> {
            long number = 0;
            // to the end: an answer that is left half read keeps its transaction open, and what is done next is undone
            while (rows.next()) {
                number = rows.getLong(1);
            }
            return number;
        });
    }

    /** What DuckDB says, without its stack trace and its drawing of where. */
    static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines()
                .takeWhile(line ->
                        !line.startsWith("LINE ") && !line.startsWith("Stack Trace") && !line.startsWith("\tat "))
                .filter(line -> !line.isBlank())
                .reduce((a, b) -> a + " " + b)
                .orElse(message)
                .strip();
    }

    private static EngineException failure(String sql, SQLException e) {
        String reason = reason(e);
        return reason.contains("No space left") || reason.contains("max_temp_directory_size")
                ? new EngineException("the disk is full: " + reason, e)
                : new EngineException("cannot answer '%s': %s".formatted(start(sql), reason), e);
    }

    private static String start(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 77) + "...";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EngineException("cannot close DuckDB: " + reason(e), e);
        }
    }

    /** Reads the rows of an answer. */
    @FunctionalInterface
    interface Reading<T> {
        /** Reads them, from before the first. */
        T read(ResultSet rows) throws SQLException;
    }
}
