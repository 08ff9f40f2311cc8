package org.proxenos.engine.duckdb;

import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.duckdb.DuckDBWritableVector;
import org.proxenos.corpus.privacy.Mask;
import org.proxenos.engine.EngineException;

/** Masks as functions of SQL, so that DuckDB calls them on all its threads while it writes a table. */
final class MaskFunctions {
    private final Database database;

    MaskFunctions(Database database) {
        this.database = database;
    }

    /** A function of one text. */
    void define(String name, UnaryOperator<String> function) {
        register(name, 1, cells -> function.apply(cells[0]));
    }

    /** {@code name(text, platform, 'true' or 'false')}: a text, by whether a private person wrote it. */
    void defineText(String name, Mask mask) {
        register(name, 3, cells -> mask.text(cells[0], cells[1], cells[2].equals("true")));
    }

    private void register(String name, int parameters, RowFunction function) {
        try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name);
            for (int i = 0; i < parameters; i++) {
                builder.withParameter(DuckDBColumnType.VARCHAR);
            }
            builder.withReturnType(DuckDBColumnType.VARCHAR)
                    .withVectorizedFunction((in, out) -> apply(function, in, out))
                    .register(database.connection());
        } catch (SQLException e) {
            throw new EngineException("cannot teach DuckDB " + name + ": " + Database.reason(e), e);
        }
    }

    private static void apply(RowFunction function, DuckDBDataChunkReader in, DuckDBWritableVector out) {
        DuckDBReadableVector[] columns = new DuckDBReadableVector[(int) in.columnCount()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = in.vector(i);
        }
        String[] cells = new String[columns.length];
        for (int row = 0; row < in.rowCount(); row++) {
            for (int i = 0; i < columns.length; i++) {
                cells[i] = columns[i].isNull(row) ? "" : columns[i].getString(row);
            }
            if (columns[0].isNull(row)) {
                out.setNull(row);
            } else {
                out.setString(row, function.apply(cells));
            }
        }
    }

    /** What a function makes of a row; it is not asked where the first cell is null, and any other null comes empty. */
    @FunctionalInterface
    private interface RowFunction {
        String apply(String[] cells);
    }
}
