package org.proxenos.coding;

import java.util.Map;

/**
 * Units that were drawn at random for people to code, with the chance that each had: what an estimate needs to speak for the units
 * that nobody coded.
 *
 * @param name of the sample, such as the file that names it
 * @param chances of being drawn, in (0, 1], by unit
 */
public record RandomPart(String name, Map<String, Double> chances) {
    /** Copies the map. */
    public RandomPart {
        chances = Map.copyOf(chances);
    }
}
