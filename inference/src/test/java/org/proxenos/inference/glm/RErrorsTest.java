package org.proxenos.inference.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** Errors for few clusters and for two ways of clustering against R; calls in {@code golden/errors.R}. */
class RErrorsTest {
    private static final Golden GOLDEN = Golden.read("errors");
    private static final Frame FRAME = Golden.whole();

    @ParameterizedTest
    @CsvSource({
        "poisson, POISSON, y ~ a * b + offset(log(e)),",
        "gaussian, GAUSSIAN, log(y + 1) ~ a * b,",
        "binomial, BINOMIAL, s ~ a + b,",
        "fixed.poisson, POISSON, y ~ a + b, g",
        "fixed.gaussian, GAUSSIAN, log(y + 1) ~ a + b, g"
    })
    void biasReducedErrorsAndTheirDegreesOfFreedomEqualClubSandwich(
            String key, Family family, String formula, String fixed) {
        Fit.Converged fit = converged(new ModelSpec(formula, family, null, "g", fixed, StandardErrors.CR2, 0));
        double[] ses = GOLDEN.of(key + ".cr2");
        double[] dfs = GOLDEN.of(key + ".cr2.df");
        double[] ps = GOLDEN.of(key + ".cr2.p");
        assertThat(fit.terms()).hasSize(ses.length);
        for (int j = 0; j < ses.length; j++) {
            Fit.Term term = fit.terms().get(j);
            assertThat(term.se()).as(term.term()).isCloseTo(ses[j], within(1e-7 * ses[j]));
            assertThat(term.df()).as(term.term()).isCloseTo(dfs[j], within(1e-6 * dfs[j]));
            assertThat(term.p()).as(term.term()).isCloseTo(ps[j], within(1e-6 * ps[j]));
        }
        assertThat(fit.df())
                .hasValue(fit.terms().stream().mapToDouble(Fit.Term::df).min().orElseThrow());
    }

    @Test
    void aDummyOfEachClusterGivesTheSameAsAnAbsorbedEffect() {
        ModelSpec absorbed = new ModelSpec("y ~ a + b", Family.NEGBIN, null, "g", "g", StandardErrors.CR2, 0);
        ModelSpec dummies = new ModelSpec("y ~ a + b + g", Family.NEGBIN, null, "g", null, StandardErrors.CR2, 0);
        for (Fit.Term term : converged(absorbed).terms()) {
            Fit.Term other = converged(dummies).find(term.term()).orElseThrow();
            assertThat(term.se()).isCloseTo(other.se(), within(1e-8));
            assertThat(term.df()).isCloseTo(other.df(), within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "poisson, POISSON, y ~ a * b + offset(log(e)), CR1",
        "poisson, POISSON, y ~ a * b + offset(log(e)), CR1S",
        "gaussian, GAUSSIAN, log(y + 1) ~ a * b, CR1",
        "gaussian, GAUSSIAN, log(y + 1) ~ a * b, CR1S"
    })
    void twoWayErrorsEqualSandwich(String key, Family family, String formula, StandardErrors kind) {
        Fit.Converged fit = converged(new ModelSpec(formula, family, null, "g + four", null, kind, 0));
        double[] ses = GOLDEN.of(key + ".twoway." + kind.code());
        for (int j = 0; j < ses.length; j++) {
            assertThat(fit.terms().get(j).se()).isCloseTo(ses[j], within(1e-6 * ses[j]));
        }
        assertThat(fit.clusters()).hasValue(4);
        assertThat(fit.df()).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({
        "wild, GAUSSIAN, log(y + 1) ~ a * b, '0,-0.1,0.1,0.25,0.5'",
        "score, POISSON, y ~ a * b + offset(log(e)), '0,0.1,0.25'"
    })
    void wildPValuesAndIntervalsEqualARefitOfEveryDraw(String key, Family family, String formula, String held) {
        Fit.Converged fit = converged(new ModelSpec(formula, family, null, "eight", null, StandardErrors.WILD, 0));
        double[] nulls = Arrays.stream(held.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (Fit.Term term : fit.terms().subList(1, 4)) {
            double[] expected = GOLDEN.of(key + "." + term.term());
            assertThat(term.p()).as(term.term()).isCloseTo(expected[0], within(1e-12));
            for (int i = 0; i < nulls.length; i++) {
                boolean isInside = term.low() < nulls[i] && nulls[i] < term.high();
                assertThat(isInside).as(term + " " + nulls[i]).isEqualTo(expected[i] > 0.05);
            }
        }
        assertThat(fit.warnings()).anySatisfy(text -> assertThat(text).contains("256 signs of 8 clusters"));
    }

    @Test
    void wildPValuesOfAbsorbedEffectsEqualThoseOfDummies() {
        ModelSpec absorbed =
                new ModelSpec("log(y + 1) ~ a + b", Family.GAUSSIAN, null, "eight", "eight", StandardErrors.WILD, 0);
        ModelSpec dummies = new ModelSpec(
                "log(y + 1) ~ a + b + eight", Family.GAUSSIAN, null, "eight", null, StandardErrors.WILD, 0);
        for (Fit.Term term : converged(absorbed).terms()) {
            Fit.Term other = converged(dummies).find(term.term()).orElseThrow();
            assertThat(term.p()).isCloseTo(other.p(), within(1e-12));
            assertThat(term.low()).isCloseTo(other.low(), within(1e-6));
            assertThat(term.high()).isCloseTo(other.high(), within(1e-6));
        }
    }

    @Test
    void aWildPValueHoldsItsLevelWhereSixteenClustersShareNoise() {
        SplittableRandom random = new SplittableRandom(8);
        int rejected = 0;
        for (int study = 0; study < 60; study++) {
            rejected += converged(noise(random), wild("y ~ x")).terms().get(1).p() < 0.05 ? 1 : 0;
        }
        assertThat(rejected).isLessThan(9);
    }

    /** x differs between clusters only, and has no effect. */
    private static Frame noise(SplittableRandom random) {
        double[] x = new double[96];
        double[] y = new double[96];
        String[] cluster = new String[96];
        double[] shared = random.doubles(16).toArray();
        for (int i = 0; i < y.length; i++) {
            cluster[i] = "c" + i / 6;
            x[i] = i / 6 < 4 ? 1 : 0;
            y[i] = 3 * shared[i / 6] + random.nextDouble();
        }
        return Frame.of(new LinkedHashMap<>(Map.of("x", Column.of(x), "y", Column.of(y), "eight", Column.of(cluster))));
    }

    private static ModelSpec wild(String formula) {
        return new ModelSpec(formula, Family.GAUSSIAN, null, "eight", null, StandardErrors.WILD, 0);
    }

    @Test
    void whatTheyCannotTakeIsSaid() {
        ModelSpec crossed = new ModelSpec("y ~ a", Family.POISSON, null, "four", "g", StandardErrors.CR2, 0);
        assertThat(Regression.fit(crossed, FRAME).<String>fold(fit -> "", Fit.Failed::reason))
                .contains("'g'", "inside the clusters of 'four'");
        ModelSpec ways = new ModelSpec("y ~ a", Family.POISSON, null, "g + four", null, StandardErrors.WILD, 0);
        assertThatThrownBy(() -> Regression.fit(ways, FRAME)).hasMessageContaining("one cluster column");
    }

    private static Fit.Converged converged(ModelSpec spec) {
        return converged(FRAME, spec);
    }

    private static Fit.Converged converged(Frame frame, ModelSpec spec) {
        return Regression.fit(spec, frame).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }
}
