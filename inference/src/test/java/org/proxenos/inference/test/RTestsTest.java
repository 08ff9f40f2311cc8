package org.proxenos.inference.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.Golden;

/** Rank tests against R's {@code wilcox.test}; calls in {@code golden/models.R}. */
class RTestsTest {
    private static final Golden GOLDEN = Golden.read();

    @Test
    void mannWhitneyWithTies() {
        double[] x = {12, 15, 15, 18, 20, 22, 22, 22, 30, 41, 57};
        double[] y = {8, 9, 12, 14, 15, 15, 19, 22, 23};
        MannWhitney test = MannWhitney.of(x, y);
        assertThat(test.w()).isEqualTo(GOLDEN.of("mannwhitney.ties")[0]);
        assertThat(test.p()).isCloseTo(GOLDEN.of("mannwhitney.ties")[1], within(1e-12));
        assertThat(test.aucLow()).isLessThan(test.auc());
    }

    @Test
    void shiftAndIntervalEqualTheExactOnesWithoutTies() {
        double[] x = {1.1, 2.7, 3.3, 4.9, 7.2, 8.8, 9.1, 12.4, 13.5, 17.9, 20.3, 21.7};
        double[] y = {0.3, 1.9, 2.2, 3.8, 5.4, 6.6, 7.9, 10.2, 11.3, 14.6};
        MannWhitney test = MannWhitney.of(x, y);
        double[] expected = GOLDEN.of("mannwhitney.shift");
        assertThat(test.hodgesLehmann()).isCloseTo(expected[0], within(1e-9));
        assertThat(test.shiftLow()).isCloseTo(expected[1], within(1e-9));
        assertThat(test.shiftHigh()).isCloseTo(expected[2], within(1e-9));
    }

    @Test
    void pairedWithTiesAndZeros() {
        PairedWilcoxon test = PairedWilcoxon.of(new double[] {-3, -1, 0, 2, 2, 4, 5, 5, 7, 0, 9, -2, 6});
        assertThat(test.n()).isEqualTo(11);
        assertThat(test.zeros()).isEqualTo(2);
        assertThat(test.v()).isEqualTo(GOLDEN.of("paired.ties")[0]);
        assertThat(test.p()).isCloseTo(GOLDEN.of("paired.ties")[1], within(1e-12));
    }

    @Test
    void pseudomedianAndIntervalEqualTheExactOnes() {
        double[] d = {-3.2, -1.1, 0.4, 2.3, 2.8, 4.5, 5.1, 5.7, 7.9, 9.6, -2.5, 6.2};
        PairedWilcoxon test = PairedWilcoxon.of(d);
        double[] expected = GOLDEN.of("paired.median");
        assertThat(test.pseudomedian()).isCloseTo(expected[0], within(1e-9));
        assertThat(test.low()).isCloseTo(expected[1], within(1e-9));
        assertThat(test.high()).isCloseTo(expected[2], within(1e-9));
    }

    @Test
    void onlyZerosGiveNoNumber() {
        PairedWilcoxon test = PairedWilcoxon.of(new double[] {0, 0});
        assertThat(test.zeros()).isEqualTo(2);
        assertThat(test.p()).isNaN();
    }

    @Test
    void fiveMillionPairsAreNotWrittenDown() {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = random.doubles(1600).map(v -> v + 0.25).toArray();
        double[] y = random.doubles(3200).toArray();
        MannWhitney test = MannWhitney.of(x, y);
        assertThat(test.hodgesLehmann()).isCloseTo(0.25, within(0.03));
        assertThat(test.shiftLow()).isLessThan(0.25).isGreaterThan(0.2);
        assertThat(test.shiftHigh()).isGreaterThan(0.25).isLessThan(0.3);
    }
}
