package org.proxenos.coding.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** One drawing of a sample. */
final class Draw {
    private final List<Candidate> population;
    private final Design design;
    private final Map<String, Integer> repliesOf = new HashMap<>();
    private final Rates rates;

    /** The population sorted by stratum and id. */
    Draw(List<Candidate> population, Design design) {
        this.population = population;
        this.design = design;
        population.stream()
                .filter(c -> c.stratum().isOfThreads())
                .forEach(c -> repliesOf.merge(c.thread(), 1, Integer::sum));
        Map<Stratum, Double> sizes = new TreeMap<>();
        population.forEach(c -> sizes.merge(c.stratum(), inThread(c), Double::sum));
        this.rates = Rates.of(sizes, design);
    }

    /** Probability of being among those drawn of its thread. */
    private double inThread(Candidate candidate) {
        return candidate.stratum().isOfThreads()
                ? Math.min(1, design.maxReplies() / (double) repliesOf.getOrDefault(candidate.thread(), 1))
                : 1;
    }

    /** Probability of being drawn. */
    double probability(Candidate candidate) {
        return inThread(candidate) * rates.of(candidate.stratum());
    }

    List<Sample.Unit> units() {
        Random random = new Random(design.seed());
        List<Candidate> drawn = systematic(byStratum(ofThreads(random), random), random);
        Set<Integer> shared = shared(drawn.size(), random);
        List<Sample.Unit> units = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            units.add(new Sample.Unit(drawn.get(i), probability(drawn.get(i)), shared.contains(i)));
        }
        return units;
    }

    /** The first step: all but the replies that are too many in their thread. */
    private List<Candidate> ofThreads(Random random) {
        List<Candidate> order = new ArrayList<>(population);
        Collections.shuffle(order, random);
        Map<String, Integer> taken = new HashMap<>();
        return order.stream()
                .filter(c ->
                        !c.stratum().isOfThreads() || taken.merge(c.thread(), 1, Integer::sum) <= design.maxReplies())
                .toList();
    }

    private static List<Candidate> byStratum(List<Candidate> left, Random random) {
        Map<Stratum, List<Candidate>> strata = new TreeMap<>();
        left.forEach(
                c -> strata.computeIfAbsent(c.stratum(), s -> new ArrayList<>()).add(c));
        List<Candidate> order = new ArrayList<>();
        strata.values().forEach(members -> {
            Collections.shuffle(members, random);
            order.addAll(members);
        });
        return order;
    }

    /** The second step: along the line of all, each as long as its rate, one is drawn at every whole number from the start. */
    private List<Candidate> systematic(List<Candidate> order, Random random) {
        List<Candidate> drawn = new ArrayList<>();
        double start = random.nextDouble();
        double at = 0;
        for (Candidate candidate : order) {
            double rate = rates.of(candidate.stratum());
            double next = at + rate;
            // a rate of one is drawn whatever the rounding of the sum
            if (rate >= 1 || Math.floor(next - start) > Math.floor(at - start)) {
                drawn.add(candidate);
            }
            at = rate >= 1 ? at : next;
        }
        return drawn;
    }

    /** Places of those that all coders code, spread evenly over strata. */
    private Set<Integer> shared(int size, Random random) {
        Set<Integer> places = new HashSet<>();
        double start = random.nextDouble();
        for (int i = 0; i < size; i++) {
            double at = i * design.overlap();
            if (design.overlap() >= 1 || Math.floor(at + design.overlap() - start) > Math.floor(at - start)) {
                places.add(i);
            }
        }
        return places;
    }
}
