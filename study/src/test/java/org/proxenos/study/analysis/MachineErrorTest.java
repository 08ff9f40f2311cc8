package org.proxenos.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.HandCodes;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Verdict;

/** A machine misreads a third of the posts; criticism doubles reposts. People coded a third of the posts, drawn whatever these say. */
class MachineErrorTest {
    private static final String CORRECTED = "corrected for the machine's errors by people's codes of a random part";

    @TempDir
    static Path folder;

    private static StudyResults usual;
    private static StudyResults planned;

    @BeforeAll
    static void run() {
        Study study = InventedStudy.study();
        usual = new InventedStudy(folder.resolve("usual"), 2, true).run(study, InventedStudy.hand("0.333333"));
        Study corrected = InventedStudy.study(InventedStudy.yaml().replace(" H2,", " {id: H2, test: corrected},"));
        planned = new InventedStudy(folder.resolve("planned"), 2, true).run(corrected, InventedStudy.hand("0.333333"));
    }

    @Test
    void theMachinesRatioMissesTheTruthAndTheCorrectedOneHoldsIt() {
        LedgerEntry h2 = entry(usual, "H2");
        assertThat(effect(h2).high()).as("naive").isLessThan(2);
        Robustness corrected = run(h2);
        Effect effect = Objects.requireNonNull(corrected.effect(), corrected.note());
        assertThat(effect.low()).isLessThan(2).isGreaterThan(1);
        assertThat(effect.high()).isGreaterThan(2);
        assertThat(corrected.note())
                .contains("messages were coded by people for criticism (hand.csv)")
                .contains("the machine's codes as they are give 1.");
        assertThat(h2.verdict()).as("the machine is locked").isEqualTo(Verdict.UNTESTABLE);
    }

    @Test
    void everyRunOfTheBuiltInPlanIsDone() {
        for (String id : List.of("RQ1", "H1", "H2", "H13", "H14")) {
            PlannedRuns.areAllIn(entry(usual, id));
        }
        for (String id : List.of("H3", "H4")) {
            PlannedRuns.areAllIn(entry(usual, id), "corrected for the machine's errors");
        }
    }

    @Test
    void aPlanMayLetTheCorrectedOneDecideAlthoughTheMachineIsLocked() {
        LedgerEntry h2 = entry(planned, "H2");
        assertThat(h2.verdict()).as(h2.reason()).isEqualTo(Verdict.SUPPORTED);
        assertThat(h2.test()).contains("corrected for the machine's errors");
        assertThat(effect(h2)).isEqualTo(run(entry(usual, "H2")).effect());
        assertThat(Objects.requireNonNull(h2.placebo()).p()).isGreaterThan(0.01);
    }

    @Test
    void theShareIsSetRightToo() {
        LedgerEntry rq1 = entry(usual, "RQ1");
        Effect corrected = Objects.requireNonNull(run(rq1).effect());
        // A quarter criticises; of the rest a third is read so, and a third of the quarter is not.
        assertThat(effect(rq1).value()).isGreaterThan(0.35);
        assertThat(corrected.low()).isLessThan(0.25);
        assertThat(corrected.high()).isBetween(0.25, 0.35);
    }

    @Test
    void rateAndRatiosOfOtherTestsAreCorrectedWhereTheirCodesAreAMachines() {
        assertThat(run(entry(usual, "H1")).effect()).isNotNull();
        assertThat(run(entry(usual, "H13")).effect()).isNotNull();
        assertThat(entry(usual, "H14").robustness())
                .extracting(Robustness::name)
                .noneMatch(name -> name.startsWith("corrected"));
    }

    @Test
    void aPartThatIsNotOfTheseMessagesCorrectsNothing() {
        assertThat(withChance("1").note()).contains("stand for").contains("what was drawn is another set");
        assertThat(withChance("").note()).contains("a column 'chance', or proxenos sample, does");
        HandCodes wrong = InventedStudy.hand("1.5");
        assertThat(wrong.rejected().get(0).message()).contains("hand.csv").contains("'1.5' is no chance above 0");
        assertThat(wrong.codes()).as("the codes count").isNotEmpty();
    }

    private static Robustness withChance(String chance) {
        Study study = InventedStudy.study(InventedStudy.yaml().replaceAll("hypotheses: .*", "hypotheses: [RQ1, H2]"));
        Path there = folder.resolve("chance" + chance);
        Robustness run = run(entry(new InventedStudy(there, 2, true).run(study, InventedStudy.hand(chance)), "H2"));
        assertThat(run.effect()).isNull();
        return run;
    }

    private static Effect effect(LedgerEntry entry) {
        return Objects.requireNonNull(entry.effect());
    }

    private static Robustness run(LedgerEntry entry) {
        return entry.robustness().stream()
                .filter(r -> r.name().equals(CORRECTED))
                .findFirst()
                .orElseThrow();
    }

    private static LedgerEntry entry(StudyResults results, String id) {
        return results.ledger().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
