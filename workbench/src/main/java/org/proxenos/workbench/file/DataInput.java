package org.proxenos.workbench.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.duckdb.DataFile;
import org.proxenos.engine.duckdb.DuckDbOptions;
import org.proxenos.engine.duckdb.HashedStream;

/** A CSV, TSV or Parquet file, or standard input, opened for questions, and what identifies it. */
public final class DataInput implements Closeable {
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
        DuckDbOptions options = DuckDbOptions.defaults();
        try (InputStream file = input.open()) {
            HashedStream bytes = new HashedStream(file);
            BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
            boolean parquet = Parquet.begins(in);
            Spool spool = parquet ? Spool.of(input, in) : null;
            DataFile data =
                    spool == null ? DataFile.read(in, input.name(), options) : DataFile.open(spool.path(), options);
            bytes.drain();
            return new DataInput(data, new Fingerprint(input.name(), bytes.bytes(), bytes.sha256()), spool);
        }
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
