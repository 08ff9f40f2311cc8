package org.proxenos.workbench.texts;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.proxenos.corpus.intake.Decompression;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.corpus.source.UnreadableSourceException;
import org.proxenos.workbench.file.Delimiter;
import org.proxenos.workbench.file.Input;
import org.proxenos.workbench.file.Parquet;
import org.proxenos.workbench.file.Spool;

/** Opens tables of texts, their kind told by content. */
public final class TextTables {
    private static final int LOOK = 1 << 16;

    private TextTables() {}

    /**
     * A CSV, TSV or JSON table, which may be packed with gzip or zstd, or a Parquet file.
     *
     * @throws UnreadableSourceException when the file as a whole is no such table
     */
    public static TextTable open(Input input, Columns columns) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Decompression.open(input.open()), LOOK);
        if (Parquet.begins(in)) {
            return new ParquetTexts(Spool.of(input, in), columns);
        }
        refuseBinary(in, columns.file());
        BufferedReader characters = new BufferedReader(Decoding.open(in, null), LOOK);
        String head = head(characters);
        String start = head.stripLeading();
        if (start.isEmpty()) {
            throw new UnreadableSourceException(
                    "%s is empty; a table with a header line is needed".formatted(columns.file()));
        }
        if (start.charAt(0) == '{' || start.charAt(0) == '[') {
            return new JsonTexts(characters, columns);
        }
        boolean tabs = columns.file().toLowerCase(Locale.ROOT).matches(".*\\.(tsv|tab)(\\.gz|\\.zst)?");
        return new DelimitedTexts(characters, tabs ? '\t' : Delimiter.of(head), columns);
    }

    private static void refuseBinary(BufferedInputStream in, String file) throws IOException {
        in.mark(LOOK);
        byte[] first = in.readNBytes(512);
        in.reset();
        boolean zero = false;
        for (byte b : first) {
            zero |= b == 0;
        }
        if (zero && Decoding.detect(first) == null) {
            throw new UnreadableSourceException(
                    "%s is binary, not a table of texts; give CSV, TSV, JSON lines or Parquet".formatted(file));
        }
    }

    private static String head(Reader characters) throws IOException {
        char[] first = new char[LOOK / 4];
        characters.mark(first.length);
        int filled = 0;
        for (int n = 0; n >= 0 && filled < first.length; filled += Math.max(n, 0)) {
            n = characters.read(first, filled, first.length - filled);
        }
        characters.reset();
        return new String(first, 0, filled);
    }
}
