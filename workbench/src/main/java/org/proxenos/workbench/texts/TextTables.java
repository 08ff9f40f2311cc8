package org.proxenos.workbench.texts;

import java.io.IOException;
import java.io.InputStream;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.corpus.source.UnreadableSourceException;
import org.proxenos.workbench.file.Content;
import org.proxenos.workbench.file.Input;
import org.proxenos.workbench.file.Spool;

/** Opens tables of texts, their kind told by content. */
public final class TextTables {
    private TextTables() {}

    /**
     * A CSV, TSV or JSON table, which may be packed with gzip or zstd, or a Parquet file.
     *
     * @throws UnreadableSourceException when the file as a whole is no such table
     */
    public static TextTable open(Input input, Columns columns) throws IOException {
        InputStream raw = input.open();
        try {
            return table(input, Content.of(raw), columns);
        } catch (UnreadableSourceException e) {
            raw.close();
            throw e;
        } catch (IOException e) {
            raw.close();
            throw input.broken(e);
        }
    }

    private static TextTable table(Input input, Content content, Columns columns) throws IOException {
        if (content.isParquet()) {
            return new ParquetTexts(Spool.of(input, content.stream()), columns);
        }
        InputStream text = content.text(columns.file()).stream();
        if (content.isJson()) {
            return new JsonTexts(Decoding.open(text, null), columns);
        }
        return new DelimitedTexts(text, columns);
    }
}
