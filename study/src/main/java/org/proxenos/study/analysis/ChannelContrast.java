package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.test.MantelHaenszel;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.ModelResult;
import org.proxenos.study.warning.ComparisonFacts;

/**
 * Posts carry more negative engagement than press releases of the same city: Mantel and Haenszel's common odds ratio over
 * cities (framework section 5, H8).
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param plan the study's changes: exposure is what is looked for in both
 */
record ChannelContrast(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    private static final String POST = "is_post";
    private static final String CITY = "city";
    private static final int FEWEST_CITIES = 3;

    private String exposure() {
        return Objects.requireNonNullElse(plan.exposure(), Hypotheses.CRITICISM);
    }

    private String test() {
        return "Cochran-Mantel-Haenszel test of %s in posts against press releases, a stratum a city; common odds ratio"
                .formatted(exposure());
    }

    @Override
    public Finding test(Evidence evidence) {
        Measure measure = evidence.measure(exposure());
        if (!measure.isCoded()) {
            return Finding.none(id, statement, test(), measure.obstacle());
        }
        Messages all =
                evidence.measured(texts(evidence), measure).known(exposure()).above(exposure(), 0);
        Messages whole = all.where(i -> !isParagraph(all, i));
        List<MantelHaenszel.Stratum> strata = strata(whole);
        if (strata.size() < FEWEST_CITIES) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    "%d cities have both posts and press releases that are coded for %s; %d are needed"
                            .formatted(strata.size(), measure.said(), FEWEST_CITIES));
        }
        return found(evidence, all, whole, measure);
    }

    /** Posts of mayors and cities, press releases of cities and their paragraphs. */
    private Messages texts(Evidence evidence) {
        String sql = """
            SELECT * FROM (%s) AS s WHERE %s AND NOT seen_through AND NOT is_target AND city <> '' AND role IN ('%s', '%s')
              AND (%s OR strand = '%s' AND kind IN ('%s', '%s')) ORDER BY published_at NULLS LAST, message_id\
            """.formatted(
                        StudyMessages.sql(evidence.study()),
                        evidence.inside(plan.windows()),
                        Role.MAYOR.code(),
                        Role.CITY.code(),
                        evidence.ofStrand(),
                        Strand.PRESS.code(),
                        Kind.PRESS_RELEASE.code(),
                        Kind.PARAGRAPH.code());
        Messages texts = evidence.nonsense(Messages.of(evidence.engine().query(sql)));
        String[] strands = texts.frame().words("strand");
        return texts.with(
                POST,
                IntStream.range(0, strands.length)
                        .mapToDouble(i -> strands[i].equals(Strand.PRESS.code()) ? 0 : 1)
                        .toArray());
    }

    private static boolean isParagraph(Messages messages, int row) {
        return messages.frame().words("kind")[row].equals(Kind.PARAGRAPH.code());
    }

    private List<MantelHaenszel.Stratum> strata(Messages texts) {
        return strata(texts, exposure());
    }

    /** Two by two for each city that has both kinds of texts. */
    private static List<MantelHaenszel.Stratum> strata(Messages texts, String mark) {
        Map<String, long[]> cities = new LinkedHashMap<>();
        String[] city = texts.frame().words(CITY);
        double[] post = texts.numbers(POST);
        double[] marks = texts.numbers(mark);
        for (int i = 0; i < city.length; i++) {
            cities.computeIfAbsent(city[i], c -> new long[4])[(post[i] > 0 ? 0 : 2) + (marks[i] > 0 ? 0 : 1)]++;
        }
        return cities.values().stream()
                .filter(c -> c[0] + c[1] > 0 && c[2] + c[3] > 0)
                .map(c -> new MantelHaenszel.Stratum(c[0], c[1], c[2], c[3]))
                .toList();
    }

    private Finding found(Evidence evidence, Messages all, Messages whole, Measure measure) {
        Fit fit = odds(whole, "");
        Messages nonsense = perWord(whole).withNonsense();
        Fit placebo = odds(whole.with(exposure(), nonsense.numbers(Specification.PLACEBO)), "");
        @Nullable Effect effect = common(strata(whole));
        return new FindingDraft(id, statement, test())
                .on(whole)
                .measuredBy(whole, measure)
                .found(effect, 1, effect == null ? "no city has posts and press releases with and without it" : "")
                .placebo(common(strata(nonsense, Specification.PLACEBO)))
                .warned(SampleSurvey.warningsOfTexts(whole, evidence.study(), id))
                .warned(channels(whole).warnings(id))
                .warned(evidence.origin().warnings(id, List.of(exposure())))
                .model(new ModelResult(
                        id, statement, fit, placebo, measure.obstacle().isEmpty() ? List.of() : List.of(POST)))
                .shownIn(null, "T04-content")
                .runs(runs(all, whole, fit))
                .run(corrected(evidence, whole, measure))
                .run(byPeople(evidence, measure))
                .finding();
    }

    /** Where the machine's codes are what is tested; all cities together, unlike the test. */
    private Optional<Robustness> corrected(Evidence evidence, Messages whole, Measure measure) {
        return measure.source() == Measure.Source.MACHINE
                ? new MachineError(evidence, exposure(), List.of(POST), Family.BINOMIAL, POST)
                        .run(whole)
                        .map(run -> new Robustness(
                                run.name(),
                                run.n(),
                                run.effect(),
                                run.note() + "; all cities together, unlike the test"))
                : Optional.empty();
    }

    /** A press release is longer, so letters are counted for each word. */
    private static Messages perWord(Messages texts) {
        if (!texts.has(Specification.PLACEBO) || !texts.has("words")) {
            return texts;
        }
        double[] letters = texts.numbers(Specification.PLACEBO);
        double[] words = texts.numbers("words");
        return texts.with(
                Specification.PLACEBO,
                IntStream.range(0, letters.length)
                        .mapToDouble(i -> letters[i] / Math.max(1, words[i]))
                        .toArray());
    }

    /** The same by people's codes alone, since a machine may read long and short texts differently. */
    private Optional<Robustness> byPeople(Evidence evidence, Measure measure) {
        if (measure.source() == Measure.Source.PEOPLE || !evidence.people().has(exposure())) {
            return Optional.empty();
        }
        Measure people = Measure.ofPeople(evidence.people(), exposure(), exposure());
        Messages coded = evidence.measured(texts(evidence), people).known(exposure());
        Messages whole = coded.where(i -> !isParagraph(coded, i)).above(exposure(), 0);
        Effect effect = common(strata(whole));
        return Optional.of(new Robustness(
                "people's codes alone",
                whole.size(),
                effect,
                effect == null ? "too few texts of one city are coded by people" : people.obstacle()));
    }

    private static ComparisonFacts channels(Messages whole) {
        Messages releases = whole.where(POST, false);
        return ComparisonFacts.ofChannels(
                releases.size(), releases.known("reposts").size());
    }

    private static @Nullable Effect common(List<MantelHaenszel.Stratum> strata) {
        MantelHaenszel test = MantelHaenszel.of(strata);
        return Double.isNaN(test.p()) || !Double.isFinite(test.oddsRatio()) || !(test.oddsRatio() > 0)
                ? null
                : new Effect("OR", test.oddsRatio(), test.low(), test.high(), test.p());
    }

    private Fit odds(Messages texts, String more) {
        return Specification.mixedOdds("%s ~ %s%s".formatted(exposure(), POST, more), CITY, texts);
    }

    private List<Robustness> runs(Messages all, Messages whole, Fit fit) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(PowerGuide.ofOdds(whole, POST, exposure()));
        runs.add(Variations.robustness("logistic regression, random intercept of the city", fit, POST, "OR"));
        if (whole.has("words")) {
            runs.add(Variations.robustness(
                    "the same, length beside: log(words + 1)", odds(whole, " + log(words + 1)"), POST, "OR"));
        }
        double[] posts = all.numbers(POST);
        Messages units = all.where(i -> isParagraph(all, i) || posts[i] > 0);
        Effect paragraphs = common(strata(units));
        runs.add(new Robustness(
                "paragraphs in the place of press releases",
                units.size(),
                paragraphs,
                paragraphs == null ? "no paragraphs of press releases are coded" : ""));
        return runs;
    }

    @Override
    public String whyNoCurve() {
        return "counts of texts pooled over cities, which no offset, covariate or outlier rule enters; the choices left stand in the runs above";
    }

    @Override
    public List<String> planned() {
        return List.of(
                "test: " + test(), "placebo: letters X, Y and Z a word above their median in the place of the code");
    }
}
