package org.proxenos.corpus.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is scanned is what Jackson, which nobody here wrote, parses. */
class ScannerTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final Path SHARED =
            Path.of(System.getProperty("proxenos.root", "..")).resolve("../shared/data");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ \t\"a\" : [ ] , \"b\":{ } } ",
                "{\"a\":[1,-2,0,-0,123456789012345678,-1234567890123,2147483648],\"b\":[true,false,null]}",
                "{\"a\":1.50,\"b\":-0.001,\"c\":12345678901234567890123}",
                "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\\ud83d\"}",
                "{\"a\":\"\u00e9\u4e2d\ud83d\ude00\ud55c is wide and long enough for several words of eight bytes\"}",
                "{\"a\":1,\"b\":2,\"a\":{\"c\":3}}",
                "{\"\":\"\",\"\u00e9\":\"12345678\",\"e\":\"1234567\",\"f\":\"123456789\"}"
            })
    void theUsualFormIsScanned(String line) throws IOException {
        JsonNode scanned = Objects.requireNonNull(scanned(line.getBytes(StandardCharsets.UTF_8)), line);
        assertSame(scanned, JACKSON.readTree(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{\"a\":[1,]}",
                "{\"a\":[1}",
                "{,}",
                "{\"a\" 1}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":+1}",
                "{\"a\":1a}",
                "{\"a\":tru}",
                "{\"a\":truely}",
                "{\"a\":nul",
                "{\"a\":\"b}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\",
                "{\"a\":\"\\u12",
                "{'a':1}",
                "{a:1}",
                "{}{}",
                "{} x",
                "{\"a\":\"\t\"}",
                "{\"a\":\"12345678\u0001\"}",
                "{\"\\u0061\":1}",
                "{\"a\":1e5}",
                "{\"a\":NaN}"
            })
    void whatIsOddOrWrongIsLeftToTheParser(String line) {
        assertThat(scanned(line.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void bytesThatAreNoCharactersAreLeftToTheParser() {
        for (int[] bad : new int[][] {{0xE4}, {0xC3}, {0xC0, 0x80}, {0xED, 0xA0, 0xBD}, {0xF5, 0x80, 0x80, 0x80}}) {
            for (int before = 0; before < 17; before++) {
                String start = "{\"a\":\"" + "x".repeat(before);
                byte[] line = (start + "?".repeat(bad.length) + "\"}").getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < bad.length; i++) {
                    line[start.length() + i] = (byte) bad[i];
                }
                assertThat(scanned(line)).as("%s behind %s", bad[0], before).isNull();
            }
        }
        assertThat(scanned("{\"a\":\u00e9}".getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void depthAndLengthAreBounded() throws IOException {
        String deep = "{\"a\":" + "[".repeat(99) + "]".repeat(99) + "}";
        assertSame(Objects.requireNonNull(scanned(deep.getBytes(StandardCharsets.UTF_8))), JACKSON.readTree(deep));
        String deeper = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(scanned(deeper.getBytes(StandardCharsets.UTF_8))).isNull();
        String digits = "{\"a\":" + "1".repeat(5_000) + "}";
        assertThat(scanned(digits.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void changedBytesAreReadAsJacksonReadsThemOrNotAtAll() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        byte[] sound =
                "{\"id\":\"12\",\"n\":[1,-20.5,true,null],\"t\":\"a \\u00e9\\n\u4e2d\ud83d\ude00 and more\",\"o\":{\"x\":{}}}"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] alphabet = "{}[]\":,\\ut1-.e0 \t\n\u00e9a".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 200_000; i++) {
            byte[] line = sound.clone();
            for (int j = random.nextInt(1, 4); j > 0; j--) {
                line[random.nextInt(line.length)] =
                        random.nextInt(8) == 0 ? (byte) random.nextInt() : alphabet[random.nextInt(alphabet.length)];
            }
            JsonNode scanned = scanned(line);
            if (scanned != null) {
                assertSame(scanned, JACKSON.readTree(line));
            }
        }
    }

    @Test
    void everyObjectOfTheSharedFilesIsScannedAsJacksonReadsIt() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "without the shared data there is nothing to compare");
        List<Path> files;
        try (Stream<Path> all = Files.walk(SHARED)) {
            files = all.filter(f -> f.toString().matches(".*\\.(jsonl|ndjson|json)(\\.gz)?"))
                    .toList();
        }
        int scanned = 0;
        for (Path file : files) {
            scanned += compare(file);
        }
        assertThat(scanned).isGreaterThan(10_000);
    }

    /** Sets each object in a file, however deep, against Jackson, and counts them. */
    private static int compare(Path file) throws IOException {
        int scanned = 0;
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith("gz") ? new GZIPInputStream(in) : in;
                MappingIterator<JsonNode> values =
                        JACKSON.readerFor(JsonNode.class).readValues(plain)) {
            while (values.hasNextValue()) {
                Deque<JsonNode> open = new ArrayDeque<>(List.of(values.nextValue()));
                while (!open.isEmpty()) {
                    JsonNode one = open.pop();
                    one.forEach(open::push);
                    scanned += one.isObject() ? compare(one) : 0;
                }
            }
        } catch (JsonProcessingException e) {
            // a file that is cut short or no JSON is compared up to there
            return scanned;
        }
        return scanned;
    }

    private static int compare(JsonNode parsed) {
        JsonNode scanned = scanned(parsed.toString().getBytes(StandardCharsets.UTF_8));
        if (scanned == null) {
            assertThat(parsed.toString()).as("what is left to the parser").containsPattern("[0-9][eE]-?[0-9]");
            return 0;
        }
        assertSame(scanned, parsed);
        return 1;
    }

    @Test
    void whoeverChangesAnObjectSeesTheChangeAndTheRest() throws IOException {
        String line = "{\"a\":1,\"b\":{\"c\":2},\"d\":[3]}";
        ObjectNode one = (ObjectNode) Objects.requireNonNull(scanned(line.getBytes(StandardCharsets.UTF_8)));
        ObjectNode other = (ObjectNode) JACKSON.readTree(line);
        for (ObjectNode node : List.of(one, other)) {
            node.put("e", 5);
            node.remove("a");
            node.withObject("/b").put("c", 4);
            node.withArray("d").add(6);
            node.putNull("b2");
        }
        assertSame(one, other);
    }

    private static void assertSame(JsonNode scanned, JsonNode parsed) {
        List<String> names = new ArrayList<>();
        scanned.fieldNames().forEachRemaining(names::add);
        List<String> expected = new ArrayList<>();
        parsed.fieldNames().forEachRemaining(expected::add);
        assertThat(names).isEqualTo(expected);
        for (String name : names) {
            assertThat(scanned.get(name)).isEqualTo(parsed.get(name));
            assertThat(scanned.has(name)).isTrue();
        }
        assertThat(scanned.path("none").isMissingNode()).isTrue();
        assertThat(scanned.size()).isEqualTo(parsed.size());
        assertThat(scanned.isEmpty()).isEqualTo(parsed.isEmpty());
        assertThat(scanned).isEqualTo(parsed);
        assertThat(scanned.toString()).isEqualTo(parsed.toString());
    }

    private static @Nullable JsonNode scanned(byte[] line) {
        Scanner scanner = new Scanner(line, line.length, new FieldNames());
        int end = scanner.line(0);
        if (end < 0) {
            assertThat(scanner.tape().length()).isZero();
            return null;
        }
        return end == line.length ? scanner.tape().node(0) : null;
    }
}
