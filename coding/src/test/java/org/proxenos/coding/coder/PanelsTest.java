package org.proxenos.coding.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.Panel;
import org.proxenos.language.lexicon.Lexicon;

class PanelsTest {
    private static final List<String> STUDY = List.of("vader", "adversary", "we", "harm");
    private static final List<String> TARGETS = List.of("trump", "@POTUS");
    private static final List<String> TOPIC = List.of("paris", "climate");

    @Test
    void aStudyHasItsCodersAndTheSurfaceAndWhatFollowsFromThem() {
        Panel panel = Panels.of(STUDY, List.of(Lexicon.of("role", "en", List.of("lead*"))), TARGETS, TOPIC, List.of());
        assertThat(panel.seats().stream().map(seat -> seat.variable().name()))
                .containsExactly(
                        "vader_neg",
                        "vader_neu",
                        "vader_pos",
                        "vader_compound",
                        "adversary",
                        "adversary_any",
                        "we",
                        "we_any",
                        "harm",
                        "harm_any",
                        "role",
                        "role_any",
                        "url",
                        "hashtags",
                        "mentions",
                        "words",
                        "exclamation",
                        "xyz",
                        "target",
                        "target_any",
                        "topic",
                        "topic_any",
                        "criticism",
                        "common_enemy",
                        "common_enemy_full");
    }

    @Test
    void proxiesAreThereOnlyWithWhatTheyAreMadeOf() {
        assertThat(names(Panels.of(List.of("vader", "we"), List.of(), List.of(), List.of(), List.of())))
                .doesNotContain("criticism", "common_enemy", "target", "topic");
        assertThat(names(Panels.of(List.of("harm", "we"), List.of(), TARGETS, List.of(), List.of())))
                .contains("common_enemy", "target")
                .doesNotContain("criticism");
        assertThat(names(Panels.of(List.of("harm", "we"), List.of(), List.of(), List.of(), List.of())))
                .doesNotContain("common_enemy");
    }

    @Test
    void onlyTheCodersAskedForSitOnASmallPanel() {
        assertThat(names(Panels.only(List.of("words", "moral")))).containsExactly("words", "moral", "moral_any");
    }

    @Test
    void everyCoderOfTheCatalogueCanBeSeated() {
        for (String name : Catalogue.coders().keySet()) {
            Panel panel = Panels.only(List.of(name), List.of(), TARGETS, TOPIC, List.of());
            assertThat(Stream.concat(
                            panel.seats().stream(), panel.groupings().stream().map(Panel.Grouping::seat)))
                    .isNotEmpty()
                    .allMatch(seat -> seat.coder().equals(name));
            assertThat(code(panel, "Trump betrays the climate, https://x.org #a @b!"))
                    .hasSize(panel.seats().size());
            assertThat(code(panel, "")).hasSize(panel.seats().size());
        }
    }

    @Test
    void anUnknownCoderIsRefusedWithTheNearestThatThereIs() {
        assertThatThrownBy(() -> Panels.only(List.of("adversery")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no coder 'adversery'; did you mean 'adversary'? There are [vader, adversary,");
    }

    @Test
    void aCoderThatLacksItsWordsSaysWhichItNeeds() {
        assertThatThrownBy(() -> Panels.only(List.of("criticism"))).hasMessageContaining("needs targets");
        assertThatThrownBy(() -> Panels.only(List.of("topic"))).hasMessageContaining("needs the words of a topic");
    }

    @Test
    void anOwnListTakesThePlaceOfTheSeedButNotOfAnotherCoder() {
        List<Lexicon> own = List.of(Lexicon.of("moral", "en", List.of("sacred")));
        assertThat(code(Panels.only(List.of("moral"), own, List.of(), List.of(), List.of()), "A sacred duty"))
                .containsEntry("moral", "1 sacred");
        assertThatThrownBy(() -> Panels.of(
                        List.of(), List.of(Lexicon.of("url", "en", List.of("x"))), List.of(), List.of(), List.of()))
                .hasMessageContaining("a word list cannot have the name of the coder 'url'");
    }

    @Test
    void countsComeWithTheWordsBehindThem() {
        Map<String, String> codes = code(
                Panels.of(STUDY, List.of(), TARGETS, TOPIC, List.of()),
                "Our mayors: Trump's withdrawal from #Paris is a terrible betrayal of our children! @POTUS https://x.yz/1");
        assertThat(codes)
                .containsEntry("adversary", "3 Trump's|withdrawal|@POTUS")
                .containsEntry("we", "3 Our|mayors|our")
                .containsEntry("harm_any", "1 betrayal|children")
                .containsEntry("target", "2 Trump's|@POTUS")
                .containsEntry("topic", "1 #Paris")
                .containsEntry("criticism", "1 Trump's|@POTUS|terrible|betrayal")
                .containsEntry("common_enemy", "3 Trump's|withdrawal|@POTUS|betrayal|children|Our|mayors|our")
                .containsEntry("common_enemy_full", "1 Trump's|withdrawal|@POTUS|betrayal|children|Our|mayors|our")
                .containsEntry("url", "1 ")
                .containsEntry("hashtags", "1 ")
                .containsEntry("mentions", "1 ")
                .containsEntry("words", "15 ")
                .containsEntry("exclamation", "1 ");
        assertThat(codes.get("vader_neg")).endsWith(" terrible|betrayal");
    }

    @Test
    void criticismNeedsATargetAndNegativeSentiment() {
        Panel panel = Panels.only(List.of("criticism"), List.of(), TARGETS, List.of(), List.of());
        assertThat(code(panel, "Trump is great")).containsEntry("criticism", "0 ");
        assertThat(code(panel, "A terrible day")).containsEntry("criticism", "0 ");
        assertThat(code(panel, "Trump: a terrible day")).containsEntry("criticism", "1 Trump|terrible");
    }

    @Test
    void surfaceFollowsThePlatformsRules() {
        Panel panel = Panels.only(List.of("hashtags", "mentions", "xyz", "url", "exclamation"));
        assertThat(code(
                        panel,
                        "#1 #a1 a#b &#39; #é, ##x page.org/#top @a a@b.org @c@d.social x@y w/@z page.org/@z Xyz"))
                .containsEntry("hashtags", "3 ")
                .containsEntry("mentions", "3 ")
                .containsEntry("xyz", "8 ")
                .containsEntry("url", "0 ")
                .containsEntry("exclamation", "0 ");
        assertThat(code(panel, "(HTTPS://x.org)!")).containsEntry("url", "1 ").containsEntry("exclamation", "1 ");
    }

    @Test
    void aLanguageIsSaidOutOfThoseOfTheStudyWhereThereIsTextEnough() {
        Panel panel = Panels.of(List.of(), List.of(), List.of(), List.of(), List.of("en", "de"));
        assertThat(panel.seats())
                .filteredOn(Panel.Seat::isWord)
                .extracting(seat -> seat.variable().name())
                .containsExactly("identified_language");
        assertThat(code(panel, "Die Stadt hält ihr Wort und steht zu ihren Nachbarn"))
                .containsEntry("identified_language", "de rather sure");
        assertThat(code(panel, "La ville tient parole").get("identified_language"))
                .startsWith("en");
        assertThat(code(panel, "@mayor ok!")).containsEntry("identified_language", "nothing");
        assertThat(names(Panels.of(List.of(), List.of(), List.of(), List.of(), List.of())))
                .doesNotContain("identified_language");
    }

    @Test
    void nearDuplicatesAreFoundAmongAllTextsOfACorpus() {
        Panel panel = Panels.only(List.of("near_duplicates"));
        assertThat(panel.seats()).isEmpty();
        Panel.Groups groups = panel.groupings().get(0).begin().get();
        List.of("Clean water for all", "We keep our word", "clean water for ALL!")
                .forEach(groups::add);
        assertThat(groups.firsts()).containsExactly(0, -1, 0);
    }

    private static List<String> names(Panel panel) {
        return panel.seats().stream().map(seat -> seat.variable().name()).toList();
    }

    /** Values and evidence by variable, through a session that has read another text before. */
    private static Map<String, String> code(Panel panel, String text) {
        Panel.Session session = panel.session();
        session.code("Another text, with Trump and our terrible harm!", new Written());
        Written written = new Written();
        session.code(text, written);
        Map<String, String> codes = new LinkedHashMap<>();
        for (int i = 0; i < written.values.size(); i++) {
            codes.put(names(panel).get(i), written.values.get(i));
        }
        return codes;
    }

    /** Keeps what a session writes. */
    private static final class Written implements Panel.Values {
        private final List<String> values = new ArrayList<>();

        @Override
        public void count(int value, String evidence) {
            values.add(value + " " + evidence);
        }

        @Override
        public void number(double value, String evidence) {
            values.add(value + " " + evidence);
        }

        @Override
        public void word(String value, double confidence) {
            values.add(value + (confidence > 0.5 ? " rather sure" : " unsure"));
        }

        @Override
        public void nothing() {
            values.add("nothing");
        }
    }
}
