package org.proxenos.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.corpus.Link;

/** Times, counts, encodings and links in the forms that exports write them. */
class CellFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-06-01T19:03:00.000Z|2017-06-01T19:03:00Z",
                "2017-06-01T19:03:00Z|2017-06-01T19:03:00Z",
                "2017-06-01T19:03:00.000000001Z|2017-06-01T19:03:00.000000001Z",
                "2017-06-01T19:03:00.5Z|2017-06-01T19:03:00.500Z",
                "2017-06-01T21:03:00+02:00|2017-06-01T19:03:00Z",
                "2017-06-01 19:03:00|2017-06-01T19:03:00Z",
                "2017-06-01T19:03Z|2017-06-01T19:03:00Z",
                "2017-06-01 19:03:00 UTC|2017-06-01T19:03:00Z",
                "2017-06-01 19:03:00.123456|2017-06-01T19:03:00.123456Z",
                "2017-06-01|2017-06-01T00:00:00Z",
                "Thu Jun 01 19:03:00 +0000 2017|2017-06-01T19:03:00Z",
                "Thu, 01 Jun 2017 19:03:00 GMT|2017-06-01T19:03:00Z",
                "1496343780|2017-06-01T19:03:00Z",
                "1496343780.0|2017-06-01T19:03:00Z",
                "1496343780000|2017-06-01T19:03:00Z",
                "1496343780000001|2017-06-01T19:03:00.000001Z",
                "6/1/17 19:03|2017-06-01T19:03:00Z",
                "6/1/2017 7:03 PM|2017-06-01T19:03:00Z",
            })
    void timesAreRecognisedByTheirForm(String cell, Instant expected) {
        assertThat(Times.USUAL.find(cell)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2017-13-01",
                "2017-02-30 10:00:00",
                "1.6.2017",
                "31/12/17 10:00",
                "17",
                "",
                "2017-06-01T19:03:00.Z",
                "2017-02-30T10:00:00Z",
                "2017-06-01T19:03:00.0000000001Z"
            })
    void whatIsNoDateIsNotGuessed(String cell) {
        assertThat(Times.USUAL.find(cell)).isEmpty();
    }

    @Test
    void aPatternAndAZoneAreObeyed() {
        Times berlin = Times.of(mapping("Europe/Berlin", "d.M.yyyy HH:mm"));
        assertThat(berlin.find("1.6.2017 21:03")).contains(Instant.parse("2017-06-01T19:03:00Z"));
        assertThat(berlin.find("2017-06-01T19:03:00Z")).isEmpty();
        assertThatThrownBy(() -> Times.of(mapping("Europe/Atlantis", null)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("Europe/Atlantis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "551|551",
                "13K|13000",
                "1.2M|1200000",
                "1,234|1234",
                "1,234,567|1234567",
                "12.0|12",
                "0|0",
                "3k|3000"
            })
    void countsAreReadInWords(String cell, long expected) {
        assertThat(Counts.find(cell)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "1.5", "1.234", "12,34", "1e3", "", "99999999999999999999"})
    void whatIsNoCountIsNotGuessed(String cell) {
        assertThat(Counts.find(cell)).isEmpty();
    }

    @Test
    void aWindows1252ByteAmongUtf8IsReadAsWhatItIs() throws IOException {
        byte[] utf8 = "é – 😀 ".repeat(30_000).getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(utf8, utf8.length + 3);
        all[utf8.length] = (byte) 0x93;
        all[utf8.length + 1] = (byte) 0x81;
        all[utf8.length + 2] = (byte) 0xE9;
        assertThat(decode(all, null)).isEqualTo("é – 😀 ".repeat(30_000) + "“\u0081é");
    }

    @Test
    void everyCutOfUtf8IsDecodedToTheEnd() throws IOException {
        byte[] bytes = "aé–😀".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i <= bytes.length; i++) {
            assertThat(decode(java.util.Arrays.copyOf(bytes, i), null)).startsWith(i > 0 ? "a" : "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarksDecideAndVanish(String charset) throws IOException {
        assertThat(decode("\uFEFFid,text\n1,é".getBytes(Charset.forName(charset)), null))
                .isEqualTo("id,text\n1,é");
    }

    @Test
    void aGivenEncodingIsObeyed() throws IOException {
        byte[] latin = "é".getBytes(StandardCharsets.UTF_8);
        assertThat(decode(latin, "iso-8859-1")).isEqualTo("Ã©");
        assertThatThrownBy(() -> decode(latin, "utf8mb9")).hasMessageContaining("utf8mb9");
    }

    @Test
    void linksAreFoundInTextOrder() {
        assertThat(TextLinks.of("Thanks @city_hall! #ParisAgreement2 a@b.org &#39; #24 (https://a.org/x?y=1). @z"))
                .containsExactly(
                        new Link(Link.Kind.MENTION, "city_hall"),
                        new Link(Link.Kind.HASHTAG, "ParisAgreement2"),
                        new Link(Link.Kind.URL, "https://a.org/x?y=1"),
                        new Link(Link.Kind.MENTION, "z"));
    }

    @Test
    void anAddressThatIsCutToItsSchemeDoesNotFail() {
        assertThat(TextLinks.of("see https://… and http://..."))
                .extracting(Link::value)
                .isEqualTo(List.of());
    }

    private static Mapping mapping(String zone, @Nullable String pattern) {
        return new Mapping(Map.of(), null, null, zone, pattern, Set.of(), null);
    }

    private static String decode(byte[] bytes, @Nullable String encoding) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = Decoding.open(new ByteArrayInputStream(bytes), encoding)) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
