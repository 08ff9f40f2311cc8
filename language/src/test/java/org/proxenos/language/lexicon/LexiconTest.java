package org.proxenos.language.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.language.Pieces;

class LexiconTest {
    @Test
    void wordsAreFoundWholeWithoutRegardToCase() {
        assertThat(find("Duty, DUTY and heavy-duty; dutyfree duties", "duty")).isEqualTo("Duty|DUTY|duty");
    }

    @Test
    void aStarStandsForTheRestOfAWord() {
        assertThat(find("Our responsibility, responsible; irresponsible", "responsib*"))
                .isEqualTo("responsibility|responsible");
        assertThat(find("honor honour honoured", "hono*r")).isEqualTo("honor|honour");
    }

    @Test
    void theLongestOfSeveralWordsCountsOnce() {
        assertThat(find("the White House, white\nhouse, WHITE-HOUSE, white, house", "white house", "white", "house"))
                .isEqualTo("White House|white house|WHITE-HOUSE|white|house");
        assertThat(find("He pulls out. Pull, out!", "pull* out")).isEqualTo("pulls out");
    }

    @Test
    void overlappingEntriesGoToTheOneThatBeginsFirst() {
        assertThat(find("a b c d", "a b", "b c d", "d")).isEqualTo("a b|d");
    }

    @Test
    void aPossessiveMayFollow() {
        assertThat(find("Trump's, Trump\u2019s and the mayor's office", "trump", "mayor office"))
                .isEqualTo("Trump's|Trump\u2019s|mayor's office");
        assertThat(find("let us, let's, Let\u2019s", "let's")).isEqualTo("let's|Let\u2019s");
    }

    @Test
    void signsSelectAccountsAndTags() {
        assertThat(find("@POTUS POTUS #potus", "@potus")).isEqualTo("@POTUS");
        assertThat(find("@POTUS POTUS #potus", "#potus")).isEqualTo("#potus");
        assertThat(find("@POTUS POTUS #potus @POTUS_2 a@potus.org", "potus")).isEqualTo("@POTUS|POTUS|#potus|potus");
        assertThat(find("#ParisAgreement #Paris paris", "#paris*")).isEqualTo("#ParisAgreement|#Paris");
        assertThat(find("@paris.bsky.social @Paris@mastodon.social", "@paris"))
                .isEqualTo("@paris.bsky.social|@Paris@mastodon.social");
    }

    @Test
    void theSeedOfTheAdversaryKnowsHisAccount() {
        assertThat(find(
                        "So @realDonaldTrump's choice, Mr Trump",
                        Lexicon.seed("adversary").entries()))
                .isEqualTo("@realDonaldTrump's|Trump");
    }

    @Test
    void addressesAndEntitiesHoldNoWords() {
        assertThat(find("https://we.org/we (http://x.y/we) www.we.org pic.twitter.com/we we", "we"))
                .isEqualTo("we");
        assertThat(find("you &amp; me &lt;3 &#39;amp&#39; amp", "amp", "lt", "39"))
                .isEqualTo("amp|amp");
        assertThat(find("fish & chips; this", "chips")).isEqualTo("chips");
    }

    @Test
    void accentsMayBeWrittenEitherWay() {
        assertThat(find("Pour la plane\u0300te et la plan\u00e8te", "plan\u00e8te"))
                .isEqualTo("plane\u0300te|plan\u00e8te");
    }

    @Test
    void initialsAreOneWord() {
        assertThat(find("the U.S. government, the U.S., us", "u.s. government", "U.S."))
                .isEqualTo("U.S. government|U.S.");
    }

    @Test
    void expressionsSeeTheTextAsItStands() {
        assertThat(find("Fake News! the fake\u00a0media https://media.org", "/\\b(fake news|media)\\b/"))
                .isEqualTo("Fake News|media|media");
        assertThat(find("news a|b", "/a.b/")).isEqualTo("a/b");
    }

    @Test
    void expressionsAndWordsOfAListDoNotCountTwice() {
        assertThat(find("climate change and climate", "climate", "/climate change/"))
                .isEqualTo("climate change|climate");
    }

    @Test
    void evidenceIsInTextOrderAcrossEntries() {
        assertThat(find("b a b", "a", "b")).isEqualTo("b|a|b");
    }

    @Test
    void aBrokenEntryIsNamed() {
        assertThatThrownBy(() -> Lexicon.of("mine", "en", List.of("good", "/(/")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("word list 'mine', entry 2 ('/(/')")
                .hasMessageContaining("unclosed group");
        assertThatThrownBy(() -> Lexicon.of("mine", "en", List.of("AT&T"))).hasMessageContaining("'&' is in no word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*", "* *", "#", "@", "-", "/x*/"})
    void anEntryThatSaysNothingIsRefused(String entry) {
        assertThatThrownBy(() -> Lexicon.of("mine", "en", List.of(entry))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allSeedsCanBeRead() {
        for (String name : Lexicon.SEEDS) {
            Lexicon seed = Lexicon.seed(name);
            assertThat(seed.entries()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        }
        assertThatThrownBy(() -> Lexicon.seed("joy"))
                .hasMessageContaining("[adversary, we, harm, moral, commit, action]");
    }

    private static String find(String text, String... entries) {
        return find(text, List.of(entries));
    }

    private static String find(String text, List<String> entries) {
        Lexica lexica = Lexica.of(List.of(Lexicon.of("mine", "en", entries)));
        Pieces<LexicalPiece> pieces = new Pieces<>(lexica::read);
        LexicalReading reading = lexica.reading();
        pieces.read(text);
        for (int i = 0; i < pieces.size(); i++) {
            reading.add(pieces.at(i), pieces.start(i));
        }
        reading.match(text);
        String evidence = reading.evidence(0);
        int expected = evidence.isEmpty() ? 0 : evidence.split("\\|", -1).length;
        assertThat(reading.count(0)).isEqualTo(expected);
        return evidence;
    }
}
