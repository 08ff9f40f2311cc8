package org.proxenos.inference.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** Marginal effects and diagnostics against R; calls in {@code golden/margins.R}. */
class RMarginsTest {
    private static final Golden GOLDEN = Golden.read("margins");
    private static final Frame FRAME = Golden.frame();

    @ParameterizedTest
    @CsvSource({"a, false", "b, true"})
    void averageEffectsEqualThoseOfPredictions(String column, boolean isDifference) {
        ModelSpec counts = new ModelSpec("y ~ a * b", Family.POISSON, "log(e)", "g", null, StandardErrors.CR1S, 0);
        assertEffect(counts, column, isDifference, GOLDEN.of("poisson." + column));
        ModelSpec absorbed = new ModelSpec("y ~ a + b", Family.NEGBIN, null, "g", "g", StandardErrors.CR1S, 0);
        assertEffect(absorbed, column, isDifference, GOLDEN.of("absorbed." + column));
        assertEffect(ModelSpec.of("s ~ a + b", Family.BINOMIAL), column, isDifference, GOLDEN.of("binomial." + column));
    }

    private static void assertEffect(ModelSpec spec, String column, boolean isDifference, double[] expected) {
        MarginalEffect effect = MarginalEffect.of(fit(spec), FRAME, column);
        assertThat(effect.effect().estimate()).isCloseTo(expected[0], within(1e-6));
        assertThat(effect.effect().se()).isCloseTo(expected[1], within(1e-6));
        assertThat(effect.isDifference()).isEqualTo(isDifference);
    }

    @Test
    void marginalEffectsAreRefusedWhereTheyAreNotDefined() {
        Fit.Converged absorbed = fit(new ModelSpec("y ~ a", Family.POISSON, null, "g", "g", StandardErrors.CR2, 0));
        assertThatThrownBy(() -> MarginalEffect.of(absorbed, FRAME, "a")).hasMessageContaining("cr1s");
        double[] y = new double[60_000];
        String[] accounts = new String[y.length];
        Arrays.setAll(y, i -> i % 3 + i % 7 % 2);
        Arrays.setAll(accounts, i -> "a" + i % 350);
        Frame large = Frame.of(Map.of(
                "y",
                Column.of(y),
                "a",
                Column.of(Arrays.stream(y).map(Math::sin).toArray()),
                "g",
                Column.of(accounts)));
        Fit.Converged wide = fit(ModelSpec.of("y ~ a", Family.POISSON).withEffectsOf("g"), large);
        assertThatThrownBy(() -> MarginalEffect.of(wide, large, "a")).hasMessageContaining("60,000 times 350");
        assertThat(MarginalEffect.all(wide, large, List.of("a"))).isEmpty();
        Fit.Converged spline = fit(ModelSpec.of("y ~ ns(a, 3)", Family.POISSON));
        assertThatThrownBy(() -> MarginalEffect.of(spline, FRAME, "a")).hasMessageContaining("knots");
    }

    @ParameterizedTest
    @CsvSource({"y ~ a * b + offset(log(e)), POISSON, poisson", "y ~ a + b, NEGBIN, nb", "s ~ a + b, BINOMIAL, binomial"
    })
    void pearsonResidualsEqualR(String formula, Family family, String key) {
        Diagnostics found = diagnostics(formula, family);
        for (int i = 0; i < 5; i++) {
            assertThat(found.pearsonResiduals()[i]).isCloseTo(GOLDEN.of("pearson." + key)[i], within(1e-6));
        }
        assertThat(found.kept()).hasSize(FRAME.rows());
    }

    /** An account that nobody reposts, first in the frame, and a row that lacks a value. */
    @Test
    void aLevelWithoutVariationIsLeftOutOfRowsAndEffects() {
        double[] y = FRAME.numbers("y").clone();
        double[] a = FRAME.numbers("a").clone();
        String silent = FRAME.words("g")[0];
        a[239] = Double.NaN;
        boolean[] others = new boolean[240];
        for (int i = 0; i < 240; i++) {
            boolean isSilent = FRAME.words("g")[i].equals(silent);
            y[i] = isSilent ? 0 : y[i];
            others[i] = !isSilent && i < 239;
        }
        Frame frame = FRAME.with("y", Column.of(y)).with("a", Column.of(a));
        ModelSpec spec = new ModelSpec("y ~ a + b", Family.NEGBIN, null, "g", "g", StandardErrors.CR1S, 0);
        Diagnostics found = Diagnostics.of(spec, frame).orElseThrow();
        assertThat(found.kept()).isEqualTo(others);
        assertThat(frame.where(found.kept()).rows()).isEqualTo(found.rows());
        Frame rest = frame.where(others);
        MarginalEffect expected = MarginalEffect.of(fit(spec, rest), rest, "b");
        assertThat(MarginalEffect.of(fit(spec, frame), frame, "b")).isEqualTo(expected);
        assertThat(MarginalEffect.all(fit(spec, frame), frame, List.of("b"))).containsExactly(expected);
    }

    @Test
    void leverageInfluenceAndInflationEqualR() {
        Diagnostics diagnostics = diagnostics("y ~ a * b + offset(log(e))", Family.POISSON);
        for (int i = 0; i < 5; i++) {
            assertThat(diagnostics.leverage(i)).isCloseTo(GOLDEN.of("leverage")[i], within(1e-8));
            assertThat(diagnostics.influence(i).get("a")).isCloseTo(GOLDEN.of("dfbeta.a")[i], within(1e-8));
        }
        Diagnostics linear = diagnostics("y ~ a + b + e", Family.GAUSSIAN);
        assertThat(linear.influence(3).get("a")).isCloseTo(GOLDEN.of("dfbeta.lm")[3], within(1e-9));
        Map<String, Double> inflation =
                diagnostics("y ~ a + b + e", Family.GAUSSIAN).varianceInflation();
        assertThat(inflation.keySet()).containsExactly("a", "b", "e");
        assertThat(inflation.values().stream().mapToDouble(v -> v).toArray())
                .containsExactly(GOLDEN.of("vif"), within(1e-10));
    }

    @Test
    void quantileResidualsLieBetweenTheStepsOfR() {
        double[] residuals = diagnostics("y ~ a + b", Family.NEGBIN).quantileResiduals(1);
        double[] cdf = GOLDEN.of("nb.cdf");
        for (int i = 0; i < 5; i++) {
            double u = NormalDistribution.of(0, 1).cumulativeProbability(residuals[i]);
            assertThat(u).isBetween(cdf[5 + i] - 1e-6, cdf[i] + 1e-6);
        }
    }

    @ParameterizedTest
    @CsvSource({"NEGBIN, y ~ a + b + g, 0.01, 1", "POISSON, y ~ a + b + g, 0, 0.01", "BINOMIAL, s ~ a + b, 0.01, 1"})
    void quantileResidualsAreNormalWhereTheModelIsRight(Family family, String formula, double least, double most) {
        assertThat(diagnostics(formula, family).normality(2).p()).isBetween(least, most);
    }

    @Test
    void leavingAnAccountOutFitsTheOthers() {
        List<Influence> left = Influence.leavingOut(ModelSpec.of("y ~ a", Family.POISSON), FRAME, "g");
        assertThat(left).hasSize(12);
        assertThat(left.stream().mapToInt(Influence::rows).sum()).isEqualTo(240);
        boolean[] others = new boolean[240];
        Arrays.fill(others, true);
        for (int i = 0; i < 240; i++) {
            others[i] = !FRAME.words("g")[i].equals(left.get(3).left());
        }
        assertThat(left.get(3).fit())
                .isEqualTo(Regression.fit(ModelSpec.of("y ~ a", Family.POISSON), FRAME.where(others)));
    }

    @Test
    void drawnClustersGiveTheErrorsOfSandwichsBootstrap() {
        ModelSpec spec = ModelSpec.of("log(y + 1) ~ a * b", Family.GAUSSIAN);
        ClusterBootstrap bootstrap =
                ClusterBootstrap.of(spec, FRAME, "g", 4_000, 1).orElseThrow();
        assertThat(bootstrap.failed()).isZero();
        for (int j = 0; j < 4; j++) {
            Fit.Term term = bootstrap.terms().get(j);
            double expected = GOLDEN.of("bootstrap")[j];
            assertThat(term.se()).as(term.term()).isCloseTo(expected, within(0.06 * expected));
            assertThat(term.low()).isLessThan(term.estimate());
            assertThat(term.high()).isGreaterThan(term.estimate());
        }
        Fit.Converged errors =
                fit(new ModelSpec(spec.formula(), Family.GAUSSIAN, null, "g", null, StandardErrors.BOOTSTRAP, 0));
        assertThat(errors.clusters()).hasValue(12);
        assertThat(errors.terms().get(1).se()).isCloseTo(GOLDEN.of("bootstrap")[1], within(0.005));
        assertThat(Math.sqrt(errors.covariance().get(1).get(1)))
                .isCloseTo(errors.terms().get(1).se(), within(1e-12));
        assertThat(ClusterBootstrap.of(spec, FRAME, "g", 50, 1))
                .isEqualTo(ClusterBootstrap.of(spec, FRAME, "g", 50, 1));
    }

    @Test
    void whatHasNoEstimatesHasNoDiagnostics() {
        assertThat(Diagnostics.of(ModelSpec.of("y ~ a", Family.POISSON), FRAME.where(new boolean[240])))
                .isEmpty();
        assertThatThrownBy(() -> Diagnostics.of(ModelSpec.of("y ~ a", Family.NEGBIN1), FRAME))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Diagnostics diagnostics(String formula, Family family) {
        return Diagnostics.of(ModelSpec.of(formula, family), FRAME).orElseThrow();
    }

    private static Fit.Converged fit(ModelSpec spec) {
        return fit(spec, FRAME);
    }

    private static Fit.Converged fit(ModelSpec spec, Frame frame) {
        return Regression.fit(spec, frame).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }
}
