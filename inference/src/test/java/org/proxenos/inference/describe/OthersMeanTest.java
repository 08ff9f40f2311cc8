package org.proxenos.inference.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OthersMeanTest {
    @Test
    void aValueIsLeftOutOfItsOwnGroup() {
        assertThat(OthersMean.of(new String[] {"a", "b", "a", "a", "b", "c"}, new double[] {1, 10, 2, 6, 20, 5}))
                .containsExactly(4, 20, 3.5, 1.5, 10, Double.NaN);
        assertThatThrownBy(() -> OthersMean.of(new String[1], new double[2])).hasMessageContaining("1 groups");
    }
}
