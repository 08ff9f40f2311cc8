package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.test.FisherTest;
import org.proxenos.inference.test.MantelHaenszel;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.plan.Target;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.ModelResult;

/**
 * Mayors of the target's own country combine competition and cooperation with it; those of others criticise without competing:
 * Fisher's test of cities that show both, own against foreign government (framework section 5, H12).
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param plan the study's changes: exposure is competition, outcome cooperation
 */
record CompetitiveCooperation(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    private static final String OWN = "own_government";
    private static final int FEWEST = 5;

    private String compete() {
        return Objects.requireNonNullElse(plan.exposure(), "competition");
    }

    private String cooperate() {
        return Objects.requireNonNullElse(plan.outcome(), "cooperation");
    }

    private String test() {
        return "Fisher's exact test over cities: messages of both %s and %s, where the target is the city's own government against where it is not"
                .formatted(compete(), cooperate());
    }

    @Override
    public Finding test(Evidence evidence) {
        Measure compete = evidence.measure(compete());
        Measure cooperate = evidence.measure(cooperate());
        for (Measure measure : List.of(compete, cooperate)) {
            if (!measure.isCoded()) {
                return Finding.none(id, statement, test(), measure.obstacle());
            }
        }
        Set<String> governed = governed(evidence);
        if (governed.isEmpty()) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    "no target says whose government it is; targets.yaml has government_of for it");
        }
        Messages coded = coded(evidence, governed, compete, cooperate);
        List<City> cities = cities(coded);
        long own = cities.stream().filter(c -> c.own).count();
        if (Math.min(own, cities.size() - own) < FEWEST) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    "%d cities with coded messages have the target for their own government and %d have not; %d of each are needed"
                            .formatted(own, cities.size() - own, FEWEST));
        }
        return found(evidence, coded, cities, List.of(compete, cooperate));
    }

    /** Countries whose government a target is, in capitals. */
    static Set<String> governed(Evidence evidence) {
        return evidence.study().targets().stream()
                .map(Target::governmentOf)
                .filter(Objects::nonNull)
                .map(c -> c.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Originals of mayors and cities of a known country, coded for both. */
    private Messages coded(Evidence evidence, Set<String> governed, Measure compete, Measure cooperate) {
        Messages all = evidence.measured(ThreadReplies.roots(evidence.sample(plan.windows())), compete, cooperate)
                .known(compete())
                .known(cooperate());
        String[] countries = all.frame().words("country");
        String[] cities = all.frame().words("city");
        Messages placed = all.where(
                i -> countries[i] != null && !countries[i].isEmpty() && cities[i] != null && !cities[i].isEmpty());
        return placed.with(OWN, own(evidence, governed, placed))
                .above(compete(), 0)
                .above(cooperate(), 0);
    }

    /** Whether the target governs the sender's country: as people coded it (V05), else by the country. */
    private static double[] own(Evidence evidence, Set<String> governed, Messages placed) {
        Map<String, String> relations = evidence.people().settled("target_relation");
        String[] ids = placed.frame().words("message_id");
        String[] countries = placed.frame().words("country");
        return IntStream.range(0, ids.length)
                .mapToDouble(i -> switch (relations.getOrDefault(ids[i], "")) {
                    case "own_national" -> 1;
                    case "foreign_national" -> 0;
                    default -> governed.contains(countries[i].toUpperCase(Locale.ROOT)) ? 1 : 0;
                })
                .toArray();
    }

    /**
     * A city.
     *
     * @param own whether the target governs its country
     * @param competes whether a message of it competes
     * @param both whether it also has one that cooperates
     * @param party of its mayor
     */
    private record City(boolean own, boolean competes, boolean both, String party) {}

    private List<City> cities(Messages coded) {
        return cities(coded, coded.numbers(compete()), coded.numbers(cooperate()));
    }

    private static List<City> cities(Messages coded, double[] first, double[] second) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        String[] names = coded.frame().words("city");
        IntStream.range(0, names.length)
                .forEach(i ->
                        rows.computeIfAbsent(names[i], c -> new ArrayList<>()).add(i));
        double[] own = coded.numbers(OWN);
        @Nullable String[] parties = coded.frame().words("party");
        return rows.values().stream()
                .map(all -> {
                    boolean competes = all.stream().anyMatch(i -> first[i] > 0);
                    String party = all.stream()
                            .map(i -> parties[i])
                            .filter(p -> p != null && !p.isEmpty())
                            .findFirst()
                            .orElse("");
                    return new City(
                            all.stream().mapToDouble(i -> own[i]).average().orElse(0) > 0.5,
                            competes,
                            competes && all.stream().anyMatch(i -> second[i] > 0),
                            party);
                })
                .toList();
    }

    private Finding found(Evidence evidence, Messages coded, List<City> cities, List<Measure> measures) {
        Fit fit = Specification.mixedOdds(compete() + " ~ " + OWN, Specification.ACCOUNT, coded);
        Messages nonsense = coded.withNonsense();
        double[] letters = nonsense.numbers(Specification.PLACEBO);
        Fit placebo =
                Specification.mixedOdds(compete() + " ~ " + OWN, Specification.ACCOUNT, coded.with(compete(), letters));
        Effect effect = fisher(cities);
        return new FindingDraft(id, statement, test())
                .on(coded)
                .found(effect, 1, effect == null ? "all cities are alike in it" : "")
                .measuredBy(coded, measures.get(0), measures.get(1))
                .placebo(fisher(cities(coded, letters, letters)))
                .warned(SampleSurvey.warningsOfTexts(coded, evidence.study(), id))
                .warned(evidence.origin().warnings(id, List.of(compete(), cooperate())))
                .model(new ModelResult(
                        id,
                        statement,
                        fit,
                        placebo,
                        measures.stream().allMatch(m -> m.obstacle().isEmpty()) ? List.of() : List.of(OWN)))
                .shownIn(null, CountHypothesis.TABLE)
                .run(PowerGuide.ofShares(cells(cities)))
                .runs(runs(cities, fit))
                .finding();
    }

    /** The exact p; the ratio with half a city added to each cell, since a cell is often empty. */
    private static @Nullable Effect fisher(List<City> cities) {
        long[] cells = cells(cities);
        FisherTest test = FisherTest.of(cells[0], cells[1], cells[2], cells[3]);
        double ratio = (cells[0] + 0.5) * (cells[3] + 0.5) / ((cells[1] + 0.5) * (cells[2] + 0.5));
        double error = 0;
        for (long cell : cells) {
            error += 1 / (cell + 0.5);
        }
        double reach = Math.exp(1.96 * Math.sqrt(error));
        boolean varies = cells[0] + cells[2] > 0 && cells[1] + cells[3] > 0;
        return varies ? new Effect("OR", ratio, ratio / reach, ratio * reach, test.p()) : null;
    }

    /** Own with both, own without, foreign with both, foreign without. */
    private static long[] cells(List<City> cities) {
        long[] cells = new long[4];
        cities.forEach(c -> cells[(c.own ? 0 : 2) + (c.both ? 0 : 1)]++);
        return cells;
    }

    private List<Robustness> runs(List<City> cities, Fit fit) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(Variations.robustness(
                "%s by message, random intercept of the account".formatted(compete()), fit, OWN, "OR"));
        long[] cells = cells(cities);
        runs.add(new Robustness(
                "cities that show both",
                cities.size(),
                null,
                "%d of %d under their own government, %d of %d under another"
                        .formatted(cells[0], cells[0] + cells[1], cells[2], cells[2] + cells[3])));
        runs.add(byParty(cities));
        return runs;
    }

    private static Robustness byParty(List<City> cities) {
        Map<String, List<City>> strata =
                cities.stream().collect(Collectors.groupingBy(City::party, LinkedHashMap::new, Collectors.toList()));
        MantelHaenszel test = MantelHaenszel.of(strata.values().stream()
                .map(CompetitiveCooperation::cells)
                .map(c -> new MantelHaenszel.Stratum(c[0], c[1], c[2], c[3]))
                .toList());
        boolean isKnown = !Double.isNaN(test.p()) && Double.isFinite(test.oddsRatio()) && test.oddsRatio() > 0;
        return new Robustness(
                "party strata, Cochran-Mantel-Haenszel",
                cities.size(),
                isKnown ? new Effect("OR", test.oddsRatio(), test.low(), test.high(), test.p()) : null,
                isKnown ? "n counts cities" : "no party has cities of all kinds");
    }

    @Override
    public String whyNoCurve() {
        return "an exact test on counts of cities, which no covariate, offset or outlier rule enters";
    }

    @Override
    public List<String> planned() {
        return List.of("test: " + test(), "placebo: letters X, Y and Z above their median in the place of both codes");
    }
}
