package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Flow;
import org.proxenos.engine.SourceFile;

/** Files of real formats, read by the real readers into a corpus. */
class ImportedFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsHashedToItsLastByteWhateverTheReaderCloses() throws IOException {
        byte[] table = "id,text\n1,one\n2,two\n".getBytes(StandardCharsets.UTF_8);
        Path plain = Files.write(folder.resolve("a.csv"), table);
        Path packed = folder.resolve("b.csv.gz");
        try (OutputStream out = Files.newOutputStream(packed);
                GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(table);
        }
        Path json = Files.writeString(folder.resolve("c.jsonl"), "{\"data\":[{\"id\":\"3\",\"text\":\"three\"}]}\n");
        try (Engine engine = DuckDbEngine.open(folder.resolve("corpus"), folder.resolve("codes"))) {
            List<Flow> flows = engine.append(List.of(source(plain), source(packed), source(json)), List.of());

            assertThat(flows).extracting(Flow::kept).containsExactly(2L, 0L, 1L);
            assertThat(flows)
                    .extracting(Flow::bytes)
                    .containsExactly(Files.size(plain), Files.size(packed), Files.size(json));
        }
    }

    private static SourceFile source(Path path) {
        Origin origin = new Origin(String.valueOf(path.getFileName()), Strand.ACCOUNTS, Mapping.NONE);
        return new SourceFile(path, origin, null);
    }
}
