package org.proxenos.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.HandCodes;
import org.proxenos.inference.glm.Fit;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.ResultFiles;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Verdict;
import org.proxenos.study.warning.PlanFacts;

class AnalysisTest {
    @TempDir
    static Path folder;

    private static StudyResults validated;
    private static StudyResults unvalidated;
    private static StudyResults withoutEffect;

    @BeforeAll
    static void runThrice() {
        validated = run(2.0, InventedStudy.hand());
        unvalidated = run(2.0, HandCodes.NONE);
        withoutEffect = run(1.0, InventedStudy.hand());
    }

    @Test
    void anInjectedEffectIsRecoveredAndSupported() {
        StudyResults results = validated;

        LedgerEntry h2 = entry(results, "H2");
        assertThat(h2.verdict()).as(h2.reason()).isEqualTo(Verdict.SUPPORTED);
        assertThat(effect(h2).name()).isEqualTo("IRR");
        assertThat(effect(h2).low()).isLessThan(2.0);
        assertThat(effect(h2).high()).isGreaterThan(2.0);
        assertThat(h2.placebo()).isNotNull();
        assertThat(h2.accounts()).isEqualTo(31);
    }

    @Test
    void noEffectIsNotSupported() {
        assertThat(entry(withoutEffect, "H2").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @Test
    void withoutPeoplesCodesTheSameNumberCarriesNoVerdict() {
        LedgerEntry carried = entry(validated, "H2");
        LedgerEntry h2 = entry(unvalidated, "H2");

        assertThat(h2.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(h2.reason()).isEqualTo("criticism has no validation record");
        assertThat(h2.effect()).isEqualTo(carried.effect());
        assertThat(h2.placebo()).isEqualTo(carried.placebo());
        assertThat(unvalidated.models().get(0).unvalidated()).contains("criticism");
        assertThat(h2.warnings()).contains("W14");
        assertThat(carried.warnings()).doesNotContain("W14");
    }

    @Test
    void anticipationIsLeftOutAndTheRunWithItSaysHowManyMore() {
        LedgerEntry h2 = entry(validated, "H2");

        LedgerEntry.Robustness with = run(h2, "messages of the anticipation included");
        assertThat(with.n()).isGreaterThan(h2.n());
        assertThat(run(h2, "without the message with most reposts").n()).isEqualTo(h2.n() - 1);
        assertThat(run(h2, "without the target's own accounts").n()).isLessThan(h2.n());
    }

    @Test
    void theClaimIsAskedInEveryReasonableWayWithThePlaceboInEach() {
        Figure.Curve curve = (Figure.Curve) validated.figures().stream()
                .filter(f -> f.id().equals("F08-curve-H2"))
                .findFirst()
                .orElseThrow();

        assertThat(curve.points()).hasSizeGreaterThanOrEqualTo(96);
        assertThat(curve.points()).isSortedAccordingTo(Comparator.comparingDouble(Figure.Curve.Way::ratio));
        assertThat(curve.points()).extracting(p -> p.choices()).doesNotHaveDuplicates();
        LedgerEntry.Robustness middle = entry(validated, "H2").robustness().stream()
                .filter(r -> r.name().startsWith("specification curve"))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(middle.effect()).value()).isBetween(1.6, 3.0);
        assertThat(middle.note()).contains("100 % above 1, 100 % significant above it and 0 % below");
        List<Figure.Curve.Way> nothing = ((Figure.Curve) withoutEffect.figures().stream()
                        .filter(f -> f.id().equals("F08-curve-H2"))
                        .findFirst()
                        .orElseThrow())
                .points();
        assertThat(nothing.get(0).ratio()).isLessThan(1.1);
        assertThat(nothing).filteredOn(p -> p.p() >= 0.05).hasSizeGreaterThan(nothing.size() / 2);
    }

    /** Within an account the mean is exp(account) times the ratio where there is criticism: the average change is positive as the ratio is above 1. */
    @Test
    void theExposureHasAnAverageMarginalEffectBesideItsRatio() {
        Fit.Term margin = validated.models().stream()
                .filter(m -> m.id().equals("H2"))
                .findFirst()
                .flatMap(m -> m.margin("criticism"))
                .orElseThrow()
                .effect();
        assertThat(margin.low()).isPositive().isLessThan(margin.estimate());
        assertThat(margin.estimate()).isGreaterThan(5);
        assertThat(withoutEffect.models().get(1).margins()).isNotEmpty();
    }

    @Test
    void permutedLabelsLieAroundOneAndFarFromARealEffect() {
        LedgerEntry.Robustness permuted =
                run(entry(validated, "H2"), "labels permuted within accounts and windows, 99 draws");

        Effect effect = Objects.requireNonNull(permuted.effect());
        assertThat(effect.value()).isCloseTo(1, within(0.1));
        assertThat(effect.low()).isLessThan(1);
        assertThat(effect.high()).isGreaterThan(1);
        assertThat(effect.p()).isEqualTo(0.01);
    }

    @Test
    void everyHypothesisEndsInTheLedgerInTheOrderOfTheStudy() {
        List<LedgerEntry> ledger = validated.ledger();

        assertThat(ledger)
                .extracting(LedgerEntry::id)
                .containsExactly(
                        "RQ1", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11", "H12", "H13", "H14",
                        "H15");
        assertThat(ledger).allSatisfy(e -> assertThat(e.reason()).isNotBlank());
        assertThat(ledger.get(0).verdict()).isEqualTo(Verdict.DESCRIBED);
        assertThat(entry(ledger, "H9").reason()).contains("mention accounts of a listed country");
    }

    @Test
    void theTargetsMessagesOnTheEventAreSetAgainstItsOthers() {
        LedgerEntry h14 = entry(run(1.0, HandCodes.NONE), "H14");

        assertThat(h14.n()).isEqualTo(24);
        assertThat(h14.accounts()).isEqualTo(1);
        assertThat(effect(h14).name()).isEqualTo("AUC");
        assertThat(h14.verdict()).isNotEqualTo(Verdict.DESCRIBED);
    }

    @Test
    void fewerThanFourMessagesOnTheTopicAreUntestable() {
        StudyResults results =
                run(InventedStudy.yaml().replace("topic: [ministry]", "topic: [aqueduct]"), 1.0, HandCodes.NONE);

        LedgerEntry h14 = entry(results, "H14");
        assertThat(h14.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(h14.reason()).startsWith("0 of the target's originals are on the topic");
    }

    @Test
    void aStudyWithoutEventWindowsOrTargetsIsUntestableWhereItNeedsThem() {
        String bare = """
                study: bare
                sources: [{files: posts.csv, format: csv}]
                coders: [vader, moral]
                hypotheses: [RQ1, H2, H4, H14]
                """;

        StudyResults results = run(bare, 1.0, HandCodes.NONE);

        assertThat(entry(results, "H2").reason())
                .isEqualTo("no coder gives 'criticism'; name one that does under `coders`");
        assertThat(entry(results, "H14").reason()).isEqualTo("the study names no event with a topic");
        assertThat(results.answer()).hasSizeBetween(2, 5);
    }

    @Test
    void aPlanMayNameAnotherExposureOutcomeAndWindows() {
        String yaml = InventedStudy.yaml()
                .replaceFirst(
                        "hypotheses: .*",
                        "hypotheses: [{id: H2, exposure: negative, outcome: likes, controls: [words], windows: [event]}]");

        LedgerEntry h2 = entry(run(yaml, 2.0, HandCodes.NONE), "H2");

        assertThat(h2.test()).startsWith("NB2 of likes").contains("score test of negative");
        assertThat(h2.reason()).isEqualTo("negative has no validation record");
        assertThat(h2.n()).isLessThan(entry(unvalidated, "H2").n());
    }

    @Test
    void modelsOfTheStudyAreFittedOnTheSameMessagesAndWarnOfTheirTests() {
        StudyResults results = unvalidated;

        assertThat(results.models()).extracting(m -> m.id()).containsExactly("H1", "H2", "H3", "H4", "own");
        assertThat(results.warnings())
                .extracting(FiredWarning::id, FiredWarning::about)
                .contains(Tuple.tuple("W13", "model own"));
    }

    @Test
    void aModelOfAColumnThatIsNotThereFailsWithTheNamesThereAre() {
        StudyResults results = run(
                InventedStudy.yaml().replace("reposts ~ criticism + words", "reposts ~ anger"), 1.0, HandCodes.NONE);

        String reason = results.models().get(4).fit().fold(c -> "", f -> f.reason());
        assertThat(reason).startsWith("there is no column anger; there are message_id, account");
    }

    @Test
    void noAutomaticTextClaimsACauseAndEverySentenceOfTheAnswerHasItsNumbers() {
        StudyResults results = validated;

        Stream<String> texts = Stream.of(
                        results.answer().stream(),
                        Stream.of(results.methods()),
                        results.warnings().stream().map(FiredWarning::text),
                        results.ledger().stream().flatMap(e -> Stream.of(e.statement(), e.reason(), e.test())),
                        results.figures().stream().map(Figure::description),
                        results.tables().stream().map(t -> t.title() + t.note()))
                .flatMap(s -> s);
        assertThat(texts).allSatisfy(t -> assertThat(PlanFacts.causalWord(t)).isEmpty());
        assertThat(results.answer()).hasSize(5);
        assertThat(results.answer().get(0)).contains("original messages of 31 accounts");
    }

    @Test
    void everyNumberOfMessagesInTheLedgerOpensThem() {
        for (String id : List.of("RQ1", "H2", "H3", "H4", "H14")) {
            Selection messages = validated.selections().stream()
                    .filter(s -> s.id().equals("ledger-" + id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no messages behind " + id));
            assertThat(messages.total()).as(id).isEqualTo(entry(validated, id).n());
        }
    }

    @Test
    void everyNumberOfMessagesInTheTablesOfModelsAndLedgerOpensThem() {
        for (String table : List.of("T07-models", "T12-ledger")) {
            Table shown = validated.tables().stream()
                    .filter(t -> t.id().equals(table))
                    .findFirst()
                    .orElseThrow();
            int n = shown.columns().stream().map(Table.Column::name).toList().indexOf("n");
            assertThat(shown.rows())
                    .filteredOn(row -> !List.of("", "0").contains(row.get(n).csv()))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(validated.selections())
                            .extracting(Selection::id)
                            .contains(String.valueOf(row.get(n).selection())));
        }
    }

    @Test
    void anOutcomeThatNobodyCountsIsUntestableAndTheRunGoesOn() {
        String yaml = InventedStudy.yaml().replaceFirst("hypotheses: .*", "hypotheses: [{id: H2, outcome: applause}]");

        LedgerEntry h2 = entry(run(yaml, 1.0, HandCodes.NONE), "H2");

        assertThat(h2.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(h2.reason()).isEqualTo("'applause' is nothing that is counted of a message");
    }

    @Test
    void aFormulaThatCannotBeReadIsRefusedWithThePlanAndBeforeAnyFileIs() {
        assertThatThrownBy(() -> InventedStudy.study(
                        InventedStudy.yaml().replace("reposts ~ criticism + words", "reposts ~ criticism + * words")))
                .hasMessageContaining("models[0].formula")
                .hasMessageContaining("'reposts ~ criticism + * words' is no formula");
    }

    @Test
    void aModelClusteredByAColumnThatIsNotThereFailsAlone() {
        String yaml = InventedStudy.yaml().replace("cluster: account, fixed", "cluster: city_hall, fixed");

        StudyResults results = run(yaml, 1.0, HandCodes.NONE);

        String reason = results.models().get(4).fit().fold(c -> "", f -> f.reason());
        assertThat(reason).startsWith("there is no column city_hall");
        assertThat(entry(results, "H2").effect()).isNotNull();
    }

    @Test
    void theSameInputGivesTheSameFiles() {
        assertThat(ResultFiles.of(run(2.0, InventedStudy.hand()))).isEqualTo(ResultFiles.of(validated));
    }

    private static StudyResults run(double ratio, HandCodes hand) {
        return run(InventedStudy.yaml(), ratio, hand);
    }

    private static StudyResults run(String yaml, double ratio, HandCodes hand) {
        return new InventedStudy(folder, ratio).run(InventedStudy.study(yaml), hand);
    }

    private static LedgerEntry entry(StudyResults results, String id) {
        return entry(results.ledger(), id);
    }

    private static LedgerEntry entry(List<LedgerEntry> ledger, String id) {
        return ledger.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private static Effect effect(LedgerEntry entry) {
        return Objects.requireNonNull(entry.effect());
    }

    private static LedgerEntry.Robustness run(LedgerEntry entry, String name) {
        return entry.robustness().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no run '%s' in %s".formatted(name, entry.robustness())));
    }
}
