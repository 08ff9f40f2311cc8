package org.proxenos.inference.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.StandardErrors;

/** Interrupted series and differences in differences: R's numbers, effects put in and found, none where none is. */
class EventTest {
    private static final Golden GOLDEN = Golden.read("event");

    @Test
    void theSegmentedModelEqualsRWithNeweyAndWestsErrors() {
        double[] t = new double[240];
        for (int i = 0; i < t.length; i++) {
            t[i] = i + 1;
        }
        Frame frame = Golden.frame().with("t", Column.of(t));
        InterruptedSeries.Series series = new InterruptedSeries.Series("y", "t", Family.POISSON, null, 3);
        InterruptedSeries result = InterruptedSeries.of(series, frame, 201);
        Fit.Converged fit = converged(result.fit());
        for (int j = 0; j < 4; j++) {
            assertThat(fit.terms().get(j).estimate()).isCloseTo(GOLDEN.of("its.coef")[j], within(1e-7));
            assertThat(fit.terms().get(j).se()).isCloseTo(GOLDEN.of("its.hac")[j], within(1e-7));
        }
        assertThat(result.dates()).isEqualTo(195);
        assertThat(result.placebo().p()).isCloseTo(GOLDEN.of("its.placebo")[0], within(1e-12));
        assertThat(result.decides()).isTrue();
    }

    @Test
    void aJumpOfLevelStandsOutAmongPlaceboDates() {
        SplittableRandom random = new SplittableRandom(2);
        double[] t = new double[80];
        double[] y = new double[80];
        for (int i = 0; i < 80; i++) {
            t[i] = i;
            y[i] = 3 + 0.02 * i + (i >= 60 ? 2 : 0) + normal(random) / 2;
        }
        Frame frame = Frame.of(new LinkedHashMap<>(Map.of("t", Column.of(t), "y", Column.of(y))));
        InterruptedSeries.Series series = new InterruptedSeries.Series("y", "t", Family.GAUSSIAN, null, 3);
        InterruptedSeries result = InterruptedSeries.of(series, frame, 60);
        assertThat(converged(result.fit()).find("post").orElseThrow().estimate())
                .isCloseTo(2, within(0.6));
        assertThat(result.placebo().p()).isEqualTo(result.placebo().floor());
        assertThat(InterruptedSeries.of(series, frame, 15).decides()).isFalse();
    }

    @Test
    void differencesInDifferencesEqualRWithDummies() {
        DifferenceInDifferences result = DifferenceInDifferences.of(plan("y ~ 1", Family.POISSON), panel());
        Fit.Term did = converged(result.effect()).find("did").orElseThrow();
        assertThat(did.estimate()).isCloseTo(GOLDEN.of("did")[0], within(1e-7));
        assertThat(did.se()).isCloseTo(GOLDEN.of("did")[1], within(1e-7));
        double[] leads = GOLDEN.of("study.coef");
        String[] names = {"lead4", "lead3", "lead2", "lag0", "lag1", "lag2", "lag3"};
        for (int j = 0; j < names.length; j++) {
            Fit.Term term = converged(result.study()).find(names[j]).orElseThrow();
            assertThat(term.estimate()).as(names[j]).isCloseTo(leads[j], within(1e-7));
        }
        assertThat(result.preTrend().orElseThrow().df1()).isEqualTo(3);
    }

    @Test
    void anEffectPutInIsFoundAndLeadsStayQuiet() {
        SplittableRandom random = new SplittableRandom(12);
        double[] treated = new double[600];
        double[] time = new double[600];
        double[] y = new double[600];
        String[] unit = new String[600];
        for (int i = 0; i < 600; i++) {
            int u = i / 12;
            time[i] = i % 12;
            treated[i] = u % 2;
            unit[i] = "u" + u;
            y[i] = u * 0.1 + time[i] * 0.3 + (treated[i] > 0 && time[i] >= 6 ? 1.5 : 0) + normal(random);
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("treated", Column.of(treated));
        columns.put("time", Column.of(time));
        columns.put("y", Column.of(y));
        columns.put("unit", Column.of(unit));
        ModelSpec model = new ModelSpec("y ~ 1", Family.GAUSSIAN, null, "unit", "unit", StandardErrors.CR1S, 0);
        DifferenceInDifferences.Plan plan = new DifferenceInDifferences.Plan(model, "treated", "time", 6, 1, 4);
        DifferenceInDifferences result = DifferenceInDifferences.of(plan, Frame.of(columns));
        Fit.Term did = converged(result.effect()).find("did").orElseThrow();
        assertThat(Math.abs(did.estimate() - 1.5) / did.se()).isLessThan(3);
        assertThat(result.preTrend().orElseThrow().p()).isGreaterThan(0.01);
        assertThat(converged(result.study()).find("lead2")).isEmpty();
        assertThat(converged(result.study()).find("lead1")).isPresent();
    }

    @Test
    void wrongPlansThrow() {
        ModelSpec noUnits = ModelSpec.of("y ~ 1", Family.POISSON);
        assertThatThrownBy(() -> new DifferenceInDifferences.Plan(noUnits, "b", "t", 4, 0, 4))
                .hasMessageContaining("column of units");
    }

    private static DifferenceInDifferences.Plan plan(String formula, Family family) {
        ModelSpec model = new ModelSpec(formula, family, null, "g", "g", StandardErrors.CR0, 0);
        return new DifferenceInDifferences.Plan(model, "treated", "t", 4, 0, 4);
    }

    private static Frame panel() {
        Frame frame = Golden.frame();
        double[] t = new double[240];
        double[] treated = new double[240];
        for (int i = 0; i < 240; i++) {
            t[i] = i % 8;
            treated[i] = frame.words("g")[i].compareTo("g05") <= 0 ? 1 : 0;
        }
        return frame.with("t", Column.of(t)).with("treated", Column.of(treated));
    }

    private static double normal(SplittableRandom random) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(random.nextDouble() * 0.999_998 + 1e-6);
    }

    private static Fit.Converged converged(Fit fit) {
        return fit.fold(converged -> converged, failed -> {
            throw new AssertionError(failed.reason());
        });
    }
}
