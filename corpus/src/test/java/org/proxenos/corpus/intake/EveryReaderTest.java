package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.UnreadableSourceException;

/**
 * What holds for every reader, whatever the file: an answer in words, or every record either a post or rejected, once;
 * never an error that nobody foresaw.
 */
class EveryReaderTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int SMALL = 1_500;
    private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @Test
    void everyFormatHasASample() {
        assertThat(new TreeSet<>(samples().map(Sample::format).toList())).isEqualTo(new TreeSet<>(Sources.formats()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsTakenForWhatItIs(Sample sample) throws IOException {
        Tally tally = sample.tally(null);
        assertThat(tally.format()).isEqualTo(sample.format());
        assertThat(tally.posts.size() + tally.other.size()).isPositive();
        assertWhole(tally);
        assertThat(sample.tally(sample.format()).posts)
                .as("a name given changes nothing")
                .isEqualTo(tally.posts);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileCutAnywhereKeepsWhatCameBefore(Sample sample) throws IOException {
        int whole = sample.tally(sample.format()).posts.size();
        int length = sample.bytes().length;
        for (int i = 0; i <= length; i += length > SMALL ? 3 : 1) {
            byte[] cut = Arrays.copyOf(sample.bytes(), i);
            assertThat(answer(cut, sample.format()).posts.size()).isLessThanOrEqualTo(whole + 1);
            if (i % 29 == 0) {
                answer(cut, null);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void damagedAndStrayBytesAreReadOrRefusedInWords(Sample sample) {
        SplittableRandom random = new SplittableRandom(20170601);
        for (int i = 0; i < 120; i++) {
            byte[] bytes = sample.bytes().clone();
            int hits = random.nextInt(1, 4);
            for (int hit = 0; hit < hits; hit++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            answer(bytes, sample.format());
            answer(bytes, null);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void randomBytesAreReadOrRefusedInWords(Sample sample) {
        SplittableRandom random = new SplittableRandom(sample.format().hashCode());
        for (int i = 0; i < 30; i++) {
            byte[] bytes = new byte[random.nextInt(1, 3000)];
            random.nextBytes(bytes);
            answer(bytes, sample.format());
            answer(join(sample.bytes(), bytes), sample.format());
            answer(join(bytes, sample.bytes()), null);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hugeNumbersAndDeepNestingCostNoMoreThanTheirRecord(Sample sample) {
        for (String number : List.of("9".repeat(400), "1e999999999", "-1", "0".repeat(2_000), "true", "[[{}]]")) {
            replaceEach(sample, NUMBER, number);
        }
        for (String nest : List.of("[", "{\"a\":", "<a>", "\"")) {
            replaceEach(sample, LETTERS, nest.repeat(20_000));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void halvesOfCharactersNulAndControlsAreReadOrRefusedInWords(Sample sample) {
        for (String odd : List.of("\\ud83d", "\\udc00\\ud800", "\\u0000", "\u0000", "\uFEFF", "\u001E", "\u2028")) {
            replaceEach(sample, LETTERS, odd);
        }
        byte[] half = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        for (int i = 0; i < sample.bytes().length; i += 17) {
            byte[] rest = Arrays.copyOfRange(sample.bytes(), i, sample.bytes().length);
            answer(join(join(Arrays.copyOf(sample.bytes(), i), half), rest), sample.format());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aVeryLongLineCostsItselfOnly(Sample sample) {
        String text = new String(sample.bytes(), StandardCharsets.ISO_8859_1);
        List<MatchResult> words = LETTERS.matcher(text).results().limit(7).toList();
        if (words.isEmpty()) {
            return;
        }
        MatchResult word = words.get(words.size() - 1);
        String longer = text.substring(0, word.start()) + "a".repeat(5_000_000) + text.substring(word.end());
        answer(longer.getBytes(StandardCharsets.ISO_8859_1), sample.format());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileOfAnotherFormatIsReadOrRefusedInWords(Sample sample) {
        for (String format : Sources.formats()) {
            answer(sample.bytes(), format);
        }
    }

    /** Puts something in the place of each match, one at a time; of many, every so manieth. */
    private static void replaceEach(Sample sample, Pattern what, String with) {
        String text = new String(sample.bytes(), StandardCharsets.ISO_8859_1);
        List<MatchResult> found = what.matcher(text).results().toList();
        for (int i = 0; i < found.size(); i += 1 + found.size() / 25) {
            MatchResult at = found.get(i);
            String odd = text.substring(0, at.start()) + with + text.substring(at.end());
            answer(odd.getBytes(StandardCharsets.ISO_8859_1), sample.format());
        }
    }

    /** Either refusal in words, or every record a post or rejected. */
    private static Tally answer(byte[] bytes, @Nullable String format) {
        Tally tally = new Tally();
        Origin origin = new Origin("sample", Strand.ACCOUNTS, Mapping.NONE);
        try {
            Sources.read(new ByteArrayInputStream(bytes), origin, format, tally);
        } catch (UnreadableSourceException | IOException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        assertWhole(tally);
        return tally;
    }

    /** Each record is a post, rejected, or something else, once; a repost has neither words nor counts. */
    private static void assertWhole(Tally tally) {
        List<Long> rows = Stream.concat(
                        tally.posts.stream().map(p -> p.message().sourceRow()),
                        tally.rejected.stream().map(r -> r.sourceRow()))
                .sorted()
                .toList();
        assertThat(rows).doesNotHaveDuplicates();
        long others = tally.removals.size()
                + tally.other.values().stream().mapToLong(n -> n).sum();
        assertThat(rows.isEmpty() ? 0 : rows.get(rows.size() - 1)).isLessThanOrEqualTo(rows.size() + others);
        assertThat(tally.rejected).allSatisfy(r -> {
            assertThat(r.reason()).isNotBlank();
            assertThat(r.raw().length()).isLessThanOrEqualTo(2_100);
        });
        Stream.concat(tally.posts.stream(), tally.seenThrough.stream()).forEach(EveryReaderTest::assertRepostIsBare);
    }

    private static void assertRepostIsBare(Collected post) {
        if (post.message().kind() == Kind.REPOST) {
            assertThat(post.reactions()).isNull();
            assertThat(post.message().text()).isEmpty();
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
