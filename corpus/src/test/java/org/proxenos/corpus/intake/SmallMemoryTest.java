package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.UnreadableSourceException;

/** Lines without end and files that unpack without end, read in a machine of a gigabyte. */
class SmallMemoryTest {
    private static final String HEAP = "-Xmx1g";

    /** Longer than any line that is kept. */
    private static final long LONG = 100L << 20;

    /** More than the heap could hold. */
    private static final long ENDLESS = 300L << 20;

    @Test
    void whatHasNoEndFitsIntoAGigabyte() throws Exception {
        Process reading =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(said)
                .doesNotContain("OutOfMemoryError")
                .contains("all of " + Sources.formats().size());
        assertThat(reading.exitValue()).as(said).isZero();
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add(HEAP);
        command.addAll(Arrays.asList("-cp", System.getProperty("java.class.path"), SmallMemoryTest.class.getName()));
        return command;
    }

    /** Reads, as each format, the beginning of a sample and then one line of 100 MB; and files packed a thousandfold. */
    public static void main(String[] arguments) throws IOException {
        List<String> read = new ArrayList<>();
        for (Sample sample : Sample.all().toList()) {
            if (!read.contains(sample.format())) {
                read.add(sample.format());
                byte[] start = Arrays.copyOf(sample.bytes(), sample.bytes().length / 2);
                read(new SequenceInputStream(new ByteArrayInputStream(start), new Endless(LONG)), sample.format());
            }
        }
        for (String format : List.of("csv", "x-api-v2")) {
            String start = format.equals("csv") ? "id,text\n1,\"" : "{\"data\":[{\"id\":\"1\",\"text\":\"";
            byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
            InputStream in = new SequenceInputStream(new ByteArrayInputStream(bytes), new Endless(ENDLESS));
            read(new ByteArrayInputStream(packed(in)), format);
            InputStream again = new SequenceInputStream(new ByteArrayInputStream(bytes), new Endless(ENDLESS));
            read(new ByteArrayInputStream(packedByZstd(again)), format);
        }
        System.out.println("all of " + read.size());
    }

    private static byte[] packed(InputStream in) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            in.transferTo(out);
        }
        return packed.toByteArray();
    }

    private static byte[] packedByZstd(InputStream in) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZstdOutputStream out = new ZstdOutputStream(packed)) {
            in.transferTo(out);
        }
        return packed.toByteArray();
    }

    private static void read(InputStream in, String format) {
        try {
            Sources.read(in, new Origin("endless", Strand.ACCOUNTS, Mapping.NONE), format, new Forgetful());
        } catch (UnreadableSourceException | IOException e) {
            System.out.println(format + ": " + e.getMessage());
        }
    }

    /** So many times the same letter. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + n, (byte) 'a');
            left -= n;
            return n;
        }
    }

    /** Keeps nothing. */
    private static final class Forgetful implements Sink {
        @Override
        public void collected(Collected post) {}

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
