package org.proxenos.coding.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Units drawn for a round of coding, in the order of drawing, and who codes which.
 *
 * <p>Replies are drawn within their thread first, {@code k} of {@code n} with probability {@code min(1, k/n)}. What is left,
 * and all other messages, are drawn systematically with one random start over strata in their order, random within each,
 * at a rate a stratum ({@link Rates}). Both steps keep their probabilities exactly, so a unit's probability is their
 * product. It is that of this round, among messages that no earlier round drew.
 *
 * @param units that were drawn
 * @param strata what there was in each stratum, and what was drawn
 * @param assignments by coder, units in the order in which they meet them; empty where nobody was named: then whoever
 *     codes gets all
 */
public record Sample(List<Unit> units, List<Count> strata, Map<String, List<Unit>> assignments) {
    /** Copies the lists. */
    public Sample {
        units = List.copyOf(units);
        strata = List.copyOf(strata);
        Map<String, List<Unit>> copy = new LinkedHashMap<>();
        assignments.forEach((coder, own) -> copy.put(coder, List.copyOf(own)));
        assignments = Collections.unmodifiableMap(copy);
    }

    /**
     * A unit that was drawn.
     *
     * @param candidate what it is
     * @param probability of being drawn in this round, in (0, 1]; its inverse is the unit's weight
     * @param shared whether every coder codes it
     */
    public record Unit(Candidate candidate, double probability, boolean shared) {}

    /**
     * A stratum in numbers.
     *
     * @param stratum which
     * @param population messages in it that could be drawn
     * @param drawn of them
     * @param lowest probability of a unit in it; 0 where none could be drawn
     * @param highest probability
     */
    public record Count(Stratum stratum, int population, int drawn, double lowest, double highest) {}

    /**
     * Draws.
     *
     * @param population each message once; the order does not matter
     * @param before ids of messages that earlier rounds drew, which are left out
     * @param coders by name; may be empty
     * @throws IllegalArgumentException when nothing is left to draw, or fewer units are wanted than must be taken
     */
    public static Sample draw(
            Collection<Candidate> population, Design design, Set<String> before, List<String> coders) {
        List<Candidate> fresh = population.stream()
                .filter(c -> !before.contains(c.messageId()))
                .sorted(Comparator.comparing(Candidate::stratum).thenComparing(Candidate::messageId))
                .toList();
        if (fresh.isEmpty()) {
            throw new IllegalArgumentException(
                    before.isEmpty()
                            ? "there is no message to draw from; import some first"
                            : "all messages were drawn by earlier rounds");
        }
        Draw draw = new Draw(fresh, design);
        List<Unit> units = draw.units();
        return new Sample(units, counts(fresh, draw, units), Dealing.deal(units, coders, design.seed()));
    }

    private static List<Count> counts(List<Candidate> fresh, Draw draw, List<Unit> units) {
        Map<Stratum, List<Candidate>> strata = new TreeMap<>();
        fresh.forEach(
                c -> strata.computeIfAbsent(c.stratum(), s -> new ArrayList<>()).add(c));
        Map<Stratum, Integer> drawn = new TreeMap<>();
        units.forEach(u -> drawn.merge(u.candidate().stratum(), 1, Integer::sum));
        List<Count> counts = new ArrayList<>();
        strata.forEach((stratum, members) -> {
            double[] probabilities =
                    members.stream().mapToDouble(draw::probability).sorted().toArray();
            counts.add(new Count(
                    stratum,
                    members.size(),
                    drawn.getOrDefault(stratum, 0),
                    probabilities[0],
                    probabilities[probabilities.length - 1]));
        });
        return counts;
    }
}
