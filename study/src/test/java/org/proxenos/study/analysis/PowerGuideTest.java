package org.proxenos.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.test.ExactBinomial;
import org.proxenos.inference.test.MannWhitney;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;

/** The guide of framework section 5, read backwards: from how many there are to what they can see. */
class PowerGuideTest {
    /** Framework: dispersion 2, mean 50, about 193 in each group see a ratio of 1.5, about 953 one of 1.2. */
    @Test
    void theFrameworksOwnNumbersComeBack() {
        assertThat(effect(193, 50).value()).isCloseTo(1.5, within(0.005));
        assertThat(effect(953, 50).value()).isCloseTo(1.2, within(0.003));
    }

    @Test
    void whatHasOneSideSeesNothing() {
        assertThat(PowerGuide.ofCounts(messages(20, 0, 50), "mark", "count").effect())
                .isNull();
        assertThat(PowerGuide.ofOdds(messages(20, 0, 50), "mark", "count").effect())
                .isNull();
    }

    @Test
    void moreAccountsSeeSmallerDifferences() {
        assertThat(Objects.requireNonNull(PowerGuide.ofPairs(49).effect()).value())
                .isCloseTo(0.4, within(1e-9));
    }

    /** Cohen (1988): differences of h = .2, .5 and .8 need 392, 63 and 25 in each group. */
    @Test
    void differencesOfSharesAreThoseOfCohensTable() {
        int[] sizes = {392, 63, 25};
        double[] h = {0.2, 0.5, 0.8};
        for (int i = 0; i < sizes.length; i++) {
            long few = Math.round(0.2 * sizes[i]);
            Effect seen = effect(PowerGuide.ofShares(new long[] {0, sizes[i], few, sizes[i] - few}));
            double share = (few + 0.5) / (sizes[i] + 1);
            double odds = seen.value() * share / (1 - share);
            double found = 2 * (Math.asin(Math.sqrt(odds / (1 + odds))) - Math.asin(Math.sqrt(share)));
            assertThat(found).isCloseTo(h[i], within(0.01));
        }
        assertThat(PowerGuide.ofShares(new long[] {1, 1, 1, 1}).effect()).isNull();
        assertThat(PowerGuide.ofShares(new long[] {0, 0, 3, 4}).effect()).isNull();
    }

    /** Studies with an effect of the guide's size, drawn and tested: about four of five find it. */
    @Test
    void effectsOfTheGuidesSizeAreFoundInFourOfFiveStudies() {
        double odds = effect(PowerGuide.ofSides(150, "odds")).value();
        assertThat(found(random -> {
                    long target = random.doubles(150)
                            .filter(u -> u < odds / (1 + odds))
                            .count();
                    return ExactBinomial.of(target, 150, 0.5).p();
                }))
                .isBetween(0.72, 0.88);
        double auc = effect(PowerGuide.ofRanks(20, 200)).value();
        // Of two normals that far apart one is above the other with the chance auc.
        double shift = Math.sqrt(2) * NormalDistribution.of(0, 1).inverseCumulativeProbability(auc);
        assertThat(found(random -> MannWhitney.of(normal(random, 20, shift), normal(random, 200, 0))
                        .p()))
                .isBetween(0.72, 0.88);
        double path = effect(PowerGuide.ofPaths(200)).value();
        assertThat(found(random -> Math.max(seen(random, 200, path), seen(random, 200, path))))
                .as("both of two equal paths")
                .isBetween(0.72, 0.88);
        assertThat(PowerGuide.ofSides(0, "odds").effect()).isNull();
        assertThat(PowerGuide.ofRanks(1, 2).effect()).isNull();
    }

    private static double found(ToDoubleFunction<SplittableRandom> p) {
        return LongStream.range(0, 400)
                .mapToDouble(seed -> p.applyAsDouble(new SplittableRandom(seed)) < 0.05 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double[] normal(SplittableRandom random, int n, double mean) {
        return random.doubles(n)
                .map(u -> mean + NormalDistribution.of(0, 1).inverseCumulativeProbability(u))
                .toArray();
    }

    /** The p of a path of that strength between two standard normals. */
    private static double seen(SplittableRandom random, int n, double strength) {
        double[] x = normal(random, n, 0);
        double[] noise = normal(random, n, 0);
        double[] y = IntStream.range(0, n)
                .mapToDouble(i -> strength * x[i] + Math.sqrt(1 - strength * strength) * noise[i])
                .toArray();
        Frame frame = Frame.of(Map.of("x", Column.of(x), "y", Column.of(y)));
        return Regression.fit(ModelSpec.of("y ~ x", Family.GAUSSIAN), frame)
                .<Double>fold(fit -> fit.terms().get(1).p(), failed -> Double.NaN);
    }

    private static Effect effect(Robustness guide) {
        return Objects.requireNonNull(guide.effect(), guide.note());
    }

    private static Effect effect(int each, int mean) {
        return Objects.requireNonNull(
                PowerGuide.ofCounts(messages(each, each, mean), "mark", "count").effect());
    }

    /** The mean that the guide knows is that of the group without. */
    private static Messages messages(int without, int with, int mean) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put(
                "mark",
                Column.of(IntStream.range(0, without + with)
                        .mapToDouble(i -> i < without ? 0 : 1)
                        .toArray()));
        columns.put(
                "count",
                Column.of(IntStream.range(0, without + with)
                        .mapToDouble(i -> i < without ? mean : 3 * mean)
                        .toArray()));
        return Messages.of(Frame.of(columns));
    }
}
