package org.proxenos.workbench.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.duckdb.DataFile;
import org.proxenos.engine.duckdb.DuckDbOptions;
import org.proxenos.engine.duckdb.HashedStream;

/** A CSV, TSV or Parquet file, or standard input, opened for questions, and what identifies it. */
public final class DataInput implements Closeable {
    private static final DuckDbOptions OPTIONS = DuckDbOptions.defaults();

    private final DataFile data;
    private final Fingerprint fingerprint;
    private final @Nullable Spool spool;

    private DataInput(DataFile data, Fingerprint fingerprint, @Nullable Spool spool) {
        this.data = data;
        this.fingerprint = fingerprint;
        this.spool = spool;
    }

    /**
     * Opens it and reads it to its end.
     *
     * @throws IllegalArgumentException when it is not there or no table
     */
    public static DataInput open(Input input) throws IOException {
        try (InputStream file = input.open()) {
            HashedStream bytes = new HashedStream(file);
            Content content = Content.of(bytes);
            Spool spool = content.isParquet() ? Spool.of(input, content.stream()) : null;
            DataFile data = spool == null ? text(content, input.name()) : DataFile.open(spool.path(), OPTIONS);
            bytes.drain();
            return new DataInput(data, new Fingerprint(input.name(), bytes.bytes(), bytes.sha256()), spool);
        } catch (IOException e) {
            throw input.broken(e);
        }
    }

    private static DataFile text(Content content, String name) {
        if (content.text(name).isJson()) {
            throw new IllegalArgumentException("%s is JSON; a table is needed: CSV, TSV or Parquet".formatted(name));
        }
        return DataFile.read(content.stream(), name, OPTIONS);
    }

    /** The table. */
    public DataFile data() {
        return data;
    }

    /** What identifies the file. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() throws IOException {
        data.close();
        if (spool != null) {
            spool.close();
        }
    }
}
