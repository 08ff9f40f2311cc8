package org.proxenos.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.coding.HandCodes;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.study.StudyRun;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Verdict;

/** H1, H5, H9, H11 and H13 on invented mayors, once with what they claim injected and once without. */
class EventHypothesesTest {
    private static final Instant EVENT = Instant.parse("2031-06-01T00:00:00Z");
    private static final int MAYORS = 24;
    private static final int POSTS = 40;
    private static final String YAML = """
            study: valley
            title: The valley
            question: Does the event change what mayors say?
            event: {label: Treaty left, at: 2031-06-01T00:00:00Z, topic: [treaty]}
            windows: {before: [2031-05-12, 2031-06-01], after: [2031-06-01, 2031-06-21]}
            sources:
              - {files: posts.csv, format: csv}
              - {files: answers.csv, format: csv, strand: replies}
            targets: [{id: ministry, kind: office, government_of: XX, aliases: [ministry of rivers]}]
            coders: [vader, action]
            hypotheses: [H1, H5, H9, H11, H13]
            seed: 7
            """;

    /** Somebody at home has the guest's name on another platform: a mention of the guest is none of them (H9). */
    private static final String ELSEWHERE = "id,number,name,at,said\ne1,4711,guest,2031-05-01T00:00:00Z,Hello\n";

    private static final Mapping OF_ELSEWHERE = new Mapping(
            Map.of("id", "id", "account", "number", "handle", "name", "published_at", "at", "text", "said"),
            null,
            null,
            null,
            null,
            Set.of(),
            "mastodon");

    @TempDir
    static Path folder;

    private static Map<String, LedgerEntry> stirred;
    private static Map<String, LedgerEntry> calm;
    private static final Map<String, List<Figure.Curve.Way>> WAYS = new HashMap<>();

    @BeforeAll
    static void runTwice() {
        stirred = run(true);
        calm = run(false);
    }

    @Test
    void aRateThatJumpsAtTheEventIsFoundAndOneThatDoesNotIsNot() {
        LedgerEntry h1 = entry(stirred, "H1");
        assertThat(h1.verdict()).as(h1.reason()).isEqualTo(Verdict.SUPPORTED);
        // Odds of .45 over odds of .1.
        assertThat(effect(h1).low()).isLessThan(7.4);
        assertThat(effect(h1).high()).isGreaterThan(7.4);
        assertThat(h1.robustness())
                .extracting(LedgerEntry.Robustness::name)
                .contains(
                        "slope: change of the daily trend after the event",
                        "daily shares, least squares, Newey-West errors of lag 3",
                        "level at each of 15 days before the event, as if it had come then");
        assertThat(Objects.requireNonNull(run(h1, "level at each of").effect()).p())
                .isEqualTo(1 / 16.0);
        assertThat(Objects.requireNonNull(run(h1, "daily shares").effect()).value())
                .isCloseTo(0.35, within(0.1));
        assertThat(entry(calm, "H1").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @Test
    void callsThatComeWithCriticismAreFound() {
        assertThat(entry(stirred, "H5").reason()).isEqualTo("action has no validation record");
        // Odds of .6 over odds of .2.
        assertThat(effect(entry(stirred, "H5")).low()).isLessThan(6);
        assertThat(effect(entry(stirred, "H5")).high()).isGreaterThan(6);
        assertThat(effect(entry(calm, "H5")).low()).isLessThan(1);
        assertThat(effect(entry(calm, "H5")).high()).isGreaterThan(1);
        assertThat(Objects.requireNonNull(run(entry(stirred, "H5"), "phi").effect())
                        .value())
                .isBetween(0.2, 0.6);
    }

    @Test
    void tiesThatCrossBordersAfterTheEventAreFound() {
        LedgerEntry h9 = entry(stirred, "H9");
        assertThat(h9.verdict()).as(h9.reason()).isEqualTo(Verdict.SUPPORTED);
        assertThat(h9.accounts()).isEqualTo(MAYORS);
        // From one foreign mention in five to four in five: E-I from -.6 to .6.
        assertThat(effect(h9).value()).isCloseTo(1.2, within(0.15));
        assertThat(entry(calm, "H9").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @Test
    void criticismThatIsTalkedAboutOpensDeeperThreads() {
        LedgerEntry h11 = entry(stirred, "H11");
        assertThat(h11.verdict()).as(h11.reason()).isEqualTo(Verdict.SUPPORTED);
        // One answer below a plain post, three in a chain below a critical one.
        assertThat(effect(h11).value()).isCloseTo(3, within(0.2));
        assertThat(entry(calm, "H11").verdict()).isNotEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void aHigherShareOfActiveReactionsIsFound() {
        LedgerEntry h13 = entry(stirred, "H13");
        assertThat(h13.verdict()).as(h13.reason()).isEqualTo(Verdict.SUPPORTED);
        assertThat(h13.accounts()).isEqualTo(MAYORS);
        // Three times the replies at the same reposts and likes.
        assertThat(effect(h13).value()).isCloseTo(Math.log(3), within(0.3));
        assertThat(entry(calm, "H13").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({"H1, 3, 20", "H5, 3, 12", "H13, 2, 4.5"})
    void oddsAndSharesAreAskedInEveryReasonableWayWithThePlaceboInEach(String id, double least, double most) {
        List<Figure.Curve.Way> ways = ways("stirred", id);
        assertThat(ways).hasSizeBetween(96, Multiverse.MOST);
        assertThat(ways).extracting(Figure.Curve.Way::choices).doesNotHaveDuplicates();
        assertThat(ways).isSortedAccordingTo(Comparator.comparingDouble(Figure.Curve.Way::ratio));
        assertThat(ways.get(0).choices()).containsKeys("windows", "messages", "outliers", "measure", "accounts");
        assertThat(ways).extracting(Figure.Curve.Way::placebo).allMatch(Double::isFinite);
        LedgerEntry.Robustness middle = run(entry(stirred, id), "specification curve");
        assertThat(Objects.requireNonNull(middle.effect()).value()).isBetween(least, most);
        assertThat(ways("calm", id)).filteredOn(w -> w.p() >= 0.05).hasSizeGreaterThan(ways.size() / 2);
    }

    /** Which ways are drawn is a matter of the seed, not of what the messages say. */
    @Test
    void theSameWaysAreDrawnFromOtherMessages() {
        assertThat(ways("stirred", "H13")).hasSize(Multiverse.MOST);
        assertThat(ways("calm", "H13"))
                .extracting(Figure.Curve.Way::choices)
                .containsExactlyInAnyOrderElementsOf(ways("stirred", "H13").stream()
                        .map(Figure.Curve.Way::choices)
                        .toList());
    }

    /** The way in which everything is as in the primary test gives what the primary test gives, effect and placebo. */
    @ParameterizedTest
    @ValueSource(strings = {"H1", "H5", "H13"})
    void thePrimaryTestIsOneOfTheWays(String id) {
        LedgerEntry entry = entry(stirred, id);
        boolean isLog = id.equals("H13");
        double found = effect(entry).value();
        double placebo = Objects.requireNonNull(entry.placebo()).value();
        assertThat(ways("stirred", id)).anySatisfy(way -> {
            assertThat(way.n()).isEqualTo(entry.n());
            assertThat(isLog ? Math.log(way.ratio()) : way.ratio()).isCloseTo(found, within(1e-9));
            assertThat(isLog ? Math.log(way.placebo()) : way.placebo()).isCloseTo(placebo, within(1e-9));
        });
    }

    @Test
    void whatHasNoCurveSaysWhy() {
        assertThat(run(entry(stirred, "H9"), "specification curve").note())
                .startsWith("none: signed ranks of one difference an account");
        assertThat(run(entry(stirred, "H9"), "specification curve").effect()).isNull();
    }

    private static List<Figure.Curve.Way> ways(String study, String id) {
        return Objects.requireNonNull(WAYS.get(study + " F08-curve-" + id));
    }

    private static LedgerEntry entry(Map<String, LedgerEntry> ledger, String id) {
        return Objects.requireNonNull(ledger.get(id));
    }

    private static Effect effect(LedgerEntry entry) {
        return Objects.requireNonNull(entry.effect(), entry.reason());
    }

    private static LedgerEntry.Robustness run(LedgerEntry entry, String name) {
        return entry.robustness().stream()
                .filter(r -> r.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, LedgerEntry> run(boolean injected) {
        Path place = folder.resolve(injected ? "stirred" : "calm");
        Study study = InventedStudy.study(YAML);
        try (DuckDbEngine engine = DuckDbEngine.create(place.resolve("corpus"), place.resolve("codes"), null)) {
            Files.createDirectories(place);
            Drawn drawn = new Drawn(injected, new SplittableRandom(5));
            StudyRun run = new StudyRun(study, engine);
            run.collect(
                    List.of(
                            source(Files.writeString(place.resolve("posts.csv"), drawn.posts), Strand.ACCOUNTS),
                            source(Files.writeString(place.resolve("answers.csv"), drawn.answers), Strand.REPLIES),
                            new SourceFile(
                                    Files.writeString(place.resolve("elsewhere.csv"), ELSEWHERE),
                                    new Origin("elsewhere.csv", Strand.REPLIES, OF_ELSEWHERE),
                                    "csv")),
                    actors());
            run.code();
            HandCodes hand = HandCodes.read(
                    new ByteArrayInputStream(drawn.codes.toString().getBytes(StandardCharsets.UTF_8)),
                    "hand.csv",
                    HandCodes.Layout.LONG);
            StudyResults results = run.analyse(hand, "test", "hash", "The plan was not frozen.");
            results.figures().stream()
                    .filter(Figure.Curve.class::isInstance)
                    .map(Figure.Curve.class::cast)
                    .forEach(c -> WAYS.put((injected ? "stirred " : "calm ") + c.id(), c.points()));
            return results.ledger().stream().collect(Collectors.toMap(LedgerEntry::id, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile source(Path file, Strand strand) {
        return new SourceFile(file, new Origin(file.getFileName().toString(), strand, Mapping.NONE), "csv");
    }

    private static List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (int a = 0; a < MAYORS; a++) {
            actors.add(new Actor("mayor" + a, "other", "Mayor " + a, Role.MAYOR, "City " + a, "XX", "", ""));
        }
        actors.add(new Actor("guest", "other", "Guest", Role.MAYOR, "Far City", "YY", "", ""));
        actors.add(new Actor("guest", "mastodon", "Namesake", Role.MAYOR, "City 1", "XX", "", ""));
        actors.add(new Actor("ministry", "other", "Ministry", Role.NATIONAL_GOVERNMENT, "", "XX", "", ""));
        return actors;
    }

    /** Posts twice a day, answers below them, and what two people would code. */
    private static final class Drawn {
        private final StringBuilder posts =
                new StringBuilder("id,account,created_at,text,reposts,likes,replies,followers\n");
        private final StringBuilder answers = new StringBuilder("id,account,created_at,text,in_reply_to\n");
        private final StringBuilder codes = new StringBuilder("unit,variable,coder,value\n");
        private final boolean injected;
        private final SplittableRandom random;

        Drawn(boolean injected, SplittableRandom random) {
            this.injected = injected;
            this.random = random;
            answers.append("g1,guest,2031-05-01T00:00:00Z,Hello,\nn1,ministry,2031-05-01T00:00:00Z,Hello,\n");
            for (int a = 0; a < MAYORS; a++) {
                for (int p = 0; p < POSTS; p++) {
                    post("p%d_%d".formatted(a, p), a, p);
                }
            }
        }

        private void post(String id, int account, int number) {
            Instant at = EVENT.plus(Duration.ofHours(24L * (number - POSTS / 2) + random.nextInt(24)));
            boolean after = !at.isBefore(EVENT);
            boolean critical = random.nextDouble() < (after && injected ? 0.45 : 0.1);
            boolean calls = random.nextDouble() < (critical && injected ? 0.6 : 0.2);
            boolean abroad = random.nextDouble() < (after && injected ? 0.8 : 0.2);
            String text = (critical ? "Shame on the Ministry of Rivers, a terrible failure" : "The tram is on time")
                    + (calls ? ". Please sign the petition" : "")
                    + (abroad ? " @guest" : " @ministry");
            int reposts = 20 + random.nextInt(20);
            int replies = (critical && injected ? 3 : 1) * (5 + random.nextInt(3));
            posts.append("%s,mayor%d,%s,\"%s\",%d,%d,%d,1000\n"
                    .formatted(id, account, at, text, reposts, 2 * reposts, replies));
            int chain = critical && injected ? 3 : 1;
            for (int depth = 1; depth <= chain; depth++) {
                answers.append("%s_a%d,citizen%d,%s,Well,%s\n"
                        .formatted(
                                id,
                                depth,
                                random.nextInt(50),
                                at.plusSeconds(60L * depth),
                                depth == 1 ? id : id + "_a" + (depth - 1)));
            }
            if (number % 2 == 0) {
                codes.append("%1$s,criticism,ann,%2$d\n%1$s,criticism,ben,%2$d\n".formatted(id, critical ? 1 : 0));
            }
        }
    }
}
