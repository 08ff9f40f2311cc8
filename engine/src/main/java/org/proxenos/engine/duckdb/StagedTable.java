package org.proxenos.engine.duckdb;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.EngineException;

/**
 * A table that is filled with batches of rows. DuckDB takes each batch itself, column by column, which costs half of what
 * giving it value by value costs.
 */
final class StagedTable implements AutoCloseable {
    private final List<StagedRows.Cells> cells = new ArrayList<>();
    private final StagingThread thread;
    private final PreparedStatement insert;
    private StagedRows next;
    private volatile @Nullable StagedRows batch;

    /** Prepares to fill a table that is there; another thread will do it. */
    StagedTable(Database database, String table, StagingThread thread) {
        this.thread = thread;
        String columns = "SELECT data_type FROM duckdb_columns() WHERE table_name = %s ORDER BY column_index";
        database.ask(columns.formatted(Sql.text(table)), rows -> {
            while (rows.next()) {
                cells.add(StagedRows.Cells.valueOf(rows.getString(1).toUpperCase(Locale.ROOT)));
            }
            return cells.size();
        });
        next = new StagedRows(cells);
        String function = "rows_of_" + table;
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(function).withFunction(new Supply()).register(database.connection());
            insert = database.connection()
                    .prepareStatement("INSERT INTO %s SELECT %s FROM %s()".formatted(table, expressions(), function));
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Where the next row goes. */
    StagedRows next() {
        if (next.isFull()) {
            flush();
        }
        return next;
    }

    /** Has the rows that were added so far stored. */
    void flush() {
        StagedRows rows = next;
        next = new StagedRows(cells);
        if (rows.count() > 0) {
            thread.later(() -> insert(rows));
        }
    }

    private void insert(StagedRows rows) {
        batch = rows;
        try {
            insert.execute();
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            batch = null;
        }
    }

    private String expressions() {
        List<String> columns = new ArrayList<>();
        for (StagedRows.Cells kind : cells) {
            String column = "c" + columns.size();
            columns.add(kind == StagedRows.Cells.TIMESTAMP ? "make_timestamp(%s)".formatted(column) : column);
        }
        return columns.stream().collect(Collectors.joining(", "));
    }

    private static EngineException trouble(SQLException e) {
        return new EngineException("cannot store what was read: " + Database.reason(e), e);
    }

    @Override
    public void close() {
        try {
            insert.close();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Gives DuckDB the rows of the batch that is being inserted. */
    private final class Supply implements DuckDBTableFunction<Object, int[], Object> {
        @Override
        public Object bind(DuckDBTableFunctionBindInfo info) throws SQLException {
            for (int i = 0; i < cells.size(); i++) {
                info.addResultColumn("c" + i, type(cells.get(i)));
            }
            return cells;
        }

        @Override
        public int[] init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return new int[1];
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out) {
            StagedRows rows = batch;
            int[] done = info.getInitData();
            int count = rows == null ? 0 : (int) Math.min(out.capacity(), rows.count() - done[0]);
            for (int i = 0; i < cells.size() && rows != null && count > 0; i++) {
                fill(out.vector(i), rows.column(i), done[0], count);
            }
            done[0] += count;
            return count;
        }

        private static DuckDBColumnType type(StagedRows.Cells kind) {
            return switch (kind) {
                case VARCHAR -> DuckDBColumnType.VARCHAR;
                case BOOLEAN -> DuckDBColumnType.BOOLEAN;
                case DOUBLE -> DuckDBColumnType.DOUBLE;
                case BIGINT, INTEGER, TIMESTAMP -> DuckDBColumnType.BIGINT;
            };
        }

        private static void fill(DuckDBWritableVector out, StagedRows.Column from, int first, int count) {
            if (from.kind() == StagedRows.Cells.VARCHAR) {
                byte[][] texts = new byte[count][];
                for (int i = 0; i < count; i++) {
                    String text = from.text(first + i);
                    texts[i] = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
                }
                out.setStringUtf8Batch(0, texts);
                return;
            }
            for (int i = 0; i < count; i++) {
                if (!from.isKnown(first + i)) {
                    out.setNull(i);
                } else if (from.kind() == StagedRows.Cells.BOOLEAN) {
                    out.setBoolean(i, from.number(first + i) != 0);
                } else if (from.kind() == StagedRows.Cells.DOUBLE) {
                    out.setDouble(i, Double.longBitsToDouble(from.number(first + i)));
                } else {
                    out.setLong(i, from.number(first + i));
                }
            }
        }
    }
}
