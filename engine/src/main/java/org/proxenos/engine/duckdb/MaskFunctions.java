package org.proxenos.engine.duckdb;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
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
        register(name, List.of(DuckDBColumnType.VARCHAR), (cells, row) -> function.apply(cells[0].getString(row)));
    }

    /** {@code name(text, platform, is_private)}: a text, by whether a private person wrote it. */
    void defineText(String name, Mask mask) {
        List<DuckDBColumnType> parameters =
                List.of(DuckDBColumnType.VARCHAR, DuckDBColumnType.VARCHAR, DuckDBColumnType.BOOLEAN);
        register(name, parameters, (cells, row) -> {
            String platform = cells[1].isNull(row) ? "" : cells[1].getString(row);
            return mask.text(cells[0].getString(row), platform, cells[2].getBoolean(row, false));
        });
    }

    private void register(String name, List<DuckDBColumnType> parameters, RowFunction function) {
        try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name);
            for (DuckDBColumnType parameter : parameters) {
                builder.withParameter(parameter);
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
        byte[][] answers = new byte[(int) in.rowCount()][];
        for (int row = 0; row < answers.length; row++) {
            if (!columns[0].isNull(row)) {
                answers[row] = function.apply(columns, row).getBytes(StandardCharsets.UTF_8);
            }
        }
        out.setStringUtf8Batch(0, answers);
    }

    /** What a function makes of a row; it is not asked where the first cell is null. */
    @FunctionalInterface
    private interface RowFunction {
        String apply(DuckDBReadableVector[] columns, int row);
    }
}
