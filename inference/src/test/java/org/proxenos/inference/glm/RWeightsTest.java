package org.proxenos.inference.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** Prior weights in every family, and robust errors beside a random intercept, against R; calls in {@code golden/weights.R}. */
class RWeightsTest {
    private static final Golden GOLDEN = Golden.read("weights");
    private static final Frame FRAME = Golden.whole();

    @ParameterizedTest
    @CsvSource({"GAUSSIAN, log(y + 1)", "POISSON, y", "BINOMIAL, s", "NEGBIN, y"})
    void everyErrorEqualsR(Family family, String response) {
        String formula = response + " ~ a + b + weights(v)";
        String key = family.code();
        for (String kind : List.of("model", "hc0", "hc1", "hc2", "hc3", "cr1s")) {
            StandardErrors errors = StandardErrors.valueOf(kind.toUpperCase(Locale.ROOT));
            Fit.Converged fit = fit(new ModelSpec(formula, family, null, "g", null, errors, 0));
            assertTerms(fit, GOLDEN.of(key + ".coef"), GOLDEN.of(key + "." + kind), 1e-6);
        }
        Fit.Converged fit = fit(ModelSpec.of(formula, family));
        double[] figures = GOLDEN.of(key + ".fit");
        assertThat(fit.deviance()).isCloseTo(figures[1], within(1e-6 * figures[1]));
        assertThat(fit.dispersion()).isCloseTo(figures[2], within(1e-6 * figures[2]));
        if (family != Family.BINOMIAL) {
            // R's binomial counts trials of whole numbers there.
            assertThat(fit.logLik()).isCloseTo(figures[0], within(1e-6 * Math.abs(figures[0])));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINAL, o ~ a + b + weights(v), ordinal",
        "NEGBIN1, y ~ a + b + weights(v), negbin1",
        "BETABINOMIAL, 'cbind(k, f) ~ a + b + weights(v)', betabinomial",
        "ZINB, w ~ a + b + weights(v) | a, zinb",
        "HURDLE, y ~ a + b + weights(v), hurdle",
        "NEGBIN, y ~ a + b + (1 | g) + weights(v), mixed.negbin",
        "GAUSSIAN, log(y + 1) ~ a + b + (1 | g) + weights(v), mixed.gaussian"
    })
    void otherFamiliesEqualRToo(Family family, String formula, String key) {
        Fit.Converged fit = fit(ModelSpec.of(formula, family));
        assertTerms(fit, GOLDEN.of(key + ".coef"), GOLDEN.of(key + ".model"), 3e-6);
        if (!key.equals("mixed.negbin")) {
            assertThat(fit.logLik()).isCloseTo(GOLDEN.of(key + ".fit")[0], within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"CR0, cr0", "CR1, cr1"})
    void clustersBesideARandomInterceptHaveTheSandwichOfTheirScores(StandardErrors errors, String kind) {
        Fit.Converged fit =
                fit(new ModelSpec("log(y + 1) ~ a + b + (1 | g)", Family.GAUSSIAN, null, "g", null, errors, 0));
        double[] ses = GOLDEN.of("mixed.robust." + kind);
        for (int j = 0; j < ses.length; j++) {
            assertThat(fit.terms().get(j).se()).isCloseTo(ses[j], within(3e-6 * ses[j]));
        }
        assertThat(fit.clusters()).hasValue(12);
        assertThat(fit.df()).hasValue(11);
    }

    @Test
    void aRowOfWeightTwoIsTwoRows() {
        int n = FRAME.rows();
        double[] two = new double[n];
        Arrays.setAll(two, i -> i % 3);
        int[] rows = IntStream.range(0, n)
                .flatMap(i -> IntStream.range(0, i % 3).map(k -> i))
                .toArray();
        Fit.Converged weighted = converged(
                ModelSpec.of("y ~ a + b + weights(two)", Family.NEGBIN).withEffectsOf("g"),
                FRAME.with("two", Column.of(two)));
        Fit.Converged twice = converged(ModelSpec.of("y ~ a + b", Family.NEGBIN).withEffectsOf("g"), FRAME.take(rows));
        for (Fit.Term term : weighted.terms()) {
            Fit.Term other = twice.find(term.term()).orElseThrow();
            assertThat(term.estimate()).isCloseTo(other.estimate(), within(1e-8));
            assertThat(term.se()).isCloseTo(other.se(), within(1e-8));
        }
        assertThat(weighted.theta().orElseThrow()).isCloseTo(twice.theta().orElseThrow(), within(1e-7));
        assertThat(weighted.n()).isEqualTo(160);
    }

    @Test
    void whatCannotBeWeighedIsSaid() {
        ModelSpec wild = new ModelSpec("y ~ a + weights(v)", Family.POISSON, null, "g", null, StandardErrors.WILD, 0);
        assertThatThrownBy(() -> fit(wild)).hasMessageContaining("cr1s, hc3 and, with few clusters, bootstrap do");
        double[] negative = new double[FRAME.rows()];
        negative[3] = -1;
        Frame frame = FRAME.with("m", Column.of(negative));
        assertThatThrownBy(() -> Regression.fit(ModelSpec.of("y ~ a + weights(m)", Family.POISSON), frame))
                .hasMessageContaining("-1.0");
        ModelSpec crossed = new ModelSpec("y ~ a + (1 | g)", Family.POISSON, null, "four", null, StandardErrors.CR1, 0);
        assertThat(Regression.fit(crossed, FRAME).<String>fold(fit -> "", Fit.Failed::reason))
                .contains("inside one cluster of 'four'");
    }

    private static void assertTerms(Fit.Converged fit, double[] estimates, double[] ses, double relative) {
        for (int j = 0; j < estimates.length; j++) {
            Fit.Term term = fit.terms().get(j);
            assertThat(term.estimate()).as(fit.spec() + term.term()).isCloseTo(estimates[j], within(1e-6));
            assertThat(term.se()).as(fit.spec() + term.term()).isCloseTo(ses[j], within(relative * ses[j]));
        }
    }

    private static Fit.Converged fit(ModelSpec spec) {
        return converged(spec, FRAME);
    }

    private static Fit.Converged converged(ModelSpec spec, Frame frame) {
        return Regression.fit(spec, frame).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }
}
