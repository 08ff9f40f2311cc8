package org.proxenos.inference.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Fit;

/** Time to a first event against R's survival; calls in {@code golden/others.R}. */
class RSurvivalTest {
    private static final Golden GOLDEN = Golden.read("others");
    private static final Frame FRAME = Golden.frame();
    private static final double[] TIME = new double[FRAME.rows()];
    private static final boolean[] EVENT = new boolean[FRAME.rows()];
    private static final int[] GROUP = new int[FRAME.rows()];

    static {
        for (int i = 0; i < TIME.length; i++) {
            double t = FRAME.numbers("e")[i] * (1 + FRAME.numbers("a")[i]);
            TIME[i] = Math.min(20, Math.ceil(t));
            EVENT[i] = FRAME.numbers("s")[i] == 1 && t < 20;
            GROUP[i] = (i + 1) % 3;
        }
    }

    @Test
    void theCurveAndItsIntervalEqualSurvfit() {
        KaplanMeier curve = KaplanMeier.of(TIME, EVENT);
        double[] share = GOLDEN.of("km.share");
        assertThat(curve.steps()).hasSize(share.length);
        for (int i = 0; i < share.length; i++) {
            KaplanMeier.Step step = curve.steps().get(i);
            assertThat(step.share()).isCloseTo(share[i], within(1e-10));
            assertThat(step.low()).isCloseTo(GOLDEN.of("km.low")[i], within(1e-10));
            assertThat(step.high()).isCloseTo(GOLDEN.of("km.high")[i], within(1e-10));
            assertThat(step.atRisk()).isEqualTo((int) GOLDEN.of("km.risk")[i]);
        }
        assertThat(curve.median()).isNaN();
        assertThat(KaplanMeier.of(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true})
                        .median())
                .isEqualTo(2);
    }

    @Test
    void theLogRankTestEqualsSurvdiff() {
        LogRank test = LogRank.of(TIME, EVENT, GROUP);
        assertThat(test.df()).isEqualTo(2);
        assertThat(test.statistic()).isCloseTo(GOLDEN.of("logrank")[0], within(1e-9));
        assertThat(test.p()).isCloseTo(GOLDEN.of("logrank")[1], within(1e-9));
        assertThat(LogRank.of(TIME, EVENT, new int[TIME.length]).p()).isNaN();
    }

    @Test
    void hazardRatiosEqualCoxphWithEfronsTies() {
        Cox cox = Cox.of(TIME, EVENT, List.of("a", "b"), List.of(FRAME.numbers("a"), FRAME.numbers("b")))
                .orElseThrow();
        double[] expected = GOLDEN.of("cox");
        for (int j = 0; j < 2; j++) {
            assertThat(cox.terms().get(j).estimate()).isCloseTo(expected[j], within(1e-8));
            assertThat(cox.terms().get(j).se()).isCloseTo(expected[2 + j], within(1e-8));
        }
        assertThat(cox.logLikNull()).isCloseTo(expected[4], within(1e-8));
        assertThat(cox.logLik()).isCloseTo(expected[5], within(1e-8));
    }

    @Test
    void aSimulatedHazardRatioIsRecovered() {
        SplittableRandom random = new SplittableRandom(9);
        double[] x = new double[800];
        double[] time = new double[800];
        boolean[] event = new boolean[800];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 2;
            double t = -Math.log(random.nextDouble()) / Math.exp(0.6 * x[i]);
            time[i] = Math.min(t, 1.5);
            event[i] = t < 1.5;
        }
        Fit.Term term = Cox.of(time, event, List.of("x"), List.of(x))
                .orElseThrow()
                .terms()
                .get(0);
        assertThat(Math.abs(term.estimate() - 0.6) / term.se()).isLessThan(3);
    }

    @Test
    void whatHasNoAnswerIsEmptyOrRefused() {
        double[] same = new double[TIME.length];
        assertThat(Cox.of(TIME, EVENT, List.of("x"), List.of(same))).isEmpty();
        assertThatThrownBy(() -> KaplanMeier.of(new double[] {-1}, new boolean[] {true}))
                .hasMessageContaining("0 or more");
        assertThatThrownBy(() -> KaplanMeier.of(new double[] {1}, new boolean[0]))
                .hasMessageContaining("1 times");
    }
}
