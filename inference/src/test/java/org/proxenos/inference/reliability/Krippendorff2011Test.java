package org.proxenos.inference.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Worked examples of Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", as the standard examples print
 * them: four decimals, hence the tolerance.
 */
class Krippendorff2011Test {
    private static final double FOUR_DECIMALS = 0.00005;
    private static final List<String> THREE_CODERS =
            List.of("* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4");
    private static final List<String> FOUR_CODERS = List.of(
            "1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *");

    @Test
    void threeCodersFifteenUnitsAtAllLevels() {
        Ratings ratings = byCoder(THREE_CODERS);
        assertThat(alpha(ratings, Level.NOMINAL)).isCloseTo(0.6914, within(FOUR_DECIMALS));
        assertThat(alpha(ratings, Level.ORDINAL)).isCloseTo(0.8067, within(FOUR_DECIMALS));
        assertThat(alpha(ratings, Level.INTERVAL)).isCloseTo(0.8108, within(FOUR_DECIMALS));
        assertThat(alpha(ratings, Level.RATIO)).isCloseTo(0.8089, within(FOUR_DECIMALS));
    }

    @Test
    void fourCodersTwelveUnitsAtAllLevels() {
        Ratings ratings = byCoder(FOUR_CODERS);
        // R 4.2.2, printed to ten digits beside the published three.
        assertThat(alpha(ratings, Level.NOMINAL)).isCloseTo(0.7434210526, within(5e-11));
        assertThat(alpha(ratings, Level.ORDINAL)).isCloseTo(0.8153875038, within(5e-11));
        assertThat(alpha(ratings, Level.INTERVAL)).isCloseTo(0.8491071429, within(5e-11));
        assertThat(alpha(ratings, Level.RATIO)).isCloseTo(0.7974027747, within(5e-11));
    }

    @Test
    void theSharedFileGivesTheSameNumbers() throws IOException {
        Path data = Path.of(System.getProperty("proxenos.root"), "..", "shared", "data", "reference-stats");
        Assumptions.assumeTrue(Files.isDirectory(data), "shared data not present: " + data);
        List<String> lines = Files.readAllLines(data.resolve("krippendorff-4x12.csv"));
        List<Ratings.Row> rows = new ArrayList<>();
        for (int coder = 1; coder < lines.size(); coder++) {
            String[] codes = lines.get(coder).split(",", -1);
            for (int unit = 0; unit < codes.length; unit++) {
                rows.add(new Ratings.Row("V" + unit, "c" + coder, codes[unit]));
            }
        }
        assertThat(alpha(Ratings.of(rows), Level.ORDINAL)).isCloseTo(0.8153875038, within(5e-11));
    }

    @Test
    void agreementCountsPairsAndOpensTheGateByRule() {
        Agreement strict = Agreement.of(byCoder(FOUR_CODERS), Level.NOMINAL, Gate.Rule.STRICT, 1);
        assertThat(strict.units()).isEqualTo(11);
        assertThat(strict.coders()).isEqualTo(4);
        assertThat(strict.pairable()).isEqualTo(40);
        assertThat(strict.low()).isLessThan(0.667);
        assertThat(strict.gate()).isEqualTo(Gate.LOCKED);
        Agreement conventional = Agreement.of(byCoder(FOUR_CODERS), Level.NOMINAL, Gate.Rule.CONVENTIONAL, 1);
        assertThat(conventional.gate()).isEqualTo(Gate.TENTATIVE);
        assertThat(conventional.prevalence()).hasSize(5);
        // Pairs in the eleven units and those equal, counted by hand.
        assertThat(conventional.percentAgreement()).isEqualTo(43 / 55.0);
        assertThat(conventional.low()).isEqualTo(strict.low());
    }

    @Test
    void orderOfUnitsDoesNotMatter() {
        List<Ratings.Row> rows = rows(FOUR_CODERS);
        double before = alpha(Ratings.of(rows), Level.RATIO);
        Collections.shuffle(rows, new Random(7));
        assertThat(alpha(Ratings.of(rows), Level.RATIO)).isCloseTo(before, within(1e-12));
    }

    @Test
    void alphaOfOneValueIsNotDefined() {
        Ratings ratings = byCoder(List.of("1 1 1", "1 1 1"));
        assertThat(KrippendorffAlpha.of(ratings, Level.NOMINAL)).isEmpty();
        Agreement agreement = Agreement.of(ratings, Level.NOMINAL, Gate.Rule.CONVENTIONAL, 1);
        assertThat(agreement.alpha()).isNull();
        assertThat(agreement.gate()).isEqualTo(Gate.LOCKED);
        assertThat(agreement.percentAgreement()).isEqualTo(1);
    }

    @Test
    void wordsHaveNominalAndOrdinalAlphaOnly() {
        Agreement agreement = Agreement.of(byCoder(List.of("a b a c", "a b b c")), Level.NOMINAL, Gate.Rule.STRICT, 1);
        assertThat(agreement.nominal()).isNotNull();
        assertThat(agreement.ordinal()).isNotNull();
        assertThat(agreement.interval()).isNull();
        assertThat(agreement.ratio()).isNull();
    }

    @Test
    void noUnitWithTwoCodesGivesNothing() {
        Agreement agreement = Agreement.of(byCoder(List.of("1 *", "* 1")), Level.NOMINAL, Gate.Rule.STRICT, 1);
        assertThat(agreement.units()).isZero();
        assertThat(agreement.alpha()).isNull();
        assertThat(agreement.percentAgreement()).isNull();
    }

    @Test
    void perfectAgreementIsOneAndRelied() {
        Agreement agreement = Agreement.of(
                byCoder(List.of("1 2 1 2 1 2 1 2", "1 2 1 2 1 2 1.0 2")), Level.NOMINAL, Gate.Rule.STRICT, 3);
        assertThat(agreement.alpha()).isEqualTo(1);
        assertThat(agreement.probabilityBelow800()).isLessThan(0.05);
        assertThat(agreement.gate()).isEqualTo(Gate.RELY);
    }

    private static double alpha(Ratings ratings, Level level) {
        return KrippendorffAlpha.of(ratings, level).orElseThrow().value();
    }

    private static Ratings byCoder(List<String> coders) {
        return Ratings.of(rows(coders));
    }

    private static List<Ratings.Row> rows(List<String> coders) {
        List<Ratings.Row> rows = new ArrayList<>();
        for (int c = 0; c < coders.size(); c++) {
            List<String> codes = List.of(coders.get(c).split(" ", -1));
            for (int u = 0; u < codes.size(); u++) {
                rows.add(new Ratings.Row("u" + u, "c" + c, codes.get(u)));
            }
        }
        return rows;
    }
}
