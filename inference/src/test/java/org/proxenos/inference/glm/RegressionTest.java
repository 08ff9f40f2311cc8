package org.proxenos.inference.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** What the data forbid, what is absorbed, and truth recovered. */
class RegressionTest {
    private static final Frame GOLDEN = Golden.frame();

    @ParameterizedTest
    @EnumSource(names = {"GAUSSIAN", "POISSON", "QUASIPOISSON", "NEGBIN", "BINOMIAL"})
    void absorbedEffectsEqualDummies(Family family) {
        String y = family == Family.BINOMIAL ? "s" : family == Family.GAUSSIAN ? "log(y + 1)" : "y";
        Fit.Converged dummies = converged(ModelSpec.of(y + " ~ a + b + g", family), GOLDEN);
        Fit.Converged absorbed = converged(ModelSpec.of(y + " ~ a + b", family).withEffectsOf("g"), GOLDEN);
        assertThat(absorbed.levels()).isEqualTo(12);
        assertThat(absorbed.terms()).extracting(Fit.Term::term).containsExactly("a", "b");
        for (Fit.Term term : absorbed.terms()) {
            Fit.Term other = dummies.find(term.term()).orElseThrow();
            assertThat(term.estimate()).isCloseTo(other.estimate(), within(1e-8));
            assertThat(term.se()).isCloseTo(other.se(), within(1e-8));
            assertThat(term.p()).isCloseTo(other.p(), within(1e-8));
        }
        assertThat(absorbed.dispersion()).isCloseTo(dummies.dispersion(), within(1e-7));
        if (family == Family.QUASIPOISSON) {
            assertThat(absorbed.aic()).isNaN();
        } else {
            assertThat(absorbed.aic()).isCloseTo(dummies.aic(), within(1e-7));
            assertThat(absorbed.logLik()).isCloseTo(dummies.logLik(), within(1e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({"HC0", "HC1", "HC2", "HC3", "CR0", "CR1", "CR1S", "HAC"})
    void robustErrorsOfAbsorbedEffectsEqualThoseOfDummies(StandardErrors kind) {
        // Clusters other than the accounts, so that CR1S counts the effects on both sides.
        ModelSpec dummies = new ModelSpec("y ~ a + b + g", Family.NEGBIN, "log(e)", "g2", null, kind, 3);
        ModelSpec absorbed = new ModelSpec("y ~ a + b", Family.NEGBIN, "log(e)", "g2", "g", kind, 3);
        for (Fit.Term term : converged(absorbed, GOLDEN).terms()) {
            Fit.Term other = converged(dummies, GOLDEN).find(term.term()).orElseThrow();
            assertThat(term.se()).isCloseTo(other.se(), within(1e-8));
        }
    }

    @ParameterizedTest
    @CsvSource({"MODEL, g + h", "HC3, h + g", "CR1S, g + h", "CR2, g + h"})
    void effectsOfTwoColumnsEqualDummiesOfBoth(StandardErrors kind, String fixed) {
        ModelSpec dummies = new ModelSpec("y ~ a + b + g + h", Family.NEGBIN, null, "g", null, kind, 0);
        ModelSpec absorbed = new ModelSpec("y ~ a + b", Family.NEGBIN, null, "g", fixed, kind, 0);
        Fit.Converged fit = converged(absorbed, GOLDEN);
        Fit.Converged all = converged(dummies, GOLDEN);
        assertThat(fit.terms()).extracting(Fit.Term::term).containsExactly("a", "b");
        assertThat(fit.levels()).isEqualTo(13);
        assertThat(fit.aic()).isCloseTo(all.aic(), within(1e-7));
        for (Fit.Term term : fit.terms()) {
            Fit.Term other = all.find(term.term()).orElseThrow();
            assertThat(term.estimate()).isCloseTo(other.estimate(), within(1e-8));
            // Effects nested in the clusters are not counted; dummies are.
            double factor = kind == StandardErrors.CR1S ? Math.sqrt((240.0 - 15) / (240 - 3)) : 1;
            assertThat(term.se()).isCloseTo(other.se() * factor, within(1e-8));
        }
        assertThat(WaldTest.of(fit, java.util.List.of("a", "b")).df1()).isEqualTo(2);
        assertThat(fit.covariance()).hasSize(2);
        ModelSpec three = new ModelSpec("y ~ a", Family.POISSON, null, null, "g + h + g2", StandardErrors.MODEL, 0);
        assertThatThrownBy(() -> Regression.fit(three, GOLDEN)).hasMessageContaining("two columns at most");
    }

    @Test
    void effectsNestedInTheClustersAreNotCounted() {
        ModelSpec plain = new ModelSpec("y ~ a + b", Family.POISSON, null, "g", "g", StandardErrors.CR1, 0);
        ModelSpec scaled = new ModelSpec("y ~ a + b", Family.POISSON, null, "g", "g", StandardErrors.CR1S, 0);
        double without = converged(plain, GOLDEN).terms().get(0).se();
        double with = converged(scaled, GOLDEN).terms().get(0).se();
        assertThat(with * with / (without * without)).isCloseTo(239.0 / 238, within(1e-10));
        assertThat(converged(scaled, GOLDEN).df()).hasValue(11);
        assertThat(converged(scaled, GOLDEN).clusters()).hasValue(12);
    }

    @Test
    void accountsWithoutAnyCountAreDroppedAndCounted() {
        double[] y = {0, 0, 0, 1, 2, 4, 3, 6, 2, 5, 7, 1};
        double[] x = {1, 2, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        String[] account = {"quiet", "quiet", "quiet", "a", "a", "a", "b", "b", "b", "c", "c", "once"};
        Frame frame = Frame.of(Map.of("y", Column.of(y), "x", Column.of(x), "account", Column.of(account)));
        Fit.Converged fit = converged(ModelSpec.of("y ~ x", Family.POISSON).withEffectsOf("account"), frame);
        assertThat(fit.n()).isEqualTo(9);
        assertThat(fit.levels()).isEqualTo(4);
        assertThat(fit.warnings())
                .anySatisfy(text -> assertThat(text).contains("1 of 5 levels of 'account'", "3 rows"))
                .anySatisfy(text -> assertThat(text).contains("1 of 4 levels of 'account' have one row"));
    }

    @Test
    void thetaIsMarkedWhereAccountsHaveFewPosts() {
        Fit.Converged fit = converged(ModelSpec.of("y ~ a", Family.NEGBIN).withEffectsOf("g"), GOLDEN);
        assertThat(fit.warnings()).anySatisfy(text -> assertThat(text).contains("theta is biased", "'g'"));
    }

    @ParameterizedTest
    @CsvSource({"POISSON", "QUASIPOISSON", "NEGBIN", "BINOMIAL"})
    void separationIsAnAnswerThatNamesTheColumn(Family family) {
        Frame frame = frame(60, i -> i % 3 == 0 ? 1 : 0, i -> i % 3 == 0 || i % 2 == 0 ? 0 : 1);
        assertThat(failed(ModelSpec.of("y ~ x", family), frame)).contains("separation", "'x'");
    }

    @Test
    void collinearColumnsAreDroppedAsInR() {
        Frame frame = GOLDEN.with("twice", Column.of(doubled("a")));
        Fit.Converged fit = converged(ModelSpec.of("y ~ a + twice + b", Family.POISSON), frame);
        assertThat(fit.terms()).extracting(Fit.Term::term).containsExactly("(Intercept)", "a", "b");
        assertThat(fit.warnings()).anySatisfy(text -> assertThat(text).endsWith("twice"));
    }

    @Test
    void aColumnConstantWithinAccountsIsDroppedWithEffects() {
        double[] size = new double[GOLDEN.rows()];
        String[] account = GOLDEN.words("g");
        Arrays.setAll(size, i -> account[i].hashCode() % 7);
        Frame frame = GOLDEN.with("size", Column.of(size));
        Fit.Converged fit =
                converged(ModelSpec.of("y ~ a + size", Family.POISSON).withEffectsOf("g"), frame);
        assertThat(fit.terms()).extracting(Fit.Term::term).containsExactly("a");
        assertThat(failed(ModelSpec.of("y ~ size", Family.POISSON).withEffectsOf("g"), frame))
                .contains("no coefficient is left", "size");
    }

    @Test
    void noOverdispersionLeavesThetaAtItsBoundWithAWarning() {
        // Every value is near its mean: far less spread than Poisson.
        Frame frame = frame(80, i -> i % 4, i -> 5 + i % 4);
        Fit.Converged fit = converged(ModelSpec.of("y ~ x", Family.NEGBIN), frame);
        Fit.Converged poisson = converged(ModelSpec.of("y ~ x", Family.POISSON), frame);
        assertThat(fit.theta()).hasValue(NegativeBinomial.LARGEST);
        assertThat(fit.thetaSe()).isEmpty();
        assertThat(fit.warnings()).anySatisfy(text -> assertThat(text).startsWith("no overdispersion"));
        assertThat(fit.terms().get(1).estimate())
                .isCloseTo(poisson.terms().get(1).estimate(), within(1e-6));
        assertThat(LikelihoodRatioTest.againstPoisson(fit).p()).isGreaterThan(0.4);
    }

    @Test
    void dataThatCannotBeUsedComeBackAsReasons() {
        Frame few = frame(2, i -> i, i -> 1 + i);
        assertThat(failed(ModelSpec.of("y ~ x", Family.POISSON), few)).contains("2 rows are too few for 2");
        Frame zero = frame(9, i -> i, i -> 0);
        assertThat(failed(ModelSpec.of("y ~ x", Family.NEGBIN), zero)).contains("all values of y are 0");
        Frame negative = frame(9, i -> i, i -> i - 3.0);
        assertThat(failed(ModelSpec.of("y ~ x", Family.POISSON), negative)).contains("negative values (least -3.0)");
        assertThat(failed(ModelSpec.of("y ~ x", Family.BINOMIAL), negative)).contains("other than 0 and 1");
        assertThat(failed(ModelSpec.of("y ~ log(x)", Family.GAUSSIAN), negative))
                .contains("log(x) is infinite in 1");
        Frame one = negative.with("c", Column.of(new double[9]));
        assertThat(failed(ModelSpec.of("y ~ x", Family.GAUSSIAN).clusteredBy("c"), one))
                .contains("two clusters");
        Frame missing = frame(9, i -> Double.NaN, i -> i);
        assertThat(failed(ModelSpec.of("y ~ x", Family.GAUSSIAN), missing)).contains("no row is complete");
    }

    @Test
    void missingRowsAreCounted() {
        Frame frame = frame(50, i -> i == 7 ? Double.NaN : i % 5, i -> i % 7);
        Fit.Converged fit = converged(ModelSpec.of("y ~ x", Family.POISSON), frame);
        assertThat(fit.n()).isEqualTo(49);
        assertThat(fit.warnings()).containsExactly("1 of 50 rows were left out because a value is missing");
    }

    @Test
    void aColumnOfWordsWithOneValueIsNamed() {
        Frame frame = frame(30, i -> i % 5, i -> i % 7);
        String[] same = new String[30];
        Arrays.fill(same, "x");
        Fit.Converged fit =
                converged(ModelSpec.of("y ~ x + same", Family.POISSON), frame.with("same", Column.of(same)));
        assertThat(fit.terms()).hasSize(2);
        assertThat(fit.warnings()).containsExactly("'same' has one value in these rows");
    }

    @Test
    void wrongCallsThrow() {
        assertThatThrownBy(() -> Regression.fit(ModelSpec.of("y ~ nothing", Family.POISSON), GOLDEN))
                .hasMessageContaining("no column 'nothing'");
        assertThatThrownBy(() -> Regression.fit(ModelSpec.of("g ~ a", Family.POISSON), GOLDEN))
                .hasMessageContaining("column 'g' holds words");
        ModelSpec noCluster = new ModelSpec("y ~ a", Family.POISSON, null, null, null, StandardErrors.CR1S, 0);
        assertThatThrownBy(() -> Regression.fit(noCluster, GOLDEN)).hasMessageContaining("need a cluster column");
        Fit.Converged poisson = converged(ModelSpec.of("y ~ a", Family.POISSON), GOLDEN);
        assertThatThrownBy(() -> LikelihoodRatioTest.againstPoisson(poisson)).hasMessageContaining("negbin has");
        assertThatThrownBy(() -> LikelihoodRatioTest.of(poisson, poisson)).hasMessageContaining("no more parameters");
        assertThatThrownBy(() -> WaldTest.of(poisson, java.util.List.of("z"))).hasMessageContaining("no term 'z'");
    }

    @Test
    void badlyScaledColumnsCostNoDigits() {
        double[] year = IntStream.range(0, GOLDEN.rows())
                .mapToDouble(i -> 1.5e9 + 3600.0 * i)
                .toArray();
        double[] hours = IntStream.range(0, GOLDEN.rows()).mapToDouble(i -> i).toArray();
        Frame frame = GOLDEN.with("epoch", Column.of(year)).with("hours", Column.of(hours));
        Fit.Term large = converged(ModelSpec.of("y ~ a + epoch", Family.NEGBIN), frame)
                .terms()
                .get(2);
        Fit.Term small = converged(ModelSpec.of("y ~ a + hours", Family.NEGBIN), frame)
                .terms()
                .get(2);
        assertThat(large.estimate() * 3600).isCloseTo(small.estimate(), within(1e-9));
        assertThat(large.p()).isCloseTo(small.p(), within(1e-8));
    }

    @Test
    void theTruthOfSimulatedCountsIsRecoveredWithinThreeErrors() {
        Simulation simulation = Simulation.of(20_000, 11);
        Fit.Converged fit = converged(ModelSpec.of("y ~ x1 + x2", Family.NEGBIN), simulation.frame());
        double[] truth = {1.2, 0.5, -0.3};
        for (int j = 0; j < truth.length; j++) {
            Fit.Term term = fit.terms().get(j);
            assertThat(Math.abs(term.estimate() - truth[j]) / term.se()).isLessThan(3);
        }
        double theta = fit.theta().orElseThrow();
        assertThat(Math.abs(theta - 0.8) / fit.thetaSe().orElseThrow()).isLessThan(3);
        // Rows enough for several parts on several threads: the same digits every time.
        assertThat(converged(ModelSpec.of("y ~ x1 + x2", Family.NEGBIN), simulation.frame()))
                .isEqualTo(fit);
    }

    @Test
    void tenThousandAccountsCostNoColumns() {
        Simulation simulation = Simulation.of(40_000, 5);
        Fit.Converged fit = converged(
                ModelSpec.of("y ~ x1 + x2", Family.POISSON)
                        .withEffectsOf("account")
                        .clusteredBy("account"),
                simulation.frame());
        assertThat(fit.levels()).isGreaterThan(5_000);
        assertThat(Math.abs(fit.terms().get(0).estimate() - 0.5)
                        / fit.terms().get(0).se())
                .isLessThan(3);
    }

    /** Counts with slopes .5 and -.3, intercept 1.2, theta .8, four posts an account. */
    private record Simulation(Frame frame) {
        private static Simulation of(int n, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] x1 = new double[n];
            double[] x2 = new double[n];
            double[] y = new double[n];
            String[] account = new String[n];
            for (int i = 0; i < n; i++) {
                x1[i] = random.nextDouble() * 2 - 1;
                x2[i] = random.nextDouble() < 0.3 ? 1 : 0;
                double mean = Math.exp(1.2 + 0.5 * x1[i] - 0.3 * x2[i]);
                y[i] = negativeBinomial(mean, random);
                account[i] = "a" + i % (n / 4);
            }
            Map<String, Column> columns = new LinkedHashMap<>();
            columns.put("x1", Column.of(x1));
            columns.put("x2", Column.of(x2));
            columns.put("y", Column.of(y));
            columns.put("account", Column.of(account));
            return new Simulation(Frame.of(columns));
        }

        /** By inversion: p(k + 1) = p(k) (k + theta)/(k + 1) mu/(mu + theta). */
        private static double negativeBinomial(double mean, SplittableRandom random) {
            double theta = 0.8;
            double p = Math.pow(theta / (theta + mean), theta);
            double left = random.nextDouble();
            int k = 0;
            while (left > p && k < 100_000) {
                left -= p;
                p *= (k + theta) / (k + 1) * mean / (mean + theta);
                k++;
            }
            return k;
        }
    }

    private static double[] doubled(String column) {
        return Arrays.stream(GOLDEN.numbers(column)).map(v -> 2 * v + 1).toArray();
    }

    private static Frame frame(int n, IntToDoubleFunction x, IntToDoubleFunction y) {
        double[] xs = IntStream.range(0, n).mapToDouble(x).toArray();
        double[] ys = IntStream.range(0, n).mapToDouble(y).toArray();
        return Frame.of(Map.of("x", Column.of(xs), "y", Column.of(ys)));
    }

    private static Fit.Converged converged(ModelSpec spec, Frame frame) {
        return Regression.fit(spec, frame).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }

    private static String failed(ModelSpec spec, Frame frame) {
        return Regression.fit(spec, frame).fold(fit -> "converged: " + fit.terms(), Fit.Failed::reason);
    }
}
