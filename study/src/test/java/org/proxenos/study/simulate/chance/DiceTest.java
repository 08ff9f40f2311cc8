package org.proxenos.study.simulate.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    private static final int DRAWS = 100_000;

    /** The JDK's SplittableRandom, made of a seed, is the same generator. */
    @Test
    void streamIsSplitMix64() {
        Dice dice = Dice.from(20240313);
        SplittableRandom reference = new SplittableRandom(20240313);
        for (int i = 0; i < 1000; i++) {
            assertThat(dice.nextLong()).isEqualTo(reference.nextLong());
        }
    }

    @Test
    void eachPurposeAndThingHasAStreamOfItsOwn() {
        assertThat(IntStream.range(0, 50).mapToObj(i -> Dice.of(1, "post", i).nextLong()))
                .doesNotHaveDuplicates()
                .doesNotContain(
                        Dice.of(1, "reply").nextLong(), Dice.of(2, "post").nextLong());
        assertThat(Dice.of(1, "post", 7).nextLong())
                .isEqualTo(Dice.of(1, "post", 7).nextLong());
    }

    /** Means and variances within four standard errors. */
    @Test
    void frailtyHasMeanOneAndVarianceOneOverItsShape() {
        Dice dice = Dice.of(1, "frailty");
        double[] drawn =
                IntStream.range(0, DRAWS).mapToDouble(i -> dice.frailty(0.5)).toArray();
        assertThat(mean(drawn)).isCloseTo(1, within(4 * Math.sqrt(2.0 / DRAWS)));
        assertThat(variance(drawn)).isCloseTo(2, within(4 * Math.sqrt(56.0 / DRAWS)));
    }

    @Test
    void poissonHasMeanAndVarianceAsAsked() {
        Dice dice = Dice.of(1, "poisson");
        double[] drawn =
                IntStream.range(0, DRAWS).mapToDouble(i -> dice.poisson(60)).toArray();
        assertThat(mean(drawn)).isCloseTo(60, within(4 * Math.sqrt(60.0 / DRAWS)));
        assertThat(variance(drawn)).isCloseTo(60, within(4 * 60 * Math.sqrt(2.0 / DRAWS)));
        assertThat(dice.poisson(0)).isZero();
    }

    @Test
    void heavierThingsAreDrawnMoreOftenAndWeightlessOnesNever() {
        Dice dice = Dice.of(1, "weights");
        Weights weights = Weights.of(0, 1, 0, 3, 0);
        int[] drawn = new int[5];
        IntStream.range(0, DRAWS).forEach(i -> drawn[weights.draw(dice)]++);
        assertThat(drawn[0] + drawn[2] + drawn[4]).isZero();
        assertThat(drawn[3] / (double) DRAWS).isCloseTo(0.75, within(4 * Math.sqrt(0.1875 / DRAWS)));
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .average()
                .orElseThrow();
    }
}
