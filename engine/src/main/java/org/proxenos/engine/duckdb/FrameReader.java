package org.proxenos.engine.duckdb;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** Turns the rows of an answer into columns of numbers and of words. */
final class FrameReader {
    private FrameReader() {}

    /** Reads all rows. */
    static Frame read(ResultSet rows) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<Cells> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(cells(about.getColumnTypeName(i)));
        }
        while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).add(rows, i + 1);
            }
        }
        Map<String, Column> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(about.getColumnLabel(i + 1), columns.get(i).column());
        }
        return Frame.of(named);
    }

    private static Cells cells(String type) {
        return switch (type.replaceFirst("\\(.*", "")) {
            case "BOOLEAN" -> new Numbers(true);
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "FLOAT",
                    "DOUBLE",
                    "DECIMAL" -> new Numbers(false);
            case "TIMESTAMP" -> new Words(true);
            default -> new Words(false);
        };
    }

    /** A column that grows. */
    private interface Cells {
        void add(ResultSet rows, int column) throws SQLException;

        Column column();
    }

    /** Numbers; a truth is 1 or 0. */
    private static final class Numbers implements Cells {
        private final boolean truths;
        private double[] values = new double[1024];
        private int size;

        Numbers(boolean truths) {
            this.truths = truths;
        }

        @Override
        public void add(ResultSet rows, int column) throws SQLException {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            double value = truths ? (rows.getBoolean(column) ? 1 : 0) : rows.getDouble(column);
            values[size++] = rows.wasNull() ? Double.NaN : value;
        }

        @Override
        public Column column() {
            return Column.of(Arrays.copyOf(values, size));
        }
    }

    /** Words; instants in ISO 8601, UTC. */
    private static final class Words implements Cells {
        private final boolean instants;
        private final List<@Nullable String> values = new ArrayList<>();

        Words(boolean instants) {
            this.instants = instants;
        }

        @Override
        public void add(ResultSet rows, int column) throws SQLException {
            if (instants) {
                LocalDateTime at = rows.getObject(column, LocalDateTime.class);
                values.add(at == null ? null : at.toInstant(ZoneOffset.UTC).toString());
            } else {
                values.add(rows.getString(column));
            }
        }

        @Override
        public Column column() {
            return Column.of(values.toArray(new @Nullable String[0]));
        }
    }
}
