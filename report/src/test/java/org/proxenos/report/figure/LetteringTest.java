package org.proxenos.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
    @Test
    void wordsThatFitStayAndOthersEndInAnEllipsisWithinTheWidth() {
        assertThat(Lettering.fit("treaty", 100, 12)).isEqualTo("treaty");
        String cut = Lettering.fit("the treaty of the river", 60, 12);
        assertThat(cut).endsWith("\u2026").startsWith("the tre");
        assertThat(Lettering.width(cut, 12)).isLessThanOrEqualTo(60);
    }

    @Test
    void cutFallsBetweenCharactersNotInsideThem() {
        assertThat(Lettering.fit("\uD83C\uDF0A".repeat(10), 50, 12)).isEqualTo("\uD83C\uDF0A".repeat(3) + "\u2026");
    }

    @Test
    void linesBreakAtSpacesAndTheLastIsCut() {
        assertThat(Lettering.wrap("moral words of another list", 80, 12, 3))
                .containsExactly("moral words", "of another list");
        assertThat(Lettering.wrap("moral words of another list", 80, 12, 2)).hasSize(2);
        assertThat(Lettering.wrap("x".repeat(500), 80, 12, 3))
                .hasSize(3)
                .allSatisfy(line -> assertThat(Lettering.width(line, 12)).isLessThanOrEqualTo(81));
    }

    @Test
    void marksThatTurnTheDirectionOfReadingAreLeftOut() {
        assertThat(Lettering.plain("abc\u202Edcba\u2066x\n y")).isEqualTo("abcdcbax y");
        assertThat(Lettering.words("national_government")).isEqualTo("national government");
    }
}
