package org.proxenos.language.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageIdentifierTest {
    private static final LanguageIdentifier ALL = LanguageIdentifier.ofAll();

    @Test
    void languagesHaveTheCodesThatPlatformsWrite() {
        assertThat(language("Die Stadt hält zu ihren Nachbarn und zu ihrem Wort"))
                .isEqualTo("de");
        assertThat(language("La ville tient sa parole envers ses voisins")).isEqualTo("fr");
        assertThat(language("העיר עומדת לצד שכניה ומקיימת את דברה")).isEqualTo("he");
        assertThat(language("این شهر در کنار همسایگان خود ایستاده است")).isEqualTo("fa");
        assertThat(language("Byen står sammen med naboene sine og holder det den har lovet, ikke sant?"))
                .isEqualTo("no");
        assertThat(language("我们的城市和邻居站在一起")).isEqualTo("zh");
        assertThat(language("私たちの街は隣人と共にあります")).isEqualTo("ja");
    }

    @Test
    void whatIsNoLanguageOfTheAuthorDoesNotCount() {
        String words = "Wir stehen zu unserem Wort #Klimaschutz";
        double plain = ALL.identify(words).orElseThrow().probability();
        assertThat(ALL.identify("RT @the_mayor@city.example: " + words
                        + " &amp; https://example.org/what-the-mayor-said-yesterday 🌍🌍 2017 pic.twitter.com/Abc"))
                .hasValueSatisfying(found -> {
                    assertThat(found.language()).isEqualTo("de");
                    assertThat(found.probability()).isCloseTo(plain, within(0.05));
                });
    }

    @Test
    void tooLittleTextHasNoLanguage() {
        assertThat(Stream.of(
                                "",
                                "ok",
                                "Bonjour!",
                                "@mayor https://example.org/we-are-still-in",
                                "👍👍👍",
                                "2017: 100 %",
                                "好的")
                        .map(ALL::identify))
                .allMatch(Optional::isEmpty);
        assertThat(ALL.identify("我们在一起")).isPresent();
    }

    @Test
    void onlyCandidatesAreSaidAndTheirProbabilitiesAddUp() {
        LanguageIdentifier two = LanguageIdentifier.among(List.of("nb", "en-GB"));
        String text = "Byen står sammen med naboene sine";
        Identified found = two.identify(text).orElseThrow();
        assertThat(found.language()).isEqualTo("no");
        assertThat(found.probability()).isBetween(0.5, 1.0);
        assertThat(LanguageIdentifier.among(List.of("en", "fr"))
                        .identify(text)
                        .orElseThrow()
                        .language())
                .isIn("en", "fr");
    }

    @Test
    void everyCodeOfALanguageIsTheSameLanguage() {
        for (String same :
                List.of("iw he heb", "in id ind", "nb nn no nno", "zh cmn zh-Hant", "FA pes fas", "fil tl tgl")) {
            assertThat(Stream.of(same.split(" ")).map(LanguageCodes::of).collect(Collectors.toSet()))
                    .hasSize(1);
        }
    }

    @Test
    void aCandidateThatIsUnknownOrAloneIsRefused() {
        assertThatThrownBy(() -> LanguageIdentifier.among(List.of("en", "klingon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no language 'klingon'; there are af ar ast");
        assertThatThrownBy(() -> LanguageIdentifier.among(List.of("nb", "no")))
                .hasMessageContaining("one language, 'no', leaves nothing to identify");
    }

    @Test
    void everyLanguageOfTheModelIsKnownBeforeTheModelIsRead() {
        assertThat(LanguageIdentifier.languages())
                .containsExactlyElementsOf(
                        NgramModel.shared().languages().stream().sorted().toList());
    }

    @Test
    void threadsSayWhatOneAloneSays() {
        List<String> texts = IntStream.range(0, 500)
                .mapToObj(i -> (i % 2 == 0 ? "Die Stadt hält Wort, Teil " : "The city keeps its word, part ")
                        + "x".repeat(i % 7))
                .toList();
        List<Identified> alone = texts.stream()
                .map(t -> LanguageIdentifier.ofAll().identify(t).orElseThrow())
                .toList();
        assertThat(texts.parallelStream()
                        .map(t -> ALL.identify(t).orElseThrow())
                        .toList())
                .isEqualTo(alone);
    }

    @Test
    void aTextWrittenToHurtIsAnsweredLikeAnyOther() {
        assertThat(ALL.identify("ha".repeat(500_000))).isPresent();
        assertThat(Stream.of("h".repeat(1_000_000), "@a.".repeat(300_000), "&#" + "1".repeat(1_000_000))
                        .map(ALL::identify))
                .allMatch(Optional::isEmpty);
        assertThat(language("Our city keeps its word and stands by its neighbours. ".repeat(100_000)))
                .isEqualTo("en");
    }

    private static String language(String text) {
        return ALL.identify(text).orElseThrow().language();
    }
}
