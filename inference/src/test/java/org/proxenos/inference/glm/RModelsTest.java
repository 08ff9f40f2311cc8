package org.proxenos.inference.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Frame;

/** Estimates and every standard error against R, on data that need no file; origin in {@code golden/models.txt}. */
class RModelsTest {
    /** R stops at a relative change of deviance of 1e-14 here, which leaves errors of coefficients near 1e-8. */
    private static final double RELATIVE = 2e-7;

    private static final Golden GOLDEN = Golden.read();
    private static final Frame FRAME = Golden.frame();

    @Test
    void theDataAreThoseOfTheScript() {
        double[] sums = GOLDEN.of("data.checksum");
        assertThat(Arrays.stream(FRAME.numbers("y")).sum()).isEqualTo(sums[0]);
        assertThat(Arrays.stream(FRAME.numbers("a")).sum()).isCloseTo(sums[1], within(1e-9));
        assertThat(Arrays.stream(FRAME.numbers("e")).sum()).isCloseTo(sums[2], within(1e-9));
        assertThat(Arrays.stream(FRAME.numbers("s")).sum()).isEqualTo(sums[3]);
    }

    @ParameterizedTest
    @CsvSource({
        "POISSON, y ~ a * b, log(e)",
        "NEGBIN, y ~ a * b + offset(log(e)),",
        "GAUSSIAN, log(y + 1) ~ a * b,",
        "BINOMIAL, s ~ a + b,"
    })
    void everyErrorEqualsR(Family family, String formula, String offset) {
        for (StandardErrors kind : EnumSet.complementOf(EnumSet.range(StandardErrors.CR2, StandardErrors.BOOTSTRAP))) {
            Fit.Converged fit = converged(new ModelSpec(formula, family, offset, "g", null, kind, 4));
            assertTerms(fit, family.code(), family.code() + "." + kind.code());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POISSON, y ~ a * b + offset(log(e))",
        "NEGBIN, y ~ a * b + offset(log(e))",
        "GAUSSIAN, log(y + 1) ~ a * b",
        "BINOMIAL, s ~ a + b"
    })
    void fitStatisticsEqualR(Family family, String formula) {
        Fit.Converged fit = converged(ModelSpec.of(formula, family));
        double[] expected = GOLDEN.of(family.code() + ".fit");
        assertThat(fit.logLik()).isCloseTo(expected[0], within(1e-7));
        assertThat(fit.aic()).isCloseTo(expected[1], within(1e-7));
        assertThat(fit.deviance()).isCloseTo(expected[2], within(1e-6 * expected[2]));
        assertThat(fit.dispersion()).isCloseTo(expected[3], within(1e-6 * expected[3]));
    }

    @Test
    void thetaAndItsErrorEqualGlmNb() {
        Fit.Converged fit = converged(ModelSpec.of("y ~ a * b + offset(log(e))", Family.NEGBIN));
        double[] expected = GOLDEN.of("negbin.theta");
        assertThat(fit.theta().orElseThrow()).isCloseTo(expected[0], within(1e-8));
        assertThat(fit.thetaSe().orElseThrow()).isCloseTo(expected[1], within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"MODEL", "HC0", "HC1", "HC2", "HC3", "CR0"})
    void absorbedEffectsGiveTheErrorsOfDummiesInR(StandardErrors kind) {
        ModelSpec spec = new ModelSpec("y ~ a + b", Family.POISSON, null, "g", "g", kind, 0);
        assertTerms(converged(spec), "fixed.poisson", "fixed.poisson." + kind.code());
    }

    @Test
    void likelihoodRatioAndWaldTestsEqualR() {
        Fit.Converged small = converged(ModelSpec.of("y ~ a + offset(log(e))", Family.POISSON));
        Fit.Converged large = converged(ModelSpec.of("y ~ a * b + offset(log(e))", Family.POISSON));
        LikelihoodRatioTest ratio = LikelihoodRatioTest.of(small, large);
        assertThat(ratio.df()).isEqualTo(2);
        assertThat(ratio.statistic()).isCloseTo(GOLDEN.of("lrt")[0], within(1e-6));
        assertThat(ratio.p()).isCloseTo(GOLDEN.of("lrt")[1], within(1e-31));
        WaldTest wald = WaldTest.of(
                converged(ModelSpec.of("y ~ a * b + offset(log(e))", Family.POISSON)
                        .clusteredBy("g")),
                List.of("b", "a:b"));
        assertThat(wald.df2()).isEqualTo(11);
        assertThat(wald.statistic()).isCloseTo(GOLDEN.of("wald")[0], within(1e-6));
        assertThat(wald.p()).isCloseTo(GOLDEN.of("wald")[1], within(1e-8));
    }

    private static void assertTerms(Fit.Converged fit, String coefficients, String errors) {
        double[] estimates = GOLDEN.of(coefficients + ".coef");
        double[] ses = GOLDEN.of(errors);
        assertThat(fit.terms()).hasSize(ses.length);
        for (int j = 0; j < ses.length; j++) {
            Fit.Term term = fit.terms().get(j);
            assertThat(term.estimate()).as(errors + " " + term.term()).isCloseTo(estimates[j], within(RELATIVE));
            assertThat(term.se()).as(errors + " " + term.term()).isCloseTo(ses[j], within(RELATIVE * ses[j]));
        }
    }

    private static Fit.Converged converged(ModelSpec spec) {
        return Regression.fit(spec, FRAME).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }
}
