package org.proxenos.inference.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Power by simulation against the framework's guide, and what is found of nothing. */
class PowerTest {
    @Test
    void theGuideGivesTheNumbersOfTheFramework() {
        assertThat(Power.postsPerGroup(50, 1.5, 0.5)).isCloseTo(193, within(1.0));
        assertThat(Power.postsPerGroup(50, 1.2, 0.5)).isCloseTo(953, within(1.0));
    }

    @Test
    void simulationAgreesWithTheGuideWhereAccountsHaveManyPosts() {
        // 20 accounts of 19 posts, half exposed: about 193 a group.
        Power power = Power.of(new Power.Plan(20, 19, 0.5, 50, 1.5, 0.5, 0.3), 120, 1);
        assertThat(power.power().share()).isBetween(0.68, 0.95);
        assertThat(power.failed()).isZero();
        assertThat(power.exaggeration()).isBetween(0.95, 1.35);
    }

    @Test
    void withoutAnEffectFewStudiesFindOne() {
        Power power = Power.of(new Power.Plan(25, 8, 0.5, 10, 1, 1, 0.5), 120, 3);
        assertThat(power.power().share()).isLessThan(0.14);
        assertThat(Power.of(new Power.Plan(25, 8, 0.5, 10, 1, 1, 0.5), 120, 3)).isEqualTo(power);
        assertThatThrownBy(() -> new Power.Plan(1, 8, 0.5, 10, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
