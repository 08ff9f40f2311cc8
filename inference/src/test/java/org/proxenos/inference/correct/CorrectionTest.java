package org.proxenos.inference.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Machine codes: what they are worth, and what becomes of a share that they got wrong. */
class CorrectionTest {
    @Test
    void aConfusionIsCountedByHand() {
        Confusion confusion = Confusion.of(
                List.of("y", "y", "y", "n", "n", "n", "n", "n"), List.of("y", "y", "n", "y", "n", "n", "n", "n"));
        Confusion.ClassReport yes = confusion.classes().get(1);
        assertThat(yes.value()).isEqualTo("y");
        assertThat(yes.precision().share()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(yes.recall().share()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(yes.specificity().share()).isCloseTo(0.8, within(1e-12));
        assertThat(yes.f1()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(confusion.macroF1()).isCloseTo((2.0 / 3 + 0.8) / 2, within(1e-12));
        assertThat(confusion.accuracy().share()).isEqualTo(0.75);
        assertThatThrownBy(() -> Confusion.of(List.of("y"), List.of())).hasMessageContaining("1 codes of people");
    }

    @Test
    void aMachineThatIsRightAsOftenAsItSaysIsCalibrated() {
        double[] said = {0.25, 0.25, 0.25, 0.25, 0.95, 0.95};
        boolean[] truth = {true, false, false, false, true, true};
        Calibration calibration = Calibration.of(said, truth);
        assertThat(calibration.error()).isCloseTo(0.1 / 6, within(1e-12));
        assertThat(calibration.brier()).isCloseTo((0.5625 + 3 * 0.0625 + 2 * 0.0025) / 6, within(1e-12));
        assertThat(calibration.bins()).hasSize(2);
        assertThatThrownBy(() -> Calibration.of(new double[] {2}, new boolean[1]))
                .hasMessageContaining("[0, 1]");
    }

    @Test
    void roganAndGladenUndoKnownErrors() {
        // 30 % are true; 80 of 100 true are found, 90 of 100 false left alone: the machine says .3 .8 + .7 .1 = .31.
        Prevalence corrected = Prevalence.roganGladen(rate(310, 1_000), rate(80, 100), rate(90, 100))
                .orElseThrow();
        assertThat(corrected.value()).isCloseTo(0.3, within(1e-12));
        double variance = (0.31 * 0.69 / 1_000 + 0.09 * 0.16 / 100 + 0.49 * 0.09 / 100) / 0.49;
        assertThat(corrected.se()).isCloseTo(Math.sqrt(variance), within(1e-12));
        assertThat(Prevalence.roganGladen(rate(1, 2), rate(55, 100), rate(50, 100)))
                .isEmpty();
        assertThatThrownBy(() -> rate(3, 2)).hasMessageContaining("3 of 2");
    }

    private static Prevalence.Rate rate(long right, long n) {
        return new Prevalence.Rate(right, n);
    }

    @Test
    void predictionsSharpenAMeanAndDoNotBendIt() {
        SplittableRandom random = new SplittableRandom(6);
        int covered = 0;
        double widths = 0;
        for (int study = 0; study < 200; study++) {
            double[] truth = random.doubles(2_000).map(v -> v < 0.3 ? 1 : 0).toArray();
            double[] machine = Arrays.stream(truth)
                    .map(v -> random.nextDouble() < 0.15 ? 1 - v : v)
                    .toArray();
            double[] people = Arrays.copyOf(truth, 200);
            Prevalence mean = Prevalence.predictionPowered(
                    people, Arrays.copyOf(machine, 200), Arrays.copyOfRange(machine, 200, 2_000));
            covered += mean.low() < 0.3 && 0.3 < mean.high() ? 1 : 0;
            widths += mean.se() / Math.sqrt(0.3 * 0.7 / 200) / 200;
        }
        assertThat(covered).isBetween(180, 199);
        assertThat(widths).isLessThan(0.85);
    }

    @Test
    void aMachineThatKnowsNothingChangesNothing() {
        double[] people = {1, 0, 1, 1};
        Prevalence mean = Prevalence.predictionPowered(people, new double[4], new double[10]);
        assertThat(mean.value()).isEqualTo(0.75);
        assertThatThrownBy(() -> Prevalence.predictionPowered(people, new double[3], people))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
