package org.proxenos.corpus.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;

/**
 * Rows and bytes a second of the readers, run by hand: {@code java -cp ... org.proxenos.corpus.intake.Throughput FILE
 * [COPIES]}. Each of ten rounds reads the file so many times over from memory; the last rounds are warm.
 */
public final class Throughput {
    private Throughput() {}

    /** Prints one line a round. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int copies = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        byte[] bytes = repeated(file, copies);
        Mapping mapping = new Mapping(Map.of(), null, null, null, null, Set.of(), null);
        Origin origin = new Origin(String.valueOf(file.getFileName()), Strand.ACCOUNTS, mapping);
        for (int round = 1; round <= 10; round++) {
            Counting sink = new Counting();
            long start = System.nanoTime();
            Sources.read(new ByteArrayInputStream(bytes), origin, null, sink);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "round %d: %d posts, %.0f rows/s, %.0f MB/s%n",
                    round, sink.posts, sink.posts / seconds, bytes.length / 1e6 / seconds);
        }
    }

    private static byte[] repeated(Path file, int copies) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = Decompression.open(Files.newInputStream(file))) {
            byte[] once = in.readAllBytes();
            int body = 0;
            if (once[0] != '{') {
                body = new String(once, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
            }
            all.write(once, 0, body);
            for (int i = 0; i < copies; i++) {
                all.write(once, body, once.length - body);
            }
        }
        return all.toByteArray();
    }

    /** Counts posts and forgets them. */
    private static final class Counting implements Sink {
        private long posts;

        @Override
        public void collected(Collected post) {
            posts++;
        }

        @Override
        public void seenThrough(Collected post) {}

        @Override
        public void account(Account account) {}

        @Override
        public void rejected(Rejected record) {}

        @Override
        public void missing(String field, long row) {}

        @Override
        public void other(String kind) {}
    }
}
