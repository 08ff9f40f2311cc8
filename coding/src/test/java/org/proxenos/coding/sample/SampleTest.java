package org.proxenos.coding.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.sample.Sample.Unit;

final class SampleTest {
    private static final int DRAWS = 2_000;
    private static final List<Candidate> POPULATION = population();

    @Test
    void unitsAreDrawnAsOftenAsTheirProbabilitySays() {
        Map<String, Integer> hits = new HashMap<>();
        Map<String, Double> probabilities = new HashMap<>();
        for (int seed = 0; seed < DRAWS; seed++) {
            for (Unit unit : draw(design(Purpose.PRODUCTION, 150, seed)).units()) {
                String id = unit.candidate().messageId();
                hits.merge(id, 1, Integer::sum);
                probabilities.putIfAbsent(id, unit.probability());
                assertThat(unit.probability()).isEqualTo(probabilities.get(id));
            }
        }
        assertThat(probabilities).as("every message can be drawn").hasSameSizeAs(POPULATION);
        double squares = 0;
        int random = 0;
        for (Map.Entry<String, Double> each : probabilities.entrySet()) {
            double p = each.getValue();
            double frequency = hits.getOrDefault(each.getKey(), 0) / (double) DRAWS;
            if (p == 1) {
                assertThat(frequency).isEqualTo(1);
            } else {
                double z = (frequency - p) / Math.sqrt(p * (1 - p) / DRAWS);
                assertThat(Math.abs(z))
                        .as("%s: %s for %s", each.getKey(), frequency, p)
                        .isLessThan(4.5);
                squares += z * z;
                random++;
            }
        }
        // the mean of squared standard normals is 1
        assertThat(squares / random).isCloseTo(1, within(.2));
    }

    @Test
    void weightsRecoverThePopulationsMean() {
        Map<String, Double> values = new HashMap<>();
        Random random = new Random(5);
        POPULATION.forEach(c -> values.put(
                c.messageId(), (c.stratum().top() ? 9 : c.stratum().isOfThreads() ? 1 : 3) + random.nextGaussian()));
        double truth = values.values().stream().mapToDouble(v -> v).average().orElseThrow();
        double sum = 0;
        double squares = 0;
        double plain = 0;
        for (int seed = 0; seed < DRAWS; seed++) {
            double total = 0;
            List<Unit> units = draw(design(Purpose.PRODUCTION, 150, seed)).units();
            for (Unit unit : units) {
                total += value(values, unit) / unit.probability();
            }
            double estimate = total / POPULATION.size();
            sum += estimate;
            squares += estimate * estimate;
            plain += units.stream().mapToDouble(u -> value(values, u)).average().orElseThrow();
        }
        double mean = sum / DRAWS;
        double error = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
        assertThat(mean).isCloseTo(truth, within(4 * error));
        assertThat(plain / DRAWS).as("without weights it is wrong").isGreaterThan(truth + 20 * error);
    }

    @Test
    void productionTakesAllMayorsOriginalsAndPressReleases() {
        Sample sample = draw(design(Purpose.PRODUCTION, 150, 3));
        Set<String> drawn = ids(sample);
        List<Candidate> census =
                POPULATION.stream().filter(c -> c.stratum().isCensus()).toList();
        assertThat(census).hasSizeGreaterThan(20);
        assertThat(drawn).containsAll(census.stream().map(Candidate::messageId).toList());
        assertThat(sample.units()).hasSizeBetween(140, 160);
    }

    @Test
    void noThreadGivesMoreThanItsShareAndSmallThreadsGiveAll() {
        Sample sample = draw(new Design(Purpose.PRODUCTION, 0, 30, .2, 1));
        Map<String, Long> replies = sample.units().stream()
                .filter(u -> u.candidate().stratum().isOfThreads())
                .collect(Collectors.groupingBy(u -> u.candidate().thread(), TreeMap::new, Collectors.counting()));
        assertThat(replies).containsEntry("t0", 30L).containsEntry("t2", 12L);
        assertThat(sample.units())
                .filteredOn(u -> u.candidate().thread().equals("t0"))
                .allSatisfy(u -> assertThat(u.probability()).isEqualTo(30 / 100.0));
    }

    @Test
    void aSampleIsNeverOfTheMostRepostedOnly() {
        for (Purpose purpose : Purpose.values()) {
            Sample sample = draw(design(purpose, 120, 8));
            assertThat(sample.strata())
                    .filteredOn(c -> !c.stratum().top() && c.population() > 10)
                    .isNotEmpty()
                    .allSatisfy(
                            c -> assertThat(c.drawn()).as(c.stratum().code()).isPositive());
            assertThat(sample.strata()).allSatisfy(c -> assertThat(c.lowest()).isPositive());
        }
    }

    @Test
    void theSeedDecidesAndTheOrderOfMessagesDoesNot() {
        List<Candidate> turned = new ArrayList<>(POPULATION);
        Collections.reverse(turned);
        Design design = design(Purpose.TEST, 60, 11);
        Sample sample = Sample.draw(POPULATION, design, Set.of(), List.of("ana", "ben"));
        assertThat(Sample.draw(turned, design, Set.of(), List.of("ana", "ben"))).isEqualTo(sample);
        assertThat(ids(draw(design(Purpose.TEST, 60, 12)))).isNotEqualTo(ids(sample));
        assertThat(ids(draw(design))).as("who codes changes nothing").isEqualTo(ids(sample));
    }

    @Test
    void aLaterRoundDrawsFreshUnits() {
        Sample first = draw(design(Purpose.TEST, 60, 11));
        Sample second = Sample.draw(POPULATION, design(Purpose.PRODUCTION, 0, 11), ids(first), List.of());
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.strata().stream().mapToInt(Sample.Count::population).sum())
                .isEqualTo(POPULATION.size() - 60);
        Set<String> all = POPULATION.stream().map(Candidate::messageId).collect(Collectors.toSet());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.draw(POPULATION, design(Purpose.TEST, 60, 1), all, List.of()))
                .withMessageContaining("earlier rounds");
    }

    @Test
    void sharedUnitsGoToAllAndEachOtherToOne() {
        Sample sample = Sample.draw(
                POPULATION, new Design(Purpose.PRODUCTION, 150, 30, .2, 4), Set.of(), List.of("a", "b", "c"));
        long shared = sample.units().stream().filter(Unit::shared).count();
        assertThat(shared)
                .isBetween(
                        (long) (.2 * sample.units().size()) - 1,
                        (long) (.2 * sample.units().size()) + 1);
        Map<Unit, Long> given = sample.assignments().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(u -> u, Collectors.counting()));
        sample.units().forEach(u -> assertThat(given).containsEntry(u, u.shared() ? 3L : 1L));
        assertThat(sample.assignments().values())
                .allSatisfy(own -> assertThat(own.size())
                        .isCloseTo((int) (shared + (sample.units().size() - shared) / 3), within(1)));
        assertThat(sample.assignments().get("a")).isNotEqualTo(sample.units());
    }

    @Test
    void fewerUnitsThanMustBeTakenAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(design(Purpose.PRODUCTION, 5, 1)))
                .withMessageContaining("5 units are fewer than the 28");
        assertThatIllegalArgumentException().isThrownBy(() -> new Design(Purpose.TEST, 5, 0, .2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Design(Purpose.TEST, 5, 1, Double.NaN, 1));
    }

    private static double value(Map<String, Double> values, Unit unit) {
        return values.getOrDefault(unit.candidate().messageId(), Double.NaN);
    }

    private static Sample draw(Design design) {
        return Sample.draw(POPULATION, design, Set.of(), List.of());
    }

    private static Design design(Purpose purpose, int size, long seed) {
        return new Design(purpose, size, 30, .2, seed);
    }

    private static Set<String> ids(Sample sample) {
        return sample.units().stream()
                .map(u -> u.candidate().messageId())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Some strata of very different size, and threads longer and shorter than thirty replies. */
    private static List<Candidate> population() {
        List<Candidate> all = new ArrayList<>();
        add(all, new Stratum("mayor", "post", "event", false), 16);
        add(all, new Stratum("mayor", "quote", "event", true), 4);
        add(all, new Stratum("city", "press_release", "event", false), 8);
        add(all, new Stratum("citizen", "post", "event", true), 25);
        add(all, new Stratum("citizen", "post", "event", false), 260);
        int[] threads = {100, 45, 12, 3};
        for (int t = 0; t < threads.length; t++) {
            for (int i = 0; i < threads[t]; i++) {
                Stratum stratum = new Stratum("citizen", "reply", i % 3 == 0 ? "event" : "after", false);
                all.add(new Candidate("r%d-%d".formatted(t, i), stratum, "t" + t, List.of()));
            }
        }
        return all;
    }

    private static void add(List<Candidate> all, Stratum stratum, int n) {
        for (int i = 0; i < n; i++) {
            String id = stratum.code() + "-" + i;
            all.add(new Candidate(id, stratum, id, List.of()));
        }
    }
}
