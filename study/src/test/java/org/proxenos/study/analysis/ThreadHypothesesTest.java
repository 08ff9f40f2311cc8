package org.proxenos.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.HandCodeReader;
import org.proxenos.coding.HandCodes;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.study.StudyRun;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;
import org.proxenos.study.plan.StudySource;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Verdict;
import org.proxenos.study.simulate.Simulation;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.draw.Sender;

/** H6, H7, H8, H10, H12 and H15 on synthetic studies, once with what they claim injected and once with nothing. */
class ThreadHypothesesTest {
    private static final long SEED = 7;

    @TempDir
    static Path folder;

    private static final Set<String> warned = new TreeSet<>();
    private static Map<String, LedgerEntry> injected;
    private static Map<String, LedgerEntry> nothing;

    @BeforeAll
    static void runTwice() {
        injected = run(Design.usual(SEED), "injected", codes -> true);
        nothing = run(Design.usual(SEED).withoutEffects(), "nothing", codes -> true);
    }

    @Test
    void everyRunOfTheBuiltInPlanIsDone() {
        injected.values().forEach(PlannedRuns::areAllIn);
    }

    @Test
    void whatGoesWithTheCorpusIsWarnedOf() {
        assertThat(warned).contains("W8").doesNotContain("W26", "W27");
        assertThat(entry(injected, "H7").warnings()).contains("W20");
        assertThat(entry(injected, "H8").warnings()).contains("W17");
    }

    @Test
    void participationThatCallsWithCriticismBringIsFoundAndNoneIsNot() {
        LedgerEntry h6 = entry(injected, "H6");
        assertThat(h6.verdict()).as(h6.reason()).isEqualTo(Verdict.SUPPORTED);
        // Odds of .37 over odds of .16, seen through machine codes of the exposure and through bots: nearer to 1.
        assertThat(effect(h6).value()).isBetween(1.2, 3.1);
        assertThat(effect(run(h6, "without answers of suspected bots")).value())
                .isGreaterThan(effect(h6).value());
        assertThat(h6.robustness())
                .extracting(LedgerEntry.Robustness::name)
                .contains(
                        "beta-binomial of threads, errors by account",
                        "random intercept of the account",
                        "labels of threads permuted within accounts, 4,999 draws");
        assertThat(entry(nothing, "H6").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    /** Suspected bots aim at mayors alone; without them the target gets more than mayors do. */
    @Test
    void backlashIsToldFromSolidarity() {
        LedgerEntry h7 = entry(injected, "H7");
        assertThat(h7.verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(h7.reason()).startsWith("in the opposite direction");
        assertThat(effect(run(h7, "without answers of suspected bots")).value()).isGreaterThan(1);
        assertThat(effect(run(h7, "all answers as one")).value()).isLessThan(0.5);
        assertThat(entry(nothing, "H7").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @Test
    void calmerPressReleasesAreFoundAndEquallyLoudOnesAreNot() {
        LedgerEntry h8 = entry(injected, "H8");
        assertThat(h8.verdict()).as(h8.reason()).isEqualTo(Verdict.SUPPORTED);
        assertThat(entry(nothing, "H8").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(effect(entry(nothing, "H8")).low()).isLessThan(1);
    }

    @Test
    void favourThatTheNormativeSideGainsIsFound() {
        LedgerEntry h10 = entry(injected, "H10");
        assertThat(h10.verdict()).as(h10.reason()).isEqualTo(Verdict.SUPPORTED);
        // .40 over .10, of those that say something of it.
        assertThat(effect(h10).low()).isLessThan(4);
        assertThat(effect(h10).high()).isGreaterThan(4);
        assertThat(entry(nothing, "H10").verdict()).isNotEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void citiesThatCompeteAndCooperateAreFoundUnderTheirOwnGovernment() {
        LedgerEntry h12 = entry(injected, "H12");
        assertThat(h12.verdict()).as(h12.reason()).isEqualTo(Verdict.SUPPORTED);
        assertThat(entry(nothing, "H12").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    /** Criticism brings both, but neither brings the other. */
    @Test
    void aPathThatIsNotThereIsNotFoundThoughBothEndsAre() {
        LedgerEntry h15 = entry(injected, "H15");
        assertThat(effect(run(h15, "first path")).low()).isPositive();
        assertThat(effect(run(h15, "direct path")).value()).isGreaterThan(1);
        assertThat(h15.verdict()).as(h15.reason()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(entry(nothing, "H15").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    /** VanderWeele and Ding (2017): an odds ratio of 4 counts as a ratio of 2 where the outcome is common: 2 + sqrt(2). */
    @Test
    void anOddsRatioOfACommonOutcomeIsNoRatioOfRisks() {
        Effect four = new Effect("indirect OR", 4, 2, 8, 0.01);
        double[] common = {0, 1, 0, 1};
        double[] rare = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        assertThat(effect(MediatedParticipation.sensitivity(common, four)).value())
                .isCloseTo(2 + Math.sqrt(2), within(1e-12));
        assertThat(MediatedParticipation.sensitivity(common, four).note()).contains("the root of the odds ratio");
        assertThat(effect(MediatedParticipation.sensitivity(rare, four)).value())
                .isCloseTo(4 + Math.sqrt(12), within(1e-12));
    }

    @Test
    void whatNobodyCodedIsNamed() {
        Map<String, LedgerEntry> uncoded = run(small(), "uncoded", unit -> false);
        assertThat(entry(uncoded, "H6").reason()).startsWith("nobody coded 'stage'");
        assertThat(entry(uncoded, "H7").reason()).startsWith("nobody coded 'direction'");
        assertThat(entry(uncoded, "H8").reason()).isEqualTo("criticism has no validation record");
        assertThat(entry(uncoded, "H10").reason()).startsWith("nobody coded 'valence_normative_pos'");
        assertThat(entry(uncoded, "H12").reason()).startsWith("nobody coded 'competition'");
        assertThat(entry(uncoded, "H15").reason()).startsWith("nobody coded 'stage'");
        assertThat(uncoded.values()).extracting(LedgerEntry::verdict).containsOnly(Verdict.UNTESTABLE);
    }

    @Test
    void codesOfOnePersonAloneCarryNoVerdict() {
        Map<String, LedgerEntry> alone = run(Design.usual(SEED), "alone", row -> row.contains(",coder_a,"));
        assertThat(entry(alone, "H7").verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(entry(alone, "H7").reason())
                .isEqualTo("fewer than two people coded direction, so nobody knows how reliable it is");
        assertThat(entry(alone, "H7").effect()).isNotNull();
        assertThat(entry(alone, "H7").warnings()).contains("W14");
    }

    private static Design small() {
        Design usual = Design.usual(SEED);
        return new Design(
                SEED,
                40,
                900,
                42,
                usual.effects(),
                usual.theta(),
                usual.icc(),
                usual.codingError(),
                true,
                false,
                usual.deletions());
    }

    private static LedgerEntry entry(Map<String, LedgerEntry> ledger, String id) {
        return Objects.requireNonNull(ledger.get(id));
    }

    private static Effect effect(LedgerEntry entry) {
        return Objects.requireNonNull(entry.effect(), entry.reason());
    }

    private static Effect effect(LedgerEntry.Robustness run) {
        return Objects.requireNonNull(run.effect(), run.note());
    }

    private static LedgerEntry.Robustness run(LedgerEntry entry, String name) {
        return entry.robustness().stream()
                .filter(r -> r.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, LedgerEntry> run(Design design, String name, Function<String, Boolean> keeps) {
        Simulation simulation = Simulation.of(design);
        Map<String, String> files = simulation.files();
        String yaml = Objects.requireNonNull(files.get("study.yaml"))
                .replaceFirst("hypotheses: .*", "hypotheses: [H5, H6, H7, H8, H10, H12, H15]")
                .replaceFirst("(?s)models:.*?\n\n", "");
        Study study = StudyFile.parse(yaml, "study.yaml", file -> Optional.ofNullable(files.get(file)))
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study();
        Path place = folder.resolve(name);
        try (DuckDbEngine engine = DuckDbEngine.create(place.resolve("corpus"), place.resolve("codes"), null)) {
            StudyRun run = new StudyRun(study, engine);
            run.collect(sources(study, files, place), actors(simulation));
            run.code();
            StudyResults results = run.analyse(hand(files, keeps), "test", "hash", "The plan was not frozen.");
            results.warnings().forEach(w -> warned.add(w.id()));
            return results.ledger().stream().collect(Collectors.toMap(LedgerEntry::id, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceFile> sources(Study study, Map<String, String> files, Path place) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        Files.createDirectories(place);
        for (StudySource source : study.sources()) {
            String name = source.files().replace(".gz", "");
            String text = Objects.requireNonNull(files.get("sources/" + source.files()));
            sources.add(new SourceFile(
                    Files.writeString(place.resolve(name), text),
                    new Origin(name, source.strand(), source.mapping()),
                    source.format()));
        }
        return sources;
    }

    private static List<Actor> actors(Simulation simulation) {
        List<Actor> actors = new ArrayList<>();
        for (Sender s : simulation.world().cast().senders()) {
            actors.add(new Actor(s.handle(), "", s.name(), s.role(), s.city(), s.country(), s.network(), s.party()));
        }
        simulation
                .world()
                .cast()
                .bots()
                .forEach(b -> actors.add(new Actor(b, "", "", Role.BOT_SUSPECT, "", "", "", "")));
        return actors;
    }

    private static HandCodes hand(Map<String, String> files, Function<String, Boolean> keeps) throws IOException {
        HandCodeReader reader = new HandCodeReader();
        for (String name : List.of("codes/hand-codes.csv", "codes/thread-codes.csv.gz")) {
            List<String> rows = Objects.requireNonNull(files.get(name)).lines().toList();
            String kept = rows.get(0)
                    + "\n"
                    + rows.stream().skip(1).filter(keeps::apply).collect(Collectors.joining("\n"))
                    + "\n";
            reader.read(new ByteArrayInputStream(kept.getBytes(StandardCharsets.UTF_8)), name, HandCodes.Layout.LONG);
        }
        return reader.codes();
    }
}
