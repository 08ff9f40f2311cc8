package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.UnreadableSourceException;

/** Packed, cut, binary and random files: an answer in words, or a count of every record. */
class DamagedFilesTest {
    private static final String TABLE = "id,text,likes\n1,\"a, \"\"b\"\"\nc\",3\n2,é😀,\"1,200\"\n3,plain,4\n";
    private static final String LINES = """
            {"data":[{"id":"1","text":"é😀 \\u00e9","author_id":"7"}],"includes":{"users":[{"id":"7","username":"a"}]}}
            {"id":"2","text":"two","author_id":"7"}
            """;
    private static final String STATUSES =
            "[{\"id_str\":\"1\",\"text\":\"a\",\"retweet_count\":0},\n{\"id_str\":\"2\",\"text\":\"é\"}]";

    @ParameterizedTest
    @ValueSource(strings = {TABLE, LINES, STATUSES})
    void aFileCutAnywhereIsReadOrRefusedInWords(String text) throws IOException {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i <= whole.length; i++) {
            answer(Arrays.copyOf(whole, i), null);
        }
    }

    @Test
    void aPackedFileCutAnywhereSaysSo() throws IOException {
        byte[] gzip = gzip(TABLE);
        for (int i = 2; i < gzip.length; i++) {
            byte[] cut = Arrays.copyOf(gzip, i);
            assertThatThrownBy(() -> Tally.of(new ByteArrayInputStream(cut), origin(), "csv"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("gzip ends early (truncated download?)");
        }
        byte[] zstd = Zstd.compress(TABLE.getBytes(StandardCharsets.UTF_8));
        for (int i = 4; i < zstd.length; i++) {
            byte[] cut = Arrays.copyOf(zstd, i);
            assertThatThrownBy(() -> Tally.of(new ByteArrayInputStream(cut), origin(), "csv"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("zstd ends early (truncated download?)");
        }
    }

    @Test
    void whatCouldBeUnpackedOfACutFileIsPushedFirst() throws IOException {
        StringBuilder text = new StringBuilder("id,text\n");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",words ").append(random.nextLong()).append('\n');
        }
        byte[] gzip = gzip(text.toString());
        byte[] half = Arrays.copyOf(gzip, gzip.length / 2);
        Tally tally = new Tally();
        assertThatThrownBy(() -> Sources.read(new ByteArrayInputStream(half), origin(), null, tally))
                .isInstanceOf(IOException.class);
        assertThat(tally.posts).hasSizeGreaterThan(5_000).hasSizeLessThan(15_000);
    }

    @Test
    void packedFilesAreReadAlsoInSeveralMembers() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip("id,text\n1,a\n"));
        members.write(gzip("2,b\n"));
        assertThat(Tally.of(new ByteArrayInputStream(members.toByteArray()), origin(), null).posts)
                .hasSize(2);
        byte[] zstd = Zstd.compress("id,text\n1,a\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Tally.of(new ByteArrayInputStream(zstd), origin(), null).posts)
                .hasSize(1);
    }

    @Test
    void randomBytesAreReadOrRefusedInWords() throws IOException {
        SplittableRandom random = new SplittableRandom(20170601);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[random.nextInt(1, 3000)];
            random.nextBytes(bytes);
            answer(bytes, null);
            for (String format : Sources.formats()) {
                answer(bytes, format);
            }
        }
    }

    @Test
    void damagedBytesInAGoodFileAreReadOrRefusedInWords() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (String text : new String[] {TABLE, LINES, STATUSES}) {
            for (int i = 0; i < 150; i++) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(1, 256);
                answer(bytes, null);
            }
        }
    }

    @Test
    void emptyAndBinaryFilesAreRefusedWithARemedy() {
        assertRefused(new byte[0], "sample is empty");
        assertRefused(" \n\n".getBytes(StandardCharsets.UTF_8), "sample is empty");
        assertRefused(new byte[] {'a', 0, 'b', 1, 2, 3, 4, 5, 6, 7, 8}, "is binary, not text");
    }

    @Test
    void aFormatThatDoesNotExistNamesThoseThatDo() {
        assertThatThrownBy(() -> Tally.of("text\na\n", origin(), "x-api-v3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no format 'x-api-v3'; nearest is 'x-api-v2'; there are x-api-v2, ");
    }

    @Test
    void aFormatThatNobodyKnowsIsRefusedWithTheFormatsThereAre() {
        assertRefused("{\"a\":1}".getBytes(StandardCharsets.UTF_8), "no reader knows this format");
    }

    /** Either refusal in words, or every post collected or rejected. */
    private static void answer(byte[] bytes, @Nullable String format) {
        Tally tally = new Tally();
        try {
            Sources.read(new ByteArrayInputStream(bytes), origin(), format, tally);
            assertThat(tally.rejected).allSatisfy(r -> assertThat(r.reason()).isNotBlank());
        } catch (UnreadableSourceException | IOException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void assertRefused(byte[] bytes, String words) {
        assertThatThrownBy(() -> Tally.of(new ByteArrayInputStream(bytes), origin(), null))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(words);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static Origin origin() {
        return new Origin("sample", Strand.ACCOUNTS, Mapping.NONE);
    }
}
