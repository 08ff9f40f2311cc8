package org.proxenos.inference.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.Golden;

class DescribeTest {
    private static final Golden GOLDEN = Golden.read();

    @Test
    void wilsonEqualsPropTestOfR() {
        WilsonInterval interval = WilsonInterval.of(7, 40);
        assertThat(interval.share()).isEqualTo(0.175);
        assertThat(interval.low()).isCloseTo(GOLDEN.of("wilson")[0], within(1e-11));
        assertThat(interval.high()).isCloseTo(GOLDEN.of("wilson")[1], within(1e-11));
    }

    @Test
    void sharesAtTheEndsStayInRange() {
        assertThat(WilsonInterval.of(0, 12).low()).isZero();
        assertThat(WilsonInterval.of(0, 12).high()).isBetween(0.2, 0.3);
        assertThat(WilsonInterval.of(12, 12).high()).isEqualTo(1);
        assertThat(WilsonInterval.of(0, 0).share()).isNaN();
        assertThatThrownBy(() -> WilsonInterval.of(3, 2)).hasMessageContaining("successes=3 n=2");
    }

    @Test
    void quantilesEqualRsDefault() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] p = {0, 0.1, 0.25, 0.5, 0.9, 1};
        for (int i = 0; i < p.length; i++) {
            assertThat(Quantiles.type7(values, p[i])).isCloseTo(GOLDEN.of("quantile")[i], within(1e-12));
        }
        assertThat(Quantiles.type7(new double[0], 0.5)).isNaN();
        assertThatThrownBy(() -> Quantiles.type7(new double[] {1, Double.NaN}, 0.5))
                .hasMessageContaining("NaN");
    }

    @Test
    void equalAttentionHasNoConcentrationAndOneWinnerHasAll() {
        assertThat(Concentration.of(new double[] {5, 5, 5, 5}).gini()).isZero();
        double[] winner =
                IntStream.range(0, 200).mapToDouble(i -> i == 7 ? 10 : 0).toArray();
        Concentration concentration = Concentration.of(winner);
        assertThat(concentration.gini()).isCloseTo(1 - 1.0 / 200, within(1e-12));
        assertThat(concentration.top1PercentShare()).isEqualTo(1);
        assertThat(concentration.topShare()).isEqualTo(1);
        assertThat(Concentration.of(new double[] {0, 0}).gini()).isNaN();
    }

    @Test
    void topOnePercentOfTwoHundredAreTwo() {
        double[] values = IntStream.rangeClosed(1, 200).mapToDouble(i -> i).toArray();
        assertThat(Concentration.of(values).top1PercentShare()).isEqualTo(399.0 / 20100);
    }

    @Test
    void ccdfFallsFromOneAtTheSmallestValue() {
        Ccdf ccdf = Ccdf.of(new double[] {2, 1, 2, 8});
        assertThat(ccdf.steps())
                .containsExactly(new Ccdf.Step(1, 4, 1), new Ccdf.Step(2, 3, 0.75), new Ccdf.Step(8, 1, 0.25));
    }

    @Test
    void adjustedValuesEqualPAdjustOfRWithoutCountingMissingOnes() {
        double[] p = {0.01, 0.04, 0.03, Double.NaN, 0.005, 0.5, 0.03};
        assertAdjusted(Multiplicity.holm(p), GOLDEN.of("holm"));
        assertAdjusted(Multiplicity.benjaminiHochberg(p), GOLDEN.of("bh"));
    }

    private static void assertAdjusted(double[] adjusted, double[] expected) {
        assertThat(adjusted[3]).isNaN();
        for (int i = 0; i < expected.length; i++) {
            assertThat(adjusted[i < 3 ? i : i + 1]).isCloseTo(expected[i], within(1e-12));
        }
    }
}
