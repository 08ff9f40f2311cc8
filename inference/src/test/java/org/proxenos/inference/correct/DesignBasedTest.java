package org.proxenos.inference.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.StandardErrors;

/** A machine's errors bend a regression; people's codes of a random part bend it back. */
class DesignBasedTest {
    private static final DesignBased.Plan PREDICTOR = new DesignBased.Plan(
            "y ~ code + x", Family.POISSON, List.of(new DesignBased.Coded("code", "machine")), "chance", "account");

    @Test
    void whatPeopleCodedWhollyIsAnOrdinaryRegression() {
        Frame frame = draw(400, 1, 3);
        DesignBased ours = DesignBased.of(PREDICTOR, frame, 1).orElseThrow();
        ModelSpec spec = new ModelSpec("y ~ code + x", Family.POISSON, null, "account", null, StandardErrors.CR1, 0);
        Fit.Converged usual = Regression.fit(spec, frame).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
        for (int j = 0; j < 3; j++) {
            assertThat(ours.terms().get(j).estimate())
                    .isCloseTo(usual.terms().get(j).estimate(), within(1e-9));
            assertThat(ours.terms().get(j).se()).isCloseTo(usual.terms().get(j).se(), within(1e-9));
        }
        assertThat(ours.coded()).isEqualTo(400);
    }

    @Test
    void aPredictorThatTheMachineMisreadsIsSetRight() {
        double sum = 0;
        double naive = 0;
        int covered = 0;
        for (int study = 0; study < 40; study++) {
            Frame frame = draw(1_500, 0.25, study);
            Fit.Term code = DesignBased.of(PREDICTOR, frame, study)
                    .orElseThrow()
                    .terms()
                    .get(1);
            sum += code.estimate() / 40;
            covered += code.low() < 0.6 && 0.6 < code.high() ? 1 : 0;
            naive += Regression.fit(ModelSpec.of("y ~ machine + x", Family.POISSON), frame)
                            .<Double>fold(fit -> fit.terms().get(1).estimate(), failed -> Double.NaN)
                    / 40;
        }
        assertThat(naive).isLessThan(0.5);
        assertThat(sum).isCloseTo(0.6, within(0.03));
        assertThat(covered).isGreaterThanOrEqualTo(34);
    }

    @Test
    void anOutcomeThatTheMachineMisreadsIsSetRight() {
        DesignBased.Plan outcome = new DesignBased.Plan(
                "code ~ x", Family.GAUSSIAN, List.of(new DesignBased.Coded("code", "machine")), "chance", "account");
        double sum = 0;
        for (int study = 0; study < 40; study++) {
            sum += DesignBased.of(outcome, draw(1_500, 0.25, 100 + study), 1)
                            .orElseThrow()
                            .terms()
                            .get(1)
                            .estimate()
                    / 40;
        }
        // The chance of the code rises from .2 to .6 with x.
        assertThat(sum).isCloseTo(0.4, within(0.03));
    }

    @Test
    void oneClusterHasNoErrors() {
        String[] same = new String[400];
        Arrays.fill(same, "one");
        assertThat(DesignBased.of(PREDICTOR, draw(400, 1, 3).with("account", Column.of(same)), 1))
                .isEmpty();
    }

    @Test
    void wrongCallsThrow() {
        Frame frame = draw(60, 1, 1);
        double[] chance = new double[60];
        assertThatThrownBy(() -> DesignBased.of(PREDICTOR, frame.with("chance", Column.of(chance)), 1))
                .hasMessageContaining("(0, 1]");
        double[] none = new double[60];
        Arrays.fill(none, Double.NaN);
        assertThatThrownBy(() -> DesignBased.of(PREDICTOR, frame.with("code", Column.of(none)), 1))
                .hasMessageContaining("ten rows");
    }

    /** Counts with a log ratio of .6 for the code; the machine misses a quarter, and sees what is not there where x is high. */
    private static Frame draw(int n, double chance, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[5][n];
        String[] account = new String[n];
        for (int i = 0; i < n; i++) {
            double x = random.nextDouble();
            double code = random.nextDouble() < 0.2 + 0.4 * x ? 1 : 0;
            boolean errs = random.nextDouble() < (code > 0 ? 0.25 : 0.25 * x);
            double mean = Math.exp(1 + 0.6 * code + 0.3 * x);
            double left = random.nextDouble();
            double mass = Math.exp(-mean);
            int y = 0;
            while (left > mass && y < 1_000) {
                left -= mass;
                mass *= mean / ++y;
            }
            columns[0][i] = y;
            columns[1][i] = x;
            columns[2][i] = errs ? 1 - code : code;
            columns[3][i] = random.nextDouble() < chance ? code : Double.NaN;
            columns[4][i] = chance;
            account[i] = "a" + i % (n / 4);
        }
        Map<String, Column> frame = new LinkedHashMap<>();
        String[] names = {"y", "x", "machine", "code", "chance"};
        for (int j = 0; j < names.length; j++) {
            frame.put(names[j], Column.of(columns[j]));
        }
        frame.put("account", Column.of(account));
        return Frame.of(frame);
    }
}
