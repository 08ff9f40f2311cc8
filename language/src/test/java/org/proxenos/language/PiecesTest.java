package org.proxenos.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private final Pieces<String> pieces = new Pieces<>(piece -> piece);

    @Test
    void piecesAreWhatStandsBetweenWhiteSpace() {
        assertThat(cut(" We\tare\u00a0still\u2003in!\u001cNow\u3000\n"))
                .containsExactly("We", "are", "still", "in!", "Now");
        assertThat(pieces.start(3)).isEqualTo(14);
        assertThat(cut("")).isEmpty();
        assertThat(cut("zero\u200bwidth joins")).containsExactly("zero\u200bwidth", "joins");
    }

    @Test
    void wordsAreCountedBetweenAsciiWhiteSpaceOnly() {
        pieces.read("one\u00a0word and\ttwo \u00a0 \u2003");
        assertThat(pieces.words()).isEqualTo(5);
        pieces.read("  \n ");
        assertThat(pieces.words()).isZero();
    }

    @Test
    void countsWordsAsRegularExpressionsDo() {
        SplittableRandom random = new SplittableRandom(17);
        String alphabet = "ab \t\n\u00a0\u2003\u001c\u0085é";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, alphabet.length()).forEach(c -> text.append(alphabet.charAt(c)));
            long words = Arrays.stream(text.toString().split("[ \\t\\n\\x0B\\f\\r]+", -1))
                    .filter(w -> !w.isEmpty())
                    .count();
            List<String> expected = Arrays.stream(text.toString().split("[\\s\\u00a0\\u2003\\u001c\\u0085]+", -1))
                    .filter(w -> !w.isEmpty())
                    .toList();
            assertThat(cut(text.toString())).isEqualTo(expected);
            assertThat(pieces.words()).isEqualTo((int) words);
        }
    }

    @Test
    void aPieceThatComesAgainIsNotAnalysedAgain() {
        AtomicInteger analysed = new AtomicInteger();
        Pieces<String> counted = new Pieces<>(piece -> piece + analysed.incrementAndGet());
        counted.read("city city mayor city");
        counted.read("mayor city");
        assertThat(analysed).hasValue(2);
    }

    @Test
    void commonPiecesOutliveAStreamOfNewOnes() {
        AtomicInteger analysed = new AtomicInteger();
        Pieces<String> counted = new Pieces<>(piece -> {
            analysed.addAndGet(piece.equals("city") ? 1 : 0);
            return piece;
        });
        for (int i = 0; i < 200_000; i++) {
            counted.read("city new" + i);
            assertThat(counted.at(1)).isEqualTo("new" + i);
        }
        assertThat(analysed).hasValue(1);
    }

    private List<String> cut(String text) {
        pieces.read(text);
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            cut.add(pieces.at(i));
        }
        return cut;
    }
}
