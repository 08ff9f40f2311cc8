package org.proxenos.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void countsAreLabelledAtWholeRoundNumbers() {
        assertThat(Ticks.upTo(197, 4)).containsExactly(0.0, 50.0, 100.0, 150.0);
        assertThat(Ticks.upTo(3, 4)).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(Ticks.upTo(1, 4)).containsExactly(0.0, 1.0);
        assertThat(Ticks.upTo(100, 2)).containsExactly(0.0, 50.0, 100.0);
    }

    @Test
    void logAxisHasPowersOfTenAndMoreWhereThoseAreFew() {
        assertThat(Ticks.logarithmic(1, 5)).containsExactly(1.0, 2.0, 5.0);
        assertThat(Ticks.logarithmic(0.001, 1)).containsExactly(0.001, 0.01, 0.1, 1.0);
        assertThat(Ticks.logarithmic(1, 3e8)).containsExactly(1.0, 100.0, 10_000.0, 1e6, 1e8);
    }

    @Test
    void ratiosShowTwoDecimalsUnlessThoseSayNothing() {
        assertThat(Ticks.ratio(1.0469)).isEqualTo("1.05");
        assertThat(Ticks.ratio(0.0004)).isEqualTo("< 0.01");
        assertThat(Ticks.ratio(4_000.4)).isEqualTo("4,000");
    }
}
