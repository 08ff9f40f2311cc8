package org.proxenos.inference.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.inference.Golden;

/** Tests of tables, shares, samples and graphs against R; calls in {@code golden/others.R}. */
class ROtherTestsTest {
    private static final Golden GOLDEN = Golden.read("others");
    private static final Offset<Double> CLOSE = within(1e-9);

    @ParameterizedTest
    @CsvSource({"fisher, 12, 5, 3, 9", "fisher.zero, 0, 8, 6, 7", "fisher.large, 320, 410, 280, 540"})
    void fishersTestGivesTheConditionalOddsRatioOfR(String key, long a, long b, long c, long d) {
        FisherTest test = FisherTest.of(a, b, c, d);
        double[] expected = GOLDEN.of(key);
        // R finds its roots to four digits or so.
        assertThat(test.oddsRatio()).isCloseTo(expected[0], within(1e-3));
        assertThat(test.low()).isCloseTo(expected[1], within(1e-3));
        assertThat(test.high()).isCloseTo(expected[2], within(1e-2));
        assertThat(test.p()).isCloseTo(expected[3], CLOSE);
    }

    @Test
    void chiSquareComesWithCramersVAndItsInterval() {
        ChiSquareTest test = ChiSquareTest.of(new long[][] {{20, 15, 30}, {12, 25, 8}});
        double[] expected = GOLDEN.of("chisq");
        assertThat(new double[] {
                    test.statistic(),
                    test.df(),
                    test.p(),
                    test.leastExpected(),
                    test.cramersV(),
                    test.low(),
                    test.high()
                })
                .containsExactly(expected, within(1e-8));
        assertThat(ChiSquareTest.of(new long[][] {{3, 4}, {0, 0}}).p()).isNaN();
        assertThatThrownBy(() -> ChiSquareTest.of(new long[][] {{-1, 2}})).hasMessageContaining("negative");
    }

    @Test
    void strataAreCombinedAsMantelAndHaenszelDo() {
        MantelHaenszel test = MantelHaenszel.of(List.of(
                new MantelHaenszel.Stratum(10, 6, 4, 9),
                new MantelHaenszel.Stratum(15, 7, 8, 12),
                new MantelHaenszel.Stratum(3, 2, 5, 6)));
        assertThat(new double[] {test.statistic(), test.p(), test.oddsRatio(), test.low(), test.high()})
                .containsExactly(GOLDEN.of("cmh"), CLOSE);
        assertThat(MantelHaenszel.of(List.of(new MantelHaenszel.Stratum(1, 0, 0, 0)))
                        .p())
                .isNaN();
    }

    @Test
    void pairsThatDifferAreTestedExactly() {
        McNemarTest test = McNemarTest.of(14, 5);
        assertThat(test.statistic()).isCloseTo(GOLDEN.of("mcnemar")[0], CLOSE);
        assertThat(test.p()).isCloseTo(GOLDEN.of("mcnemar")[1], CLOSE);
        assertThat(test.low()).isLessThan(test.oddsRatio());
        assertThat(test.high()).isGreaterThan(test.oddsRatio());
    }

    @ParameterizedTest
    @CsvSource({"14, 19, 0.5", "3, 40, 0.2", "0, 12, 0.3", "50, 120, 0.37"})
    void theExactBinomialEqualsR(long successes, long n, double expected) {
        ExactBinomial test = ExactBinomial.of(successes, n, expected);
        assertThat(new double[] {test.share(), test.low(), test.high(), test.p()})
                .containsExactly(GOLDEN.of("binom." + successes), CLOSE);
    }

    @Test
    void signsLeaveZerosOut() {
        ExactBinomial test = ExactBinomial.signs(new double[] {1, -2, 0, 3, 0, 5});
        assertThat(test.successes()).isEqualTo(3);
        assertThat(test.n()).isEqualTo(4);
        assertThat(test.p()).isCloseTo(0.625, CLOSE);
        assertThat(ExactBinomial.of(0, 0, 0.5).p()).isEqualTo(1);
    }

    @Test
    void theDistanceOfTwoSamplesEqualsR() {
        double[] u = {
            0.61, 0.29, 0.06, 0.59, -1.73, -0.74, 0.51, -0.56, 0.39, 1.64, 0.05, -0.06, 0.64, -0.82, 0.37, 1.77, 1.09
        };
        double[] v = {-1.28, 2.36, 1.31, 1.05, -0.32, -0.4, 1.06, -2.47, 1.71, 0.72, 2.1, 0.99};
        KolmogorovSmirnov test = KolmogorovSmirnov.of(u, v);
        assertThat(new double[] {test.d(), test.p()}).containsExactly(GOLDEN.of("ks"), CLOSE);
        KolmogorovSmirnov ties = KolmogorovSmirnov.of(rounded(u), rounded(v));
        assertThat(new double[] {ties.d(), ties.p()}).containsExactly(GOLDEN.of("ks.ties"), within(1e-6));
        assertThat(test.low()).isLessThan(test.d());
    }

    private static double[] rounded(double[] values) {
        return Arrays.stream(values).map(Math::rint).toArray();
    }

    @Test
    void theMixOfReactionsIsComparedAsManovaDoes() {
        long[][] first = new long[14][];
        long[][] second = new long[16][];
        for (int i = 1; i <= 30; i++) {
            long[] row = {i * 7 % 11, i * 13 % 29, i * 5 % 53};
            if (i <= 14) {
                first[i - 1] = row;
            } else {
                second[i - 15] = row;
            }
        }
        TernaryShift shift = TernaryShift.of(first, second);
        assertThat(new double[] {
                    shift.f(),
                    shift.p(),
                    shift.replies().estimate(),
                    shift.replies().low(),
                    shift.replies().high()
                })
                .containsExactly(GOLDEN.of("ternary"), CLOSE);
        assertThat(TernaryShift.of(new long[][] {{1, 2, 3}}, new long[][] {{1, 1, 1}})
                        .p())
                .isNaN();
    }

    @Test
    void renamingNodesGivesThePOfEveryRenaming() {
        double[][] a = new double[6][6];
        double[][] b = new double[6][6];
        for (int i = 1; i <= 6; i++) {
            for (int j = 1; j <= 6; j++) {
                a[i - 1][j - 1] = (i * 3 + j * 5) % 7;
                b[i - 1][j - 1] = (i * j + 2 * i) % 5;
            }
        }
        Permutation test = Permutation.ofGraphs(a, b, Permutation.DRAWS, 1);
        assertThat(test.statistic()).isCloseTo(GOLDEN.of("qap")[0], CLOSE);
        assertThat(test.p()).isCloseTo(GOLDEN.of("qap")[1], within(0.025));
    }

    @Test
    void labelsAreDealtOutInsideStrataOnly() {
        double[] labels = {1, 1, 1, 0, 0, 0};
        double[] y = {9, 8, 9, 1, 2, 1};
        int[] apart = {0, 0, 0, 1, 1, 1};
        Permutation held = Permutation.ofLabels(labels, apart, draw -> dot(draw, y), 99, 1);
        assertThat(held.p()).isEqualTo(1);
        Permutation free = Permutation.ofLabels(labels, new int[6], draw -> dot(draw, y), 1_999, 1);
        // The largest of twenty sums.
        assertThat(free.p()).isCloseTo(0.05, within(0.02));
        assertThat(free.floor()).isEqualTo(1.0 / 2_000);
    }

    @Test
    void aPermutationHoldsItsLevelUnderTheNull() {
        SplittableRandom random = new SplittableRandom(4);
        int rejected = 0;
        for (int study = 0; study < 200; study++) {
            double[] labels = random.doubles(20).map(v -> v < 0.5 ? -1 : 1).toArray();
            double[] y = random.doubles(20).map(v -> v - 0.5).toArray();
            Permutation test = Permutation.ofLabels(labels, new int[20], draw -> dot(draw, y), 99, study);
            rejected += test.p() <= 0.05 ? 1 : 0;
        }
        assertThat(rejected).isLessThan(22);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
