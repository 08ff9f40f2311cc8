package org.proxenos.study.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;

/** What sets off the warnings on a corpus as a whole and on what is set side by side, and what comes close and does not. */
class CorpusWarningsTest {
    private static final Effect GAIN = new Effect("IRR", 1.4, 1.2, 1.6, 0.001);

    @Test
    void w8FiresWhereBotsWriteMoreInOneWindow() {
        assertThat(windows(0.05, 0.25).warnings("windows"))
                .singleElement()
                .satisfies(w -> assertThat(w.id()).isEqualTo("W8"))
                .satisfies(w -> assertThat(w.text()).contains("between 5.0 % (after) and 25 % (before)"));
        assertThat(windows(0.20, 0.24).warnings("windows")).isEmpty();
        assertThat(new WindowFacts(Map.of(), Map.of(), Map.of()).warnings("windows"))
                .isEmpty();
    }

    private static WindowFacts windows(double after, double before) {
        return new WindowFacts(Map.of("after", after, "before", before), Map.of(), Map.of());
    }

    @Test
    void w12FiresWhereHostilityGainsAndShowsItsPrice() {
        assertThat(reactions("quotes", "criticism", GAIN).warnings("H2"))
                .singleElement()
                .satisfies(w -> assertThat(w.id()).isEqualTo("W12"))
                .satisfies(w -> assertThat(w.text()).contains("aimed at the mayor: 40 %", "threaten: not coded"));
        assertThat(reactions("quotes", "", GAIN).warnings("H4")).isEmpty();
        assertThat(reactions("quotes", "criticism", new Effect("IRR", 1.4, 0.9, 2.1, 0.2))
                        .warnings("H2"))
                .isEmpty();
        assertThat(reactions("quotes", "criticism", new Effect("IRR", 0.7, 0.6, 0.8, 0.01))
                        .warnings("H2"))
                .isEmpty();
    }

    private static ReactionFacts reactions(String outcome, String hostile, Effect effect) {
        return new ReactionFacts(outcome, hostile, effect, 0.4, Double.NaN);
    }

    @Test
    void w17FiresWherePressReleasesHaveNoReactions() {
        assertThat(ids(ComparisonFacts.ofChannels(12, 0).warnings("H8"))).containsExactly("W17");
        assertThat(ComparisonFacts.ofChannels(12, 12).warnings("H8")).isEmpty();
    }

    @Test
    void w19FiresWhereTheTargetNamesACity() {
        assertThat(ids(new NamingFacts(List.of("Harbourg"), 9, 10).warnings("H9")))
                .containsExactly("W19");
        assertThat(new NamingFacts(List.of(), 9, 10).warnings("H9")).isEmpty();
    }

    @Test
    void w20FiresWhereMostCountriesAreNotKnown() {
        assertThat(ids(new NamingFacts(List.of(), 4, 10).warnings("H9"))).containsExactly("W20");
        assertThat(new NamingFacts(List.of(), 5, 10).warnings("H9")).isEmpty();
        assertThat(new NamingFacts(List.of(), 0, 0).warnings("H9")).isEmpty();
    }

    @Test
    void w21FiresWhereAFifthIsInOtherLanguages() {
        assertThat(ids(inOtherLanguages(0.21).warnings("H2"))).containsExactly("W3", "W21");
        assertThat(ids(inOtherLanguages(0.20).warnings("H2"))).containsExactly("W3");
    }

    private static SampleFacts inOtherLanguages(double share) {
        return new SampleFacts(400, 25, 0.10, 1, 30, 1, 900, 1200, share, Set.of("FR"), Set.of());
    }

    @Test
    void w22FiresWhereActsThatTakeAThumbAreCounted() {
        assertThat(ids(reactions("reposts", "", GAIN).warnings("H4"))).containsExactly("W22");
        assertThat(reactions("replies", "", GAIN).warnings("H4")).isEmpty();
    }

    @Test
    void w23FiresWhereNothingCorrectsAMachinesShares() {
        assertThat(ids(ComparisonFacts.ofShares(List.of("criticism")).warnings("RQ1")))
                .containsExactly("W23");
        assertThat(ComparisonFacts.ofShares(List.of()).warnings("RQ1")).isEmpty();
    }

    @Test
    void w25FiresWhereThoseComparedMovedApartBefore() {
        assertThat(ids(ComparisonFacts.ofTrend(0.01).warnings("H10"))).containsExactly("W25");
        assertThat(ComparisonFacts.ofTrend(0.3).warnings("H10")).isEmpty();
        assertThat(ComparisonFacts.ofTrend(Double.NaN).warnings("H10")).isEmpty();
    }

    @Test
    void w26FiresWhereThePlatformOrItsRulesChange() {
        Map<String, Map<String, Double>> moved =
                Map.of("x", Map.of("before", 0.9, "after", 0.5), "mastodon", Map.of("before", 0.1, "after", 0.5));
        assertThat(ids(new WindowFacts(Map.of(), moved, Map.of()).warnings("windows")))
                .containsExactly("W26", "W26");
        Map<String, Map<String, Double>> stayed = Map.of("x", Map.of("before", 0.9, "after", 0.88));
        assertThat(new WindowFacts(Map.of(), stayed, Map.of()).warnings("windows"))
                .isEmpty();
        assertThat(ids(new WindowFacts(Map.of(), Map.of(), Map.of("x", "Posts grew.")).warnings("windows")))
                .containsExactly("W26");
    }

    /** The page lists the same changes as the code, with the report that gives each day. */
    @Test
    void everyChangeOfRulesHasItsSourceOnThePage() throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("proxenos.root"), "docs", "guide", "reading-the-ledger.md"));
        assertThat(PlatformRules.all())
                .hasSize(9)
                .allSatisfy(change -> assertThat(page)
                        .contains(
                                "| %s | %s | [".formatted(change.day(), change.what()),
                                "](%s) |".formatted(change.source())));
    }

    @Test
    void rulesThatChangeInsideTheWindowsAreKnownByPlatformAndDay() {
        Instant spring = Instant.parse("2017-03-01T00:00:00Z");
        Instant summer = Instant.parse("2017-07-10T00:00:00Z");
        assertThat(PlatformRules.between(Set.of("x", "mastodon"), spring, summer))
                .containsExactly(Map.entry(
                        "x",
                        "On 2017-03-30, inside the windows, names at the head of a reply on X no longer counted among the"
                                + " 140 characters."));
        assertThat(PlatformRules.between(Set.of("x"), spring, summer.plus(Duration.ofDays(200))))
                .hasEntrySatisfying("x", text -> assertThat(text).contains("2017-03-30", "2017-11-07"));
        assertThat(PlatformRules.between(Set.of("x"), summer, summer.plus(Duration.ofDays(100))))
                .isEmpty();
        assertThat(PlatformRules.between(Set.of("mastodon"), spring, summer)).isEmpty();
    }

    @Test
    void w27FiresWhereCitizensSpeak() {
        assertThat(new PeopleFacts(1, 1, false, false).warnings("corpus").get(0).text())
                .startsWith("One message is citizens' (1 account): personal data");
        assertThat(new PeopleFacts(3, 9, false, false).warnings("corpus"))
                .singleElement()
                .satisfies(w -> assertThat(w.text()).contains("9 messages are citizens' (3 accounts)", "hide"));
        assertThat(new PeopleFacts(3, 9, true, false).warnings("corpus"))
                .singleElement()
                .satisfies(w -> assertThat(w.text()).contains("show_citizens is on"));
        assertThat(new PeopleFacts(0, 0, false, false).warnings("corpus")).isEmpty();
        assertThat(new PeopleFacts(3, 9, true, true).warnings("corpus"))
                .as("nobody wrote them")
                .isEmpty();
    }

    private static List<String> ids(List<FiredWarning> fired) {
        return fired.stream().map(FiredWarning::id).toList();
    }
}
