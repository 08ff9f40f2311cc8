package org.proxenos.inference.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.Golden;

/** Distances, diversity, keyness and growth; by hand where a hand suffices, else by R. */
class DiversityTest {
    @Test
    void equalSharesDoNotDivergeAndOthersDoByTheFormula() {
        assertThat(JensenShannon.of(Map.of("a", 10L, "b", 10L), Map.of("a", 20L, "b", 20L)))
                .isCloseTo(0, within(1e-15));
        // Shares 10.5/11 and .5/11 against their mirror image: 1 - H(.954545...).
        double p = 10.5 / 11;
        double entropy = -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
        assertThat(JensenShannon.of(Map.of("a", 10L), Map.of("b", 10L))).isCloseTo(1 - entropy, within(1e-12));
        assertThatThrownBy(() -> JensenShannon.of(Map.of("a", -1L), Map.of())).hasMessageContaining("negative");
    }

    @Test
    void equallyCommonKindsCountAsManyAsTheyAre() {
        HillNumbers even = HillNumbers.of(new double[] {5, 5, 0, 5, 5});
        assertThat(new double[] {even.richness(), even.shannon(), even.simpson()})
                .containsExactly(new double[] {4, 4, 4}, within(1e-12));
        HillNumbers uneven = HillNumbers.of(new double[] {90, 5, 5});
        assertThat(uneven.simpson()).isCloseTo(1 / (0.81 + 0.005), within(1e-12));
        assertThat(uneven.shannon()).isBetween(uneven.simpson(), uneven.richness());
    }

    @Test
    void keynessIsTheLogOddsWithThePriorOfTheBackground() {
        Map<String, Long> first = Map.of("storm", 30L, "the", 70L);
        Map<String, Long> second = Map.of("storm", 10L, "the", 90L);
        Map<String, Long> all = Map.of("storm", 40L, "the", 160L);
        List<Keyness> words = Keyness.of(first, second, all, 50);
        // Priors 10 and 40 of 50.
        double logOdds = Math.log(40.0 / 110) - Math.log(20.0 / 130);
        double se = Math.sqrt(1 / 40.0 + 1 / 20.0);
        Keyness storm =
                words.stream().filter(w -> w.word().equals("storm")).findFirst().orElseThrow();
        assertThat(storm.logOdds()).isCloseTo(logOdds, within(1e-12));
        assertThat(storm.z()).isCloseTo(logOdds / se, within(1e-12));
        assertThat(words.get(0).word()).isEqualTo("the");
    }

    @Test
    void growthThatSaturatesEqualsNls() {
        double[] number = {0, 1, 1, 2, 3, 5, 9, 12, 18, 25, 31, 36, 38, 41, 40, 42};
        double[] time = new double[number.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = i + 1;
        }
        LogisticGrowth growth = LogisticGrowth.of(time, number).orElseThrow();
        assertThat(new double[] {
                    growth.capacity().value(),
                    growth.rate().value(),
                    growth.middle().value(),
                    growth.capacity().se(),
                    growth.rate().se(),
                    growth.middle().se(),
                    growth.sigma()
                })
                .containsExactly(Golden.read("others").of("logistic"), within(1e-6));
        assertThat(LogisticGrowth.of(new double[5], new double[5])).isEmpty();
        assertThat(LogisticGrowth.factors(new double[] {2, 4, 6})).containsExactly(2, 1.5);
    }
}
