package org.proxenos.inference.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;

/** Natural splines and harmonics, column for column against R; calls in {@code golden/smooth.R}. */
class SmoothTest {
    private static final Golden GOLDEN = Golden.read("smooth");
    private static final Frame FRAME = Golden.frame();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7})
    void everyColumnOfASplineEqualsR(int df) {
        Design design = Design.of(Formula.parse("y ~ ns(a, %d) - 1".formatted(df)), List.of(), FRAME);
        double[] expected = GOLDEN.of("ns." + df);
        double[] a = FRAME.numbers("a");
        int last = IntStream.range(0, a.length).reduce(0, (i, j) -> a[j] > a[i] ? j : i);
        assertThat(design.names()).hasSize(df);
        for (int j = 0; j < df; j++) {
            double[] column = design.column(j);
            double sum = IntStream.range(0, a.length)
                    .mapToDouble(i -> (i + 1) * column[i])
                    .sum();
            assertThat(design.names().get(j)).isEqualTo("ns(a, " + df + ")" + (j + 1));
            assertThat(sum).isCloseTo(expected[j], within(1e-7));
            assertThat(column[0]).isCloseTo(expected[df + j], within(1e-11));
            assertThat(column[last]).isCloseTo(expected[2 * df + j], within(1e-11));
        }
    }

    @Test
    void modelsOfSplinesAndHarmonicsEqualR() {
        assertModel("y ~ ns(a, 4) * b + offset(log(e))", "ns.fit");
        assertModel("y ~ harmonic(e, 7, 2) + b", "harmonic.fit");
    }

    private static void assertModel(String formula, String key) {
        Fit.Converged fit = Regression.fit(ModelSpec.of(formula, Family.POISSON), FRAME)
                .fold(converged -> converged, failed -> {
                    throw new AssertionError(failed.reason());
                });
        double[] estimates = GOLDEN.of(key + ".coef");
        assertThat(fit.terms()).hasSize(estimates.length);
        for (int j = 0; j < estimates.length; j++) {
            assertThat(fit.terms().get(j).estimate()).isCloseTo(estimates[j], within(1e-6));
            assertThat(fit.terms().get(j).se()).isCloseTo(GOLDEN.of(key + ".se")[j], within(1e-6));
        }
    }

    @Test
    void missingRowsAreLeftOutAndNamesAreThoseOfTheFormula() {
        double[] t = {1, 2, Double.NaN, 4, 5, 6};
        Frame frame = Frame.of(java.util.Map.of("t", Column.of(t), "y", Column.of(new double[6])));
        Design design = Design.of(Formula.parse("y ~ harmonic(t, 24, 1)"), List.of(), frame);
        assertThat(design.rows()).isEqualTo(5);
        assertThat(design.names()).containsExactly("(Intercept)", "harmonic(t, 24, 1)sin1", "harmonic(t, 24, 1)cos1");
        assertThat(design.column(1)[4]).isEqualTo(Math.sin(Math.PI / 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ns(a)", "ns(a, 0)", "ns(a, b)", "harmonic(a, 24)", "harmonic(a, b, 2)", "ns(a, 2.5)"})
    void whatIsNoSmoothIsRefused(String term) {
        Formula formula = Formula.parse("y ~ " + term);
        assertThatThrownBy(() -> Design.of(formula, List.of(), FRAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write ns(x, degrees of freedom)");
    }
}
