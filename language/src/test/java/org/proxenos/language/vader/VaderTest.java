package org.proxenos.language.vader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VaderTest {
    /** A quadratic rule would need minutes for these; half a second is usual, so a slow machine cannot fail here. */
    private static final Duration FAR_FROM_QUADRATIC = Duration.ofSeconds(30);

    private final Vader vader = Vader.english();

    @Test
    void aTextWithoutWordsHasNoSentiment() {
        assertThat(vader.score("")).isEqualTo(new VaderScores(0, 0, 0, 0));
        assertThat(vader.score(" \n\t ")).isEqualTo(new VaderScores(0, 0, 0, 0));
    }

    @Test
    void wordsBehindTheScoreAreNamedInTextOrder() {
        VaderReading reading = vader.reading();
        for (String piece : "A terrible, cruel blow but we love|hate our brave city".split(" ", -1)) {
            reading.add(vader.read(piece));
        }
        reading.score();
        assertThat(reading.negativeWords()).isEqualTo("terrible|cruel");
        assertThat(reading.positiveWords()).isEqualTo("brave");
        reading.clear();
        reading.score();
        assertThat(reading.negativeWords()).isEmpty();
    }

    /** Value by vaderSentiment 3.3.2, commit 44fc044, {@code polarity_scores("😂" * 4000)}. */
    @Test
    void thousandsOfEmojiInOneTextScoreAsTheReferenceSays() {
        assertThat(vader.score("\ud83d\ude02".repeat(4_000))).isEqualTo(new VaderScores(0.218, 0.345, 0.437, 1.0));
    }

    @Test
    void timeGrowsWithTheLengthOfTheTextOnly() {
        assertTimeoutPreemptively(FAR_FROM_QUADRATIC, () -> {
            vader.score("\ud83d\ude02".repeat(100_000));
            vader.score("love but hate not good so bad ".repeat(60_000));
            vader.score("the kiss of death to die for ".repeat(60_000));
            vader.score("good ".repeat(200_000) + "but " + "good bad ".repeat(100_000));
            vader.score("?!".repeat(1_000_000));
            vader.score("!!! ??? ".repeat(200_000));
        });
    }

    @Test
    void oddCharactersAreText() {
        assertThat(vader.score("\ud83d good \ude02\ud800").compound())
                .isEqualTo(vader.score("x good yy").compound());
        assertThat(vader.score("\u0000 \uffff good").compound()).isPositive();
    }

    @Test
    void emojiNamesAreThoseOfTheReference() {
        assertThat(EmojiNames.size()).isEqualTo(1_212);
        assertThat(EmojiNames.find(0x1f389)).isEqualTo("party popper");
        assertThat(EmojiNames.find(0x1f43a)).isEqualTo("wolf face");
        assertThat(EmojiNames.find(0x2639)).isEqualTo("frowning face");
        assertThat(EmojiNames.find(0x1f9ff)).isEqualTo("nazar amulet");
        assertThat(EmojiNames.find(0x1f971)).as("yawning face, of Emoji 12").isNull();
        assertThat(EmojiNames.find('a')).isNull();
    }

    @Test
    void theListIsAmendedWhereTheDependencyDiffers() {
        Valences valences = new Valences();
        assertThat(valences.valence("heart")).isEqualTo(3.2);
        assertThat(valences.valence("hearts")).isEqualTo(3.3);
        assertThat(valences.valence("badass")).isEqualTo(1.4);
        assertThat(valences.valence("flawed")).isEqualTo(-2.1);
        assertThat(valences.valence(":p")).isEqualTo(1.0);
        assertThat(valences.valence(":P")).isEqualTo(1.4);
        assertThat(valences.valence(":-\u00de")).isEqualTo(0.9);
        assertThat(valences.valence(":\u00de")).isEqualTo(1.1);
    }

    @Test
    void roundingIsThatOfTheExactBinaryValue() {
        assertThat(Rounding.round(0.0625, 3)).as("a tie goes to the even digit").isEqualTo(0.062);
        assertThat(Rounding.round(0.1875, 3)).isEqualTo(0.188);
        assertThat(Rounding.round(0.0005, 3))
                .as("0.0005 is a little above its decimal")
                .isEqualTo(0.001);
        assertThat(Rounding.round(0.2675, 3)).isEqualTo(0.268);
        assertThat(Rounding.round(-0.00001, 4)).isEqualTo(-0.0);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100_000; i++) {
            double value = i % 2 == 0 ? random.nextDouble(-1, 1) : random.nextInt(20_000) / 20_000.0 - 0.5;
            double exact =
                    new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
            assertThat(Rounding.round(value, 4)).isEqualTo(Math.copySign(exact, value));
        }
    }
}
