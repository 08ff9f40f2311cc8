package org.proxenos.study.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.inference.glm.Family;
import org.proxenos.study.plan.Caveats;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudySource;
import org.proxenos.study.plan.TextRules;
import org.proxenos.study.plan.Window;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;

/** Every warning has something that sets it off and something close by that does not (framework section 13). */
class WarningsTest {
    private static final Instant EVENT = Instant.parse("2031-06-01T19:00:00Z");
    private static final Instant EXPECTED = Instant.parse("2031-05-27T00:00:00Z");
    private static final SampleFacts CALM =
            new SampleFacts(400, 25, 0.10, 1, 30, 1, 900, 1200, 0, Set.of("FR"), Set.of());
    private static final ModelFacts GOOD = new ModelFacts(Family.NEGBIN, 1.1, 0.05, 0);
    private static final MeasureFacts RELIABLE = new MeasureFacts("moral", false, "", "alpha .9", 80, 320);

    @Test
    void nothingIsWarnedOfWhereNothingIsAmiss() {
        assertThat(CALM.warnings("H2")).isEmpty();
        assertThat(GOOD.warnings("H2")).isEmpty();
        assertThat(RELIABLE.warnings("H2")).isEmpty();
        assertThat(new PlanFacts(study("Do critical messages get more reposts?", EXPECTED)).warnings())
                .isEmpty();
    }

    @Test
    void w1FiresForAChartThatShowsToneBesideVolume() {
        assertThat(ids(FigureWarnings.of(List.of(volume(3))))).containsExactly("W1");
        assertThat(FigureWarnings.of(List.of(volume(0)))).isEmpty();
    }

    @Test
    void w2FiresForAMeasureThatTakesPolarityForStance() {
        assertThat(ids(new MeasureFacts("criticism", true, "", "alpha .9", 80, 320).warnings("H2")))
                .containsExactly("W2");
    }

    @Test
    void w3FiresForOtherLanguagesAndForListsThatNobodyValidated() {
        assertThat(ids(sample(0.06, 1, 1, 900, 25, 0.1).warnings("H2"))).containsExactly("W3");
        assertThat(sample(0.04, 1, 1, 900, 25, 0.1).warnings("H2")).isEmpty();
        assertThat(ids(new MeasureFacts("moral", false, "moral has no validation record", "", 80, 320).warnings("H4")))
                .containsExactly("W14", "W3");
    }

    @Test
    void w4FiresWhereFollowersOrAgesAreNotKnown() {
        assertThat(ids(sample(0, 0.9, 1, 900, 25, 0.1).warnings("H2"))).containsExactly("W4");
        assertThat(ids(sample(0, 1, 0.5, 900, 25, 0.1).warnings("H2"))).containsExactly("W4");
        SampleFacts far = new SampleFacts(400, 25, 0.1, 1, 31, 1, 900, 1200, 0, Set.of(), Set.of());
        assertThat(far.warnings("H2"))
                .singleElement()
                .satisfies(w -> assertThat(w.text()).contains("Some followers were counted 31 days from posting."));
    }

    @Test
    void w5FiresForPoissonAndForWhatVariesMoreThanTheModelAllows() {
        assertThat(ids(new ModelFacts(Family.POISSON, 1, 0.05, 0).warnings("m")))
                .containsExactly("W5");
        assertThat(ids(new ModelFacts(Family.NEGBIN, 1.6, 0.05, 0).warnings("m")))
                .containsExactly("W5");
        assertThat(new ModelFacts(Family.NEGBIN, 1.5, 0.05, 0).warnings("m")).isEmpty();
    }

    @Test
    void w6FiresForFewAccountsAndForALoudOne() {
        assertThat(ids(sample(0, 1, 1, 900, 19, 0.1).warnings("H2"))).containsExactly("W6");
        assertThat(ids(sample(0, 1, 1, 900, 25, 0.31).warnings("H2"))).containsExactly("W6");
        assertThat(sample(0, 1, 1, 900, 20, 0.30).warnings("H2")).isEmpty();
    }

    @Test
    void w7FiresWhereOneMessageHoldsAFifthOfTheOutcome() {
        assertThat(ids(new ModelFacts(Family.NEGBIN, 1, 0.21, 0).warnings("H2")))
                .containsExactly("W7");
        assertThat(new ModelFacts(Family.NEGBIN, 1, 0.20, 0).warnings("H2")).isEmpty();
    }

    @Test
    void w9FiresForAWindowThatOverlapsWithTheAnticipation() {
        Study overlapping = study("?", Instant.parse("2031-05-26T00:00:00Z"));

        List<FiredWarning> fired = new PlanFacts(overlapping).warnings();

        assertThat(ids(fired)).containsExactly("W9");
        assertThat(fired.get(0).about()).isEqualTo("window baseline");
    }

    @Test
    void w10SaysWhetherTheOutcomeItselfSelectedTheMessages() {
        OriginFacts origin = OriginFacts.of(selected("only posts with many replies"), Strand.ACCOUNTS);

        assertThat(origin.warnings("H2", List.of("reposts")).get(0).text()).contains("biased too, though less");
        assertThat(origin.warnings("H2", List.of("replies")).get(0).text()).contains("biased outright");
        assertThat(OriginFacts.of(selected(""), Strand.PRESS).warnings("H2", List.of("reposts")))
                .isEmpty();
        assertThat(ids(OriginFacts.of(selected(""), Strand.STREAM).warnings("H2", List.of("reposts"))))
                .containsExactly("W10");
    }

    @Test
    void w11FiresForYoungCountsAndForUnequalAges() {
        assertThat(ids(sample(0, 1, 1, 47, 25, 0.1).warnings("H2"))).containsExactly("W11");
        assertThat(ids(sample(0, 1, 1, 100, 25, 0.1).warnings("H2"))).containsExactly("W11");
        assertThat(sample(0, 1, 1, 800, 25, 0.1).warnings("H2")).isEmpty();
    }

    @Test
    void w13FiresForSeveralTestsWithoutCorrection() {
        assertThat(ids(new ModelFacts(Family.NEGBIN, 1, 0.05, 2).warnings("m"))).containsExactly("W13");
        assertThat(new ModelFacts(Family.NEGBIN, 1, 0.05, 1).warnings("m")).isEmpty();
    }

    @Test
    void w14FiresForALockedMeasureThatPeopleHaveCoded() {
        assertThat(ids(new MeasureFacts("moral", false, "moral is locked: alpha .4", "alpha .4", 80, 320)
                        .warnings("H4")))
                .containsExactly("W14");
    }

    @Test
    void w15FiresForFewMessagesOnEitherSide() {
        assertThat(ids(new MeasureFacts("moral", false, "", "alpha .9", 9, 320).warnings("H4")))
                .containsExactly("W15");
        assertThat(ids(new MeasureFacts("moral", false, "", "alpha .9", 320, 9).warnings("H4")))
                .containsExactly("W15");
        assertThat(new MeasureFacts("moral", false, "", "alpha .9", 10, 10).warnings("H4"))
                .isEmpty();
    }

    @Test
    void w16FiresForAQuestionThatAsksForCauses() {
        assertThat(new PlanFacts(study("Does criticism go with more reposts?", EXPECTED)).warnings())
                .isEmpty();
        assertThat(ids(new PlanFacts(study("Who drives virality?", EXPECTED)).warnings()))
                .containsExactly("W16");
    }

    @Test
    void w18FiresWhereOwnAndForeignGovernmentsAreMixed() {
        SampleFacts mixed =
                new SampleFacts(400, 25, 0.1, 1, Double.NaN, 1, 900, 1200, 0, Set.of("US"), Set.of("FR", ""));

        assertThat(ids(mixed.warnings("H2"))).containsExactly("W18");
        assertThat(mixed.warnings("H2").get(0).text()).contains("FR, country not known");
    }

    @Test
    void w24FiresForAPlaceboThatIsSignificant() {
        assertThat(ids(new PlaceboFacts(0.049).warnings("H2"))).containsExactly("W24");
        assertThat(new PlaceboFacts(0.051).warnings("H2")).isEmpty();
        assertThat(new PlaceboFacts(Double.NaN).warnings("H2")).isEmpty();
    }

    @Test
    void w28FiresWherePublishedValuesAreDrawn() {
        Figure.Coefficients.Band band = new Figure.Coefficients.Band("moral", "another list", 1.13, 1.06, 1.2);

        assertThat(ids(FigureWarnings.of(List.of(new Figure.Coefficients("F04", "t", "d", List.of(), List.of(band))))))
                .containsExactly("W28");
        assertThat(FigureWarnings.of(List.of(new Figure.Coefficients("F04", "t", "d", List.of(), List.of()))))
                .isEmpty();
    }

    private static List<String> ids(List<FiredWarning> fired) {
        return fired.stream().map(FiredWarning::id).toList();
    }

    private static SampleFacts sample(
            double otherLanguages,
            double followers,
            double ages,
            double youngest,
            int accountsAndShare,
            double largest) {
        return new SampleFacts(
                400,
                accountsAndShare,
                largest,
                followers,
                Double.NaN,
                ages,
                youngest,
                3 * youngest,
                otherLanguages,
                Set.of(),
                Set.of());
    }

    private static Figure volume(long negative) {
        return new Figure.Volume(
                "F01-volume",
                "t",
                "d",
                null,
                "",
                null,
                List.of(new Figure.Volume.Bin(EVENT, "mayor", 10, 10, negative)));
    }

    private static Study study(String question, Instant baselineEnds) {
        List<Window> windows = List.of(
                new Window(
                        "baseline",
                        EXPECTED.minusSeconds(9_000_000),
                        baselineEnds.plusSeconds(baselineEnds.equals(EXPECTED) ? 0 : 200_000)),
                new Window("anticipation", EXPECTED.plusSeconds(300_000), EVENT));
        return new Study(
                "s",
                "t",
                question,
                Optional.of(new Event("e", EVENT, EXPECTED, List.of("treaty"))),
                windows,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                TextRules.USUAL,
                List.of(),
                List.of(),
                false,
                false,
                1);
    }

    private static Study selected(String selection) {
        Caveats caveats = new Caveats(selection, selection.isEmpty() ? List.of() : List.of("replies"), List.of(), "");
        Study plain = study("?", EXPECTED);
        return new Study(
                "s",
                "t",
                "?",
                plain.event(),
                plain.windows(),
                List.of(new StudySource("*", null, Strand.ACCOUNTS, Mapping.NONE, caveats)),
                List.of(),
                List.of(),
                List.of(),
                TextRules.USUAL,
                List.of(),
                List.of(),
                false,
                false,
                1);
    }
}
