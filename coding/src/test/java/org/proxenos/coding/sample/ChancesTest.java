package org.proxenos.coding.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of two rounds, the second drawn from what the first left, a unit is in one or the other. */
class ChancesTest {
    private static final String MAYORS = "mayor/post/event/0";
    private static final String CITIZENS = "citizen/reply/event/0";

    @Test
    void roundsAddUpAndWhatIsStillToBeCodedCounts() {
        // 20 of 100 mayors' posts, then 40 of the 80 that are left: 60 of 100 whichever round drew them.
        Chances.Drawing first = new Chances.Drawing(
                List.of(new Drawn("a", null, MAYORS, 0.2), new Drawn("b", null, MAYORS, 0.2)), Map.of(MAYORS, 0.2));
        Chances.Drawing second = new Chances.Drawing(
                List.of(
                        new Drawn("c", null, MAYORS, 0.5),
                        new Drawn("d", null, MAYORS, 0.5),
                        new Drawn("e", null, CITIZENS, 0.1)),
                Map.of(MAYORS, 0.5, CITIZENS, 0.2));

        Map<String, Double> all = Chances.of(List.of(first, second), Set.of("a", "b", "c", "d", "e"));
        assertThat(all.get("a")).isCloseTo(0.6, within(1e-12));
        assertThat(all.get("c")).isCloseTo(0.6, within(1e-12));
        assertThat(all.get("e")).as("of a thread that was cut").isCloseTo(0.1, within(1e-12));

        Map<String, Double> some = Chances.of(List.of(first, second), Set.of("a", "c", "d"));
        assertThat(some.keySet()).containsExactlyInAnyOrder("a", "c", "d");
        assertThat(some.get("d")).as("three of four were coded").isCloseTo(0.45, within(1e-12));
    }
}
