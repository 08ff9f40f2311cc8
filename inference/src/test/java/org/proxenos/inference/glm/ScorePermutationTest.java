package org.proxenos.inference.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

class ScorePermutationTest {
    private static final ModelSpec SPEC =
            ModelSpec.of("y ~ x + z", Family.NEGBIN).clusteredBy("account").withEffectsOf("account");

    private static Frame drawn(long seed, double effect) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 400;
        double[] y = new double[rows];
        double[] x = new double[rows];
        double[] z = new double[rows];
        String[] account = new String[rows];
        for (int i = 0; i < rows; i++) {
            account[i] = "a" + i % 20;
            x[i] = random.nextDouble() < 0.3 ? 1 : 0;
            z[i] = random.nextDouble();
            double mean = Math.exp(1.5 + 0.05 * (i % 20) + effect * x[i] + 0.5 * z[i]);
            y[i] = Math.floor(-mean * Math.log(1 - random.nextDouble()));
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("y", Column.of(y));
        columns.put("x", Column.of(x));
        columns.put("z", Column.of(z));
        columns.put("account", Column.of(account));
        return Frame.of(columns);
    }

    private static Fit.Converged fit(ModelSpec spec, Frame frame) {
        return Regression.fit(spec, frame).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }

    private static ScorePermutation test(Frame frame) {
        return ScorePermutation.of(fit(SPEC, frame), frame, "x", 7).orElseThrow();
    }

    @Test
    void rejectsTrueNullsAsOftenAsItSays() {
        long rejected = 0;
        for (int seed = 1; seed <= 200; seed++) {
            rejected += test(drawn(seed, 0)).p() < 0.05 ? 1 : 0;
        }
        assertThat(rejected).as("of 200, 10 expected").isBetween(3L, 18L);
    }

    @Test
    void intervalSaysWhatPSaysAndHoldsTheEstimate() {
        for (int seed = 1; seed <= 40; seed++) {
            Frame frame = drawn(seed, seed % 4 * 0.1);
            ScorePermutation test = test(frame);
            double estimate = fit(SPEC, frame).find("x").orElseThrow().estimate();
            assertThat(test.low() > 0 || test.high() < 0).as("seed %d", seed).isEqualTo(test.p() < 0.05);
            assertThat(estimate).isBetween(test.low(), test.high());
        }
    }

    @Test
    void findsAnEffectWithAnIntervalLikeWald() {
        Frame frame = drawn(3, 0.8);
        ScorePermutation test = test(frame);
        Fit.Term wald = fit(SPEC, frame).find("x").orElseThrow();
        assertThat(test.p()).isEqualTo(0.001);
        assertThat(test.low()).isCloseTo(wald.low(), within(wald.se()));
        assertThat(test.high()).isCloseTo(wald.high(), within(wald.se()));
    }

    @Test
    void isTheSameTwiceAndTurnsWithTheSign() {
        Frame frame = drawn(5, 0.1);
        double[] turned = frame.numbers("x").clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = 1 - turned[i];
        }
        Frame mirror = frame.with("x", Column.of(turned));
        ScorePermutation test = test(frame);
        assertThat(test(frame)).isEqualTo(test);
        ScorePermutation other = test(mirror);
        assertThat(other.p()).isEqualTo(test.p());
        assertThat(other.low()).isCloseTo(-test.high(), within(1e-3));
    }

    @Test
    void needsEffectsInsideOneWayOfClusters() {
        Frame frame = drawn(1, 0);
        ModelSpec plain = ModelSpec.of("y ~ x", Family.NEGBIN);
        assertThat(ScorePermutation.of(fit(plain, frame), frame, "x", 7)).isEqualTo(Optional.empty());
        assertThat(ScorePermutation.of(fit(SPEC, frame), frame, "nothing", 7)).isEqualTo(Optional.empty());
    }
}
