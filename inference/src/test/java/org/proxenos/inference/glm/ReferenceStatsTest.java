package org.proxenos.inference.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/**
 * quine and sicily against the outputs of R 4.2.2 (MASS 7.3-58.2, sandwich 3.0-2) in {@code expected-R-4.2.2.txt}.
 *
 * <p>R stopped there at its default relative change of 1e-8 and took errors one step before the end, which shows from the
 * sixth or seventh digit on; {@link RModelsTest} compares with R driven to convergence.
 */
class ReferenceStatsTest {
    private static final double R_STOPS = 1e-6;
    private static final String MAIN = "Days ~ Eth + Sex + Age + Lrn";
    private static final String HARMONICS = " + sin1 + cos1 + sin2 + cos2";

    private static List<String> expected = List.of();
    private static Frame quine = Frame.of(Map.of());
    private static Frame sicily = Frame.of(Map.of());

    @BeforeAll
    static void read() throws IOException {
        Path folder = SharedData.folder("reference-stats");
        expected = Files.readAllLines(folder.resolve("expected-R-4.2.2.txt"));
        quine = SharedData.plain(folder.resolve("quine.csv"));
        sicily = SharedData.plain(folder.resolve("sicily.csv"));
        double[] month = sicily.numbers("month");
        for (int k = 1; k <= 2; k++) {
            double turn = 2 * Math.PI * k / 12;
            sicily = sicily.with(
                            "sin" + k,
                            Column.of(Arrays.stream(month)
                                    .map(m -> Math.sin(turn * m))
                                    .toArray()))
                    .with(
                            "cos" + k,
                            Column.of(Arrays.stream(month)
                                    .map(m -> Math.cos(turn * m))
                                    .toArray()));
        }
    }

    @Test
    void quineNegativeBinomialWithMainEffects() {
        Fit.Converged fit = converged(ModelSpec.of(MAIN, Family.NEGBIN), quine);
        assertTable("# quine: glm.nb(Days ~ Eth", fit);
        assertThat(fit.theta().orElseThrow()).isCloseTo(1.274892646, within(1e-8));
        assertThat(fit.thetaSe().orElseThrow()).isCloseTo(0.161035179, within(R_STOPS));
        assertThat(2 * fit.logLik()).isCloseTo(-1093.151018, within(5e-7));
        assertThat(fit.aic()).isCloseTo(1109.151018, within(5e-7));
        assertThat(fit.deviance()).isCloseTo(167.9518004, within(1e-5));
    }

    @Test
    void quineModelOfTheMassHelpPage() {
        Fit.Converged fit = converged(ModelSpec.of("Days ~ Sex/(Age + Eth*Lrn)", Family.NEGBIN), quine);
        assertTable("# quine: glm.nb(Days ~ Sex/", fit);
        assertThat(fit.theta().orElseThrow()).isCloseTo(1.597990733, within(1e-8));
        assertThat(2 * fit.logLik()).isCloseTo(-1063.025022, within(5e-7));
    }

    @Test
    void quineHeteroscedasticityErrors() {
        assertErrors(
                "HC0 SE",
                converged(new ModelSpec(MAIN, Family.NEGBIN, null, null, null, StandardErrors.HC0, 0), quine));
    }

    @Test
    void quinePoissonAndQuasiPoisson() {
        Fit.Converged fit = converged(ModelSpec.of(MAIN, Family.POISSON), quine);
        assertTable("# quine: poisson", fit);
        assertThat(fit.deviance()).isCloseTo(1696.706552, within(5e-7));
        assertThat(fit.dispersion()).isCloseTo(13.16684263, within(1e-6));
        assertErrors("quasi SE", converged(ModelSpec.of(MAIN, Family.QUASIPOISSON), quine));
    }

    @Test
    void sicilyStepChange() {
        Fit.Converged poisson = converged(spec("smokban + time", Family.POISSON), sicily);
        assertTable("# sicily model 1", poisson);
        assertRatio(poisson, 0.894376508, 0.8646864166, 0.925086046);
        Fit.Converged quasi = converged(spec("smokban + time", Family.QUASIPOISSON), sicily);
        assertTable("# sicily model 2", quasi);
        assertRatio(quasi, 0.894376508, 0.8391890034, 0.9531933031);
        assertThat(quasi.dispersion()).isCloseTo(3.559194632, within(1e-4));
    }

    @Test
    void sicilySeasonAndSlopeChange() {
        Fit.Converged season = converged(spec("smokban + time" + HARMONICS, Family.QUASIPOISSON), sicily);
        assertTable("# sicily model 3", season);
        assertRatio(season, 0.8850715472, 0.8394009553, 0.93322701);
        Fit.Converged slope =
                converged(spec("smokban + time" + HARMONICS + " + smokban:I(time - 36)", Family.QUASIPOISSON), sicily);
        assertTable("# sicily model 4", slope);
        assertRatio(slope, 0.8764644178, 0.8267532093, 0.9291646733);
        assertThat(slope.terms().get(7).term()).isEqualTo("smokban:I(time - 36)");
    }

    @Test
    void sicilyNeweyWestErrors() {
        ModelSpec spec = new ModelSpec(
                "aces ~ smokban + time", Family.POISSON, "log(stdpop)", null, null, StandardErrors.HAC, 3);
        assertErrors("Newey-West lag 3", converged(spec, sicily));
    }

    private static ModelSpec spec(String terms, Family family) {
        return ModelSpec.of("aces ~ offset(log(stdpop)) + " + terms, family);
    }

    private static void assertRatio(Fit.Converged fit, double ratio, double low, double high) {
        Fit.Term term = fit.find("smokban").orElseThrow();
        assertThat(term.ratio()).isCloseTo(ratio, within(1e-9));
        assertThat(term.ratioLow()).isCloseTo(low, within(1e-7));
        assertThat(term.ratioHigh()).isCloseTo(high, within(1e-7));
    }

    /** Compares with the rows under a heading, in order: name, estimate, SE, statistic, p. */
    private static void assertTable(String heading, Fit.Converged fit) {
        int at = line(heading) + 2;
        for (Fit.Term term : fit.terms()) {
            String[] words = expected.get(at++).strip().split("\\s+", -1);
            int last = words.length - 1;
            double se = Double.parseDouble(words[last - 2]);
            assertThat(term.estimate()).isCloseTo(Double.parseDouble(words[last - 3]), within(R_STOPS * se));
            assertThat(term.se()).isCloseTo(se, within(5 * R_STOPS * se));
            double p = Double.parseDouble(words[last]);
            // Far in the tail a p-value moves by z^2 times the relative change of its error.
            assertThat(term.p()).isCloseTo(p, within(1e-3 * p));
            if (words.length == 5 && !words[0].startsWith("har(")) {
                assertThat(term.term()).isEqualTo(words[0]);
            }
        }
    }

    private static void assertErrors(String heading, Fit.Converged fit) {
        String[] words = expected.get(line(heading) + 2).strip().split("\\s+", -1);
        for (int j = 0; j < words.length; j++) {
            double se = Double.parseDouble(words[j]);
            assertThat(fit.terms().get(j).se()).isCloseTo(se, within(5 * R_STOPS * se));
        }
    }

    private static int line(String start) {
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("no line starts with " + start);
    }

    private static Fit.Converged converged(ModelSpec spec, Frame frame) {
        return Regression.fit(spec, frame).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }
}
