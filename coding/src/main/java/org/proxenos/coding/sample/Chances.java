package org.proxenos.coding.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * With which chance a unit came to be coded, over all rounds: that some round drew it, times the share of its stratum's drawn units
 * that were coded so far. Coders meet units in an order dealt at random, so what they have coded is a random part of what was drawn.
 */
public final class Chances {
    private Chances() {}

    /**
     * A round as it was drawn, among units that no earlier round drew.
     *
     * @param units that were drawn
     * @param rates drawn over population, by stratum
     */
    public record Drawing(List<Drawn> units, Map<String, Double> rates) {
        /** Copies both. */
        public Drawing {
            units = List.copyOf(units);
            rates = Map.copyOf(rates);
        }

        private double missed(Drawn unit) {
            return 1 - rates.getOrDefault(unit.stratum(), 0.0);
        }
    }

    /**
     * The chances, in (0, 1], of the units that were coded. A unit has its own probability in the round that drew it, and its
     * stratum's rate in all others, which is the same unless long threads were cut.
     *
     * @param coded ids of coded units
     */
    public static Map<String, Double> of(List<Drawing> rounds, Set<String> coded) {
        Map<String, int[]> strata = new HashMap<>();
        for (Drawing round : rounds) {
            for (Drawn unit : round.units) {
                int[] counts = strata.computeIfAbsent(unit.stratum(), s -> new int[2]);
                counts[0]++;
                counts[1] += coded.contains(unit.messageId()) ? 1 : 0;
            }
        }
        Map<String, Double> chances = new HashMap<>();
        for (int round = 0; round < rounds.size(); round++) {
            for (Drawn unit : rounds.get(round).units) {
                int[] counts = strata.getOrDefault(unit.stratum(), new int[2]);
                if (coded.contains(unit.messageId())) {
                    chances.put(unit.messageId(), drawn(unit, round, rounds) * counts[1] / counts[0]);
                }
            }
        }
        return chances;
    }

    private static double drawn(Drawn unit, int own, List<Drawing> rounds) {
        double missed = 1 - unit.probability();
        for (int other = 0; other < rounds.size(); other++) {
            missed *= other == own ? 1 : rounds.get(other).missed(unit);
        }
        return 1 - missed;
    }
}
