package org.proxenos.study.simulate.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxenos.study.simulate.chance.Dice;

class GrammarTest {
    private final Dice dice = Dice.of(1, "grammar");

    @Test
    void slotsAreFilledAndSentencesBeginWithCapitals() {
        Grammar grammar = Grammar.of(
                List.of("# a comment", "[a]", "{b} goes to {city}. {b}!", "", "[b]", "she", "[city]", "Elsgate"));
        assertThat(grammar.say("a", dice, Map.of())).isEqualTo("She goes to Elsgate. She!");
        assertThat(grammar.say("a", dice, Map.of("city", "Dunmere"))).isEqualTo("She goes to Dunmere. She!");
    }

    @Test
    void hashtagsAreNoComments() {
        assertThat(Grammar.of(List.of("[a]", "#RiverTowns", "# not this")).all("a"))
                .containsExactly("#RiverTowns");
    }

    @Test
    void numbersLieBetweenTheirEnds() {
        Grammar grammar = Grammar.of(List.of("[a]", "{2-4}"));
        Set<String> said = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            said.add(grammar.say("a", dice, Map.of()));
        }
        assertThat(said).containsExactlyInAnyOrder("2", "3", "4");
    }

    @Test
    void slotWithoutASymbolIsRefusedWhenTheGrammarIsRead() {
        assertThatThrownBy(() -> Grammar.of(List.of("[a]", "one {b}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'one {b}' names no symbol: {b}");
    }

    @Test
    void wordingThatHoldsItselfIsRefusedWhenItIsSaid() {
        Grammar grammar = Grammar.of(List.of("[a]", "{a}"));
        assertThatThrownBy(() -> grammar.say("a", dice, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("never ends");
    }

    @Test
    void wordingsThatComeWithTheSoftwareAreMany() {
        Grammar grammar = Grammar.english();
        assertThat(grammar.all("plain")).hasSizeGreaterThan(50);
        assertThat(grammar.all("crit_accord")).hasSizeGreaterThan(30);
        assertThat(grammar.all("plain")).doesNotHaveDuplicates();
    }
}
