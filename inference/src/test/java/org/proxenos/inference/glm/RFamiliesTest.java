package org.proxenos.inference.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** Families with several predictors or a shape of their own against R; calls in {@code golden/families.R}. */
class RFamiliesTest {
    /** numDeriv's second derivatives are good to eight digits or so. */
    private static final double RELATIVE = 1e-6;

    private static final Golden GOLDEN = Golden.read("families");
    private static final Frame FRAME = Golden.whole();

    private static String formula(Family family) {
        return switch (family) {
            case ORDINAL -> "o ~ a + b";
            case NEGBIN1 -> "y ~ a + b + offset(log(e))";
            case BETABINOMIAL -> "cbind(k, f) ~ a + b";
            case ZINB -> "w ~ a + b + offset(log(e)) | a";
            default -> "y ~ a + b";
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDINAL", "NEGBIN1", "BETABINOMIAL", "ZINB", "HURDLE"})
    void estimatesAndErrorsEqualR(Family family) {
        for (StandardErrors kind : List.of(StandardErrors.MODEL, StandardErrors.HC0, StandardErrors.CR1)) {
            Fit.Converged fit = converged(family, kind);
            double[] estimates = GOLDEN.of(family.code() + ".coef");
            double[] ses = GOLDEN.of(family.code() + "." + kind.code());
            assertThat(fit.terms()).hasSize(estimates.length);
            assertThat(fit.logLik()).isCloseTo(GOLDEN.of(family.code() + ".fit")[0], within(1e-7));
            for (int j = 0; j < estimates.length; j++) {
                Fit.Term term = fit.terms().get(j);
                assertThat(term.estimate()).as(kind + " " + term.term()).isCloseTo(estimates[j], within(RELATIVE));
                assertThat(term.se()).as(kind + " " + term.term()).isCloseTo(ses[j], within(RELATIVE * ses[j]));
            }
        }
    }

    @Test
    void anOrdinalModelNamesItsThresholdsAsPolrDoes() {
        Fit.Converged fit = converged(Family.ORDINAL, StandardErrors.CR1S);
        assertThat(fit.terms()).extracting(Fit.Term::term).containsExactly("a", "b", "1|2", "2|3", "3|4");
        double[] ses = GOLDEN.of("ordinal.cr1s.polr");
        for (int j = 0; j < ses.length; j++) {
            assertThat(fit.terms().get(j).se()).isCloseTo(ses[j], within(1e-6));
        }
        assertThat(fit.deviance()).isEqualTo(-2 * fit.logLik());
        assertThat(fit.aic()).isEqualTo(-2 * fit.logLik() + 10);
        assertThat(fit.dispersion()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"ZINB, 6", "HURDLE, 7"})
    void theTwoPartsOfZerosAreNamedAndDispersedAsInPscl(Family family, int size) {
        Fit.Converged fit = converged(family, StandardErrors.MODEL);
        double[] pscl = GOLDEN.of(family.code() + ".pscl");
        assertThat(fit.terms()).extracting(Fit.Term::term).startsWith("count_(Intercept)", "count_a", "count_b");
        assertThat(fit.terms().get(size - 1).term()).isEqualTo("log(theta)");
        assertThat(fit.theta().orElseThrow()).isCloseTo(pscl[size - 1], within(1e-4));
        assertThat(fit.thetaSe().orElseThrow() / fit.theta().orElseThrow()).isCloseTo(pscl[2 * size - 1], within(1e-4));
        assertThat(fit.logLik()).isCloseTo(pscl[2 * size], within(1e-6));
        assertThat(fit.dispersion()).isCloseTo(GOLDEN.of(family.code() + ".pearson")[0], within(1e-4));
    }

    @Test
    void wordsAreLevelsInTheirOrderAndTwoOfThemALogit() {
        double[] s = FRAME.numbers("s");
        String[] words = Arrays.stream(s).mapToObj(v -> v > 0 ? "yes" : "no").toArray(String[]::new);
        Frame frame = FRAME.with("words", Column.of(words));
        Fit.Converged ordinal = fit(ModelSpec.of("words ~ a + b", Family.ORDINAL), frame);
        Fit.Converged logit = fit(ModelSpec.of("s ~ a + b", Family.BINOMIAL), frame);
        assertThat(ordinal.terms()).extracting(Fit.Term::term).containsExactly("a", "b", "no|yes");
        for (String term : List.of("a", "b")) {
            assertThat(ordinal.find(term).orElseThrow().estimate())
                    .isCloseTo(logit.find(term).orElseThrow().estimate(), within(1e-8));
            assertThat(ordinal.find(term).orElseThrow().se())
                    .isCloseTo(logit.find(term).orElseThrow().se(), within(1e-8));
        }
    }

    @Test
    void badlyScaledColumnsCostNoDigits() {
        double[] far = Arrays.stream(FRAME.numbers("a")).map(a -> 1e5 + a).toArray();
        Fit.Converged fit = fit(ModelSpec.of("y ~ far + b | b", Family.HURDLE), FRAME.with("far", Column.of(far)));
        Fit.Converged near = fit(ModelSpec.of("y ~ a + b | b", Family.HURDLE), FRAME);
        assertThat(fit.terms().get(1).estimate()).isCloseTo(near.terms().get(1).estimate(), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"ORDINAL, 'x ~ sep', separation", "HURDLE, 'x ~ a', no value of x is 0", "ZINB, 'one ~ a', 'no value'"})
    void whatTheDataForbidIsAReason(Family family, String formula, String reason) {
        double[] x = Arrays.stream(FRAME.numbers("o")).toArray();
        double[] sep = Arrays.stream(x).map(v -> v > 2 ? 1 : 0).toArray();
        double[] one = Arrays.stream(x).map(v -> 1).toArray();
        Frame frame = FRAME.with("x", Column.of(x)).with("sep", Column.of(sep)).with("one", Column.of(one));
        assertThat(Regression.fit(ModelSpec.of(formula, family), frame).<String>fold(fit -> "fit", Fit.Failed::reason))
                .contains(reason);
    }

    @Test
    void poissonCountsLeaveZinbWithoutTheta() {
        double[] even = new double[FRAME.rows()];
        Arrays.setAll(even, i -> i % 3);
        Fit fit = Regression.fit(ModelSpec.of("even ~ 1", Family.ZINB), FRAME.with("even", Column.of(even)));
        assertThat(fit.<String>fold(f -> "fit", Fit.Failed::reason)).contains("finite estimate");
    }

    @Test
    void wrongCallsThrow() {
        Stream.of(
                        new ModelSpec("o ~ a", Family.ORDINAL, null, "g", null, StandardErrors.CR2, 0),
                        new ModelSpec("o ~ a", Family.ORDINAL, null, null, "g", StandardErrors.MODEL, 0),
                        ModelSpec.of("o ~ a - 1", Family.ORDINAL),
                        ModelSpec.of("y ~ a | b", Family.NEGBIN),
                        ModelSpec.of("k ~ a", Family.BETABINOMIAL),
                        ModelSpec.of("cbind(k, f) ~ a", Family.POISSON))
                .forEach(spec -> assertThatThrownBy(() -> Regression.fit(spec, FRAME))
                        .as(spec.formula())
                        .isInstanceOf(IllegalArgumentException.class));
    }

    private static Fit.Converged converged(Family family, StandardErrors kind) {
        return fit(new ModelSpec(formula(family), family, null, "g", null, kind, 0), FRAME);
    }

    private static Fit.Converged fit(ModelSpec spec, Frame frame) {
        return Regression.fit(spec, frame).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }
}
