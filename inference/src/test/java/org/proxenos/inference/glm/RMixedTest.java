package org.proxenos.inference.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** Random intercepts against lme4 and glmmTMB; calls in {@code golden/mixed.R}. */
class RMixedTest {
    private static final Golden GOLDEN = Golden.read("mixed");
    private static final Frame FRAME = Golden.frame();

    @ParameterizedTest
    @CsvSource({
        "POISSON, y ~ a + b + offset(log(e)) + (1 | g)",
        "NEGBIN, y ~ a + b + (1 | g)",
        "GAUSSIAN, log(y + 1) ~ a + b + (1 | g)",
        "BINOMIAL, s ~ a + b + (1 | g)"
    })
    void estimatesAndErrorsEqualR(Family family, String formula) {
        Fit.Converged fit = fit(ModelSpec.of(formula, family), FRAME);
        double[] estimates = GOLDEN.of(family.code() + ".coef");
        double[] ses = GOLDEN.of(family.code() + ".se");
        assertThat(fit.terms()).hasSize(estimates.length);
        for (int j = 0; j < estimates.length; j++) {
            Fit.Term term = fit.terms().get(j);
            assertThat(term.estimate()).as(term.term()).isCloseTo(estimates[j], within(1e-6));
            assertThat(term.se()).as(term.term()).isCloseTo(ses[j], within(2e-6 * ses[j]));
        }
        if (family != Family.BINOMIAL) {
            assertThat(fit.logLik()).isCloseTo(GOLDEN.of(family.code() + ".fit")[0], within(1e-7));
        }
    }

    @Test
    void theSpreadIsATermAndThetaAFigure() {
        Fit.Converged fit = fit(ModelSpec.of("y ~ a + (1 | g)", Family.NEGBIN), FRAME);
        assertThat(fit.terms())
                .extracting(Fit.Term::term)
                .containsExactly("(Intercept)", "a", "log(sd(g))", "log(theta)");
        assertThat(fit.shapes()).isEqualTo(2);
        assertThat(Math.log(fit.theta().orElseThrow()))
                .isCloseTo(fit.terms().get(3).estimate(), within(1e-12));
    }

    @Test
    void slopesAndSpreadOfSimulatedVotesAreRecovered() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 4_000;
        double[] x = random.doubles(n).map(v -> 2 * v - 1).toArray();
        double[] intercepts = random.doubles(400)
                .map(NormalDistribution.of(0, 0.8)::inverseCumulativeProbability)
                .toArray();
        double[] y = new double[n];
        String[] account = new String[n];
        for (int i = 0; i < n; i++) {
            double predictor = -0.4 + 0.7 * x[i] + intercepts[i % 400];
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-predictor)) ? 1 : 0;
            account[i] = "a" + i % 400;
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("x", Column.of(x));
        columns.put("y", Column.of(y));
        columns.put("account", Column.of(account));
        Fit.Converged fit = fit(ModelSpec.of("y ~ x + (1 | account)", Family.BINOMIAL), Frame.of(columns));
        double[] truth = {-0.4, 0.7, Math.log(0.8)};
        for (int j = 0; j < truth.length; j++) {
            Fit.Term term = fit.terms().get(j);
            assertThat(Math.abs(term.estimate() - truth[j]) / term.se())
                    .as(term.term())
                    .isLessThan(3);
        }
    }

    @Test
    void groupsThatDoNotDifferAreSaidToBe() {
        double[] same = FRAME.numbers("y").clone();
        String[] group = new String[same.length];
        Arrays.setAll(group, i -> "g" + i % 2);
        Arrays.setAll(same, i -> i / 2 % 7);
        Frame frame = FRAME.with("same", Column.of(same)).with("group", Column.of(group));
        assertThat(Regression.fit(ModelSpec.of("same ~ 1 + (1 | group)", Family.GAUSSIAN), frame)
                        .<String>fold(fit -> "fit", Fit.Failed::reason))
                .contains("do not vary");
    }

    @Test
    void wrongCallsThrow() {
        Stream.of(
                        ModelSpec.of("y ~ a + (1 | g)", Family.ZINB),
                        ModelSpec.of("y ~ a + (a | g)", Family.POISSON),
                        ModelSpec.of("y ~ a + (1 | g) + (1 | h)", Family.POISSON),
                        ModelSpec.of("y ~ a + (1 | g)", Family.POISSON).withEffectsOf("g"))
                .forEach(spec -> assertThatThrownBy(() -> Regression.fit(spec, FRAME))
                        .as(spec.formula())
                        .isInstanceOf(IllegalArgumentException.class));
        assertThat(List.of(Kernel.values())).allMatch(kernel -> Kernel.has(Family.valueOf(kernel.name())));
    }

    private static Fit.Converged fit(ModelSpec spec, Frame frame) {
        return Regression.fit(spec, frame).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }
}
