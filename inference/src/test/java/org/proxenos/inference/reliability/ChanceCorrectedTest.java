package org.proxenos.inference.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.Golden;

/** Kappa by R's vcd, Fleiss by his own table, Gwet by hand. */
class ChanceCorrectedTest {
    @Test
    void kappaAndItsErrorEqualVcd() {
        long[][] table = {{20, 5, 2}, {4, 15, 6}, {1, 3, 12}};
        double[] expected = Golden.read("others").of("kappa");
        CohenKappa.Weights[] weights = CohenKappa.Weights.values();
        for (int i = 0; i < weights.length; i++) {
            CohenKappa kappa = CohenKappa.of(table, weights[i]);
            assertThat(kappa.value()).isCloseTo(expected[2 * i], within(1e-10));
            assertThat(kappa.se()).isCloseTo(expected[2 * i + 1], within(1e-10));
        }
        assertThatThrownBy(() -> CohenKappa.of(new long[][] {{1, 2}}, CohenKappa.Weights.NONE))
                .hasMessageContaining("2 cells, not 1");
    }

    /** The worked example of Fleiss, 14 raters of 10 units on five values: kappa .210 (observed .378, chance .213). */
    @Test
    void theTableOfFleissGivesHisKappa() {
        int[][] table = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        ChanceCorrected agreement = ChanceCorrected.of(ratings(table), Level.NOMINAL, 1);
        assertThat(agreement.observed()).isCloseTo(0.378, within(5e-4));
        assertThat(agreement.fleiss()).isCloseTo(0.210, within(5e-4));
        // Chance by Gwet: (1 - sum of squared shares)/4.
        double chance = (1 - 0.2128) / 4;
        assertThat(agreement.gwet()).isCloseTo((0.378 - chance) / (1 - chance), within(1e-3));
        assertThat(agreement.gwetLow()).isLessThan(agreement.gwet());
        assertThat(agreement.gwetHigh()).isGreaterThan(agreement.gwet());
    }

    @Test
    void gwetStaysHighWhereACodeIsRareAndFleissDoesNot() {
        int[][] table = new int[40][];
        for (int i = 0; i < table.length; i++) {
            table[i] = i == 0 ? new int[] {1, 1} : i == 1 ? new int[] {1, 1} : new int[] {2, 0};
        }
        ChanceCorrected agreement = ChanceCorrected.of(ratings(table), Level.NOMINAL, 1);
        assertThat(agreement.observed()).isEqualTo(0.95);
        assertThat(agreement.fleiss()).isLessThan(0);
        assertThat(agreement.gwet()).isGreaterThan(0.94);
    }

    @Test
    void stepsOnAScaleCountAtOrdinalLevel() {
        int[][] near = {{1, 1, 0}, {0, 1, 1}, {2, 0, 0}, {0, 0, 2}};
        ChanceCorrected nominal = ChanceCorrected.of(ratings(near), Level.NOMINAL, 1);
        ChanceCorrected ordinal = ChanceCorrected.of(ratings(near), Level.ORDINAL, 1);
        // Neighbours agree by 1 - 1/3.
        assertThat(nominal.observed()).isEqualTo(0.5);
        assertThat(ordinal.observed()).isCloseTo((2 + 2 * 2.0 / 3) / 4, within(1e-12));
        assertThat(ordinal.gwet()).isGreaterThan(nominal.gwet());
    }

    @Test
    void theHardCategoryAndTheFallOfAgreementAreSeen() {
        SplittableRandom random = new SplittableRandom(5);
        Map<String, Ratings> weeks = new LinkedHashMap<>();
        weeks.put("1", noisy(random, 0.02));
        weeks.put("2", noisy(random, 0.45));
        Drift drift = Drift.of(weeks, Level.NOMINAL, 1);
        assertThat(drift.change()).isLessThan(-0.3);
        assertThat(drift.high()).isLessThan(0);
        assertThat(drift.periods()).extracting(Drift.Period::name).containsExactly("1", "2");
        int[][] table = {{2, 0, 0}, {2, 0, 0}, {0, 2, 0}, {0, 1, 1}, {0, 1, 1}, {0, 0, 2}};
        List<Drift.Period> categories = Drift.byCategory(ratings(table));
        assertThat(categories.get(0).alpha()).isEqualTo(1);
        assertThat(categories.get(1).alpha()).isLessThan(0.5);
    }

    /** Two coders; the second errs now and then. */
    private static Ratings noisy(SplittableRandom random, double error) {
        List<Ratings.Row> rows = new ArrayList<>();
        for (int u = 0; u < 120; u++) {
            int truth = random.nextInt(2);
            int second = random.nextDouble() < error ? 1 - truth : truth;
            rows.add(new Ratings.Row("u" + u, "a", Integer.toString(truth)));
            rows.add(new Ratings.Row("u" + u, "b", Integer.toString(second)));
        }
        return Ratings.of(rows);
    }

    private static Ratings ratings(int[][] table) {
        List<Ratings.Row> rows = new ArrayList<>();
        for (int unit = 0; unit < table.length; unit++) {
            int coder = 0;
            for (int value = 0; value < table[unit].length; value++) {
                for (int i = 0; i < table[unit][value]; i++) {
                    rows.add(new Ratings.Row("u" + unit, "c" + coder++, Integer.toString(value + 1)));
                }
            }
        }
        return Ratings.of(rows);
    }
}
