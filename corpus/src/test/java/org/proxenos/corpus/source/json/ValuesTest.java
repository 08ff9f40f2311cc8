package org.proxenos.corpus.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;

/** Lines that several threads parse, in blocks. */
class ValuesTest {
    private static final int LINES = 60_000;

    @Test
    void valuesAndBrokenLinesComeInTheOrderOfTheLinesHoweverManyBlocksThereAre() throws IOException {
        List<String> seen = read(lines(""), null);
        assertThat(seen).hasSize(LINES);
        for (int i = 0; i < LINES; i++) {
            assertThat(seen.get(i)).isEqualTo(expected(i));
        }
        assertThat(read(lines("\uFEFF"), null)).as("with a byte order mark").isEqualTo(seen);
    }

    @Test
    void anEncodingThatIsGivenOrMarkedGivesTheSameValues() throws IOException {
        String text = "{\"n\":\"\u00e9\"}\n".repeat(LINES);
        List<String> seen = read(text.getBytes(StandardCharsets.UTF_8), null);
        assertThat(seen).hasSize(LINES).containsOnly("{\"n\":\"\u00e9\"}");
        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1), "iso-8859-1"))
                .isEqualTo(seen);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo(seen);
    }

    @Test
    void aStreamThatBreaksGivesWhatStoodBeforeAndItsTrouble() {
        List<String> seen = new ArrayList<>();
        InputStream breaks = new SequenceInputStream(new ByteArrayInputStream(lines("")), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> read(breaks, null, seen))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
        assertThat(seen).isNotEmpty();
        assertThat(seen.get(seen.size() - 1)).isEqualTo(expected(seen.size() - 1));
    }

    @Test
    void whoeverTakesValuesMayStopTheReading() {
        assertThatThrownBy(() -> Values.read(new ByteArrayInputStream(lines("")), origin(null), new Values.Taker() {
                    @Override
                    public void value(JsonNode value) {
                        throw new IllegalStateException("enough");
                    }

                    @Override
                    public void broken(String reason, String raw) {}
                }))
                .hasMessage("enough");
    }

    /** Every seventh line is broken, every third holds letters of UTF-8, every fifth a letter of windows-1252. */
    private static byte[] lines(String mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(mark.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < LINES; i++) {
            String text = "{\"n\":" + i + ",\"t\":\"" + (i % 3 == 0 ? "\u00e9\u4e2d" : "e");
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            if (i % 5 == 0) {
                out.write(0xE4);
            }
            out.writeBytes((isBroken(i) ? "\"\n" : "\"}\n").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String expected(int i) {
        String text = (i % 3 == 0 ? "\u00e9\u4e2d" : "e") + (i % 5 == 0 ? "\u00e4" : "");
        String line = "{\"n\":" + i + ",\"t\":\"" + text + "\"";
        return isBroken(i) ? "line %d column %d: %s".formatted(i + 1, line.length() + 1, line) : line + "}";
    }

    private static boolean isBroken(int i) {
        return i % 7 == 6;
    }

    private static List<String> read(byte[] bytes, @Nullable String encoding) throws IOException {
        List<String> seen = new ArrayList<>();
        read(new ByteArrayInputStream(bytes), encoding, seen);
        return seen;
    }

    private static void read(InputStream in, @Nullable String encoding, List<String> seen) throws IOException {
        Values.read(in, origin(encoding), new Values.Taker() {
            @Override
            public void value(JsonNode value) {
                seen.add(value.toString());
            }

            @Override
            public void broken(String reason, String raw) {
                seen.add(raw);
            }
        });
    }

    private static Origin origin(@Nullable String encoding) {
        Mapping mapping = new Mapping(Map.of(), null, encoding, null, null, Set.of(), null);
        return new Origin("lines.jsonl", Strand.ACCOUNTS, mapping);
    }
}
