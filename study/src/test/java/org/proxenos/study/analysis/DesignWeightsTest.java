package org.proxenos.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.HandCodes;
import org.proxenos.coding.RandomPart;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.result.LedgerEntry.Robustness;

/** Of a hundred answers thirty are aimed at the target; those were drawn one in ten, the others one in two. */
class DesignWeightsTest {
    private static final int ANSWERS = 100;
    private static final int AIMED = 30;

    @Test
    void everyUnitCountsForAsManyAsItStandsFor() {
        Robustness run = run(0.1, 0.5, Measure.Source.PEOPLE).orElseThrow();
        // 30 / .1 = 300 against 70 / .5 = 140.
        assertThat(Objects.requireNonNull(run.effect()).value()).isCloseTo(300.0 / 140, within(1e-9));
        assertThat(run.n()).isEqualTo(ANSWERS);
        assertThat(run.note()).isEqualTo("of 100 units with a known chance, 0.100 to 0.500");
    }

    @Test
    void equalChancesAndMachinesCodesNeedNoWeights() {
        assertThat(run(0.3, 0.3, Measure.Source.PEOPLE)).isEmpty();
        assertThat(run(0.1, 0.5, Measure.Source.MACHINE)).isEmpty();
    }

    private static Optional<Robustness> run(double aimed, double other, Measure.Source source) {
        Map<String, Double> chances = new LinkedHashMap<>();
        IntStream.range(0, ANSWERS).forEach(i -> chances.put("m" + i, i < AIMED ? aimed : other));
        SettledCodes people = new SettledCodes(HandCodes.NONE.drawn(List.of(new RandomPart("r", chances))), 1);
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put(
                "direction",
                Column.of(IntStream.range(0, ANSWERS)
                        .mapToDouble(i -> i < AIMED ? 1 : 0)
                        .toArray()));
        columns.put("message_id", words("m", ANSWERS));
        columns.put("account", words("a", 20));
        Measure measure = new Measure("direction", source, "", Map.of(), "", "");
        return DesignWeights.run(
                people,
                Messages.of(Frame.of(columns)),
                new DesignWeights.Asked(measure, "(Intercept)", "odds"),
                m -> Specification.odds("direction ~ 1" + DesignWeights.TERM, m));
    }

    private static Column words(String prefix, int distinct) {
        return Column.of(
                IntStream.range(0, ANSWERS).mapToObj(i -> prefix + i % distinct).toArray(String[]::new));
    }
}
