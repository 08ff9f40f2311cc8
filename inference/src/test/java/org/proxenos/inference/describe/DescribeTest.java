package org.proxenos.inference.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

    @Test
    void aMedianOverClustersIsThatOfEveryDrawWrittenOut() {
        double[] values = {5, 1, 9, 9, 2, 7, 30, 4, 4, 12};
        int[] cluster = {0, 0, 1, 1, 2, 2, 2, 3, 0, 1};
        ClusteredMedian found = ClusteredMedian.of(values, cluster, 7);

        SplittableRandom random = new SplittableRandom(7);
        double[] medians = new double[ClusteredMedian.DRAWS];
        for (int draw = 0; draw < medians.length; draw++) {
            List<Double> drawn = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                int chosen = random.nextInt(4);
                IntStream.range(0, values.length)
                        .filter(i -> cluster[i] == chosen)
                        .forEach(i -> drawn.add(values[i]));
            }
            medians[draw] = Quantiles.type7(drawn.stream().mapToDouble(d -> d).toArray(), 0.5);
        }
        assertThat(found.value()).isEqualTo(6);
        assertThat(found.low()).isEqualTo(Quantiles.type7(medians, 0.025));
        assertThat(found.high()).isEqualTo(Quantiles.type7(medians, 0.975));
        assertThat(found.clusters()).isEqualTo(4);
    }

    @Test
    void aMedianOfOneClusterHasNoInterval() {
        ClusteredMedian found = ClusteredMedian.of(new double[] {1, 2, 4}, new int[3], 1);
        assertThat(found.value()).isEqualTo(2);
        assertThat(found.low()).isNaN();
        assertThat(ClusteredMedian.of(new double[0], new int[0], 1).value()).isNaN();
    }
}
