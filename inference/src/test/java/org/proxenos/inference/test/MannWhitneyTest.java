package org.proxenos.inference.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MannWhitneyTest {
    @Test
    void shiftEqualsTheMedianOfAllDifferencesWrittenDown() {
        SplittableRandom random = new SplittableRandom(4);
        double[] x = random.doubles(40).map(v -> Math.rint(v * 20)).toArray();
        double[] y = random.doubles(31).map(v -> Math.rint(v * 18)).toArray();
        double[] all = Arrays.stream(x)
                .flatMap(a -> Arrays.stream(y).map(b -> a - b))
                .sorted()
                .toArray();
        assertThat(all).hasSize(1240);
        assertThat(MannWhitney.of(x, y).hodgesLehmann()).isEqualTo((all[619] + all[620]) / 2);
    }

    @Test
    void samplesThatDoNotOverlapHaveAnAucOfOne() {
        MannWhitney test = MannWhitney.of(new double[] {5, 6, 7}, new double[] {1, 2, 3, 4});
        assertThat(test.w()).isEqualTo(12);
        assertThat(test.auc()).isEqualTo(1);
        assertThat(test.cliffsDelta()).isEqualTo(1);
    }

    @Test
    void equalValuesEverywhereSayNothing() {
        MannWhitney test = MannWhitney.of(new double[] {1, 1, 1}, new double[] {1, 1});
        assertThat(test.auc()).isEqualTo(0.5);
        assertThat(test.z()).isEqualTo(0);
        assertThat(test.p()).isEqualTo(1);
    }

    @Test
    void swappingTheSamplesMirrorsEverything() {
        double[] x = {3, 1, 4, 1, 5, 9};
        double[] y = {2, 6, 5, 3};
        MannWhitney there = MannWhitney.of(x, y);
        MannWhitney back = MannWhitney.of(y, x);
        assertThat(back.auc()).isCloseTo(1 - there.auc(), within(1e-12));
        assertThat(back.hodgesLehmann()).isEqualTo(-there.hodgesLehmann());
        assertThat(back.shiftLow()).isEqualTo(-there.shiftHigh());
        assertThat(back.p()).isCloseTo(there.p(), within(1e-12));
    }

    @Test
    void anEmptySampleGivesNoNumber() {
        assertThat(MannWhitney.of(new double[0], new double[] {1}).p()).isNaN();
    }
}
