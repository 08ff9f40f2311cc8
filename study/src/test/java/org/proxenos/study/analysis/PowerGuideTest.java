package org.proxenos.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.result.Effect;

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
                        .mapToDouble(i -> mean)
                        .toArray()));
        return Messages.of(Frame.of(columns));
    }
}
