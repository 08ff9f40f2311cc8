package org.proxenos.workbench.texts;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.duckdb.DataFile;
import org.proxenos.engine.duckdb.DuckDbOptions;
import org.proxenos.workbench.file.Spool;

/** Texts of a Parquet file. */
final class ParquetTexts implements TextTable {
    private final Spool spool;
    private final DataFile data;
    private final Columns columns;

    ParquetTexts(Spool spool, Columns columns) {
        this.spool = spool;
        this.data = DataFile.open(spool.path(), DuckDbOptions.defaults());
        this.columns = columns;
    }

    @Override
    public String idName() {
        return columns.idName();
    }

    @Override
    public void forEach(Taker taker) {
        List<String> header = data.columns();
        columns.text(header);
        columns.id(header);
        List<String> wanted = Stream.of(columns.text(), columns.id())
                .flatMap(Stream::ofNullable)
                .toList();
        long[] row = {0};
        data.rows(wanted, cells -> {
            row[0]++;
            taker.text(new Text(cells.length > 1 ? word(cells[1]) : Long.toString(row[0]), word(cells[0])));
        });
    }

    private static String word(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    @Override
    public void close() throws IOException {
        data.close();
        spool.close();
    }
}
