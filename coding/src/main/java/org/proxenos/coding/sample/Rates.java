package org.proxenos.coding.sample;

import java.util.Map;
import java.util.TreeMap;

/**
 * How large a share of each stratum is drawn.
 *
 * <p>Census strata are drawn whole for production. What is left of the wanted size is divided among the others by the square
 * roots of their sizes, which gives small strata more than their share and large ones still the most; a stratum that would
 * get more than it has is drawn whole, and the rest divided anew.
 *
 * @param byStratum in [0, 1]
 */
record Rates(Map<Stratum, Double> byStratum) {
    /**
     * The rates.
     *
     * @param sizes units that can be drawn in each stratum, as expected
     * @throws IllegalArgumentException when fewer units are wanted than must be taken
     */
    static Rates of(Map<Stratum, Double> sizes, Design design) {
        Map<Stratum, Double> rates = new TreeMap<>();
        double left = design.size();
        if (design.purpose() == Purpose.PRODUCTION) {
            for (Map.Entry<Stratum, Double> stratum : sizes.entrySet()) {
                if (stratum.getKey().isCensus()) {
                    rates.put(stratum.getKey(), 1.0);
                    left -= stratum.getValue();
                }
            }
        }
        if (design.size() > 0 && left < 0) {
            throw new IllegalArgumentException(
                    "%d units are fewer than the %.0f mayors' originals and press releases, all of which production takes"
                            .formatted(design.size(), design.size() - left));
        }
        divide(sizes, rates, design.size() == 0 ? Double.POSITIVE_INFINITY : left);
        return new Rates(rates);
    }

    private static void divide(Map<Stratum, Double> sizes, Map<Stratum, Double> rates, double left) {
        double rest = left;
        boolean settled = false;
        while (!settled) {
            double roots = 0;
            for (Map.Entry<Stratum, Double> stratum : sizes.entrySet()) {
                roots += rates.containsKey(stratum.getKey()) ? 0 : Math.sqrt(stratum.getValue());
            }
            double given = rest / roots;
            double taken = 0;
            for (Map.Entry<Stratum, Double> stratum : sizes.entrySet()) {
                if (!rates.containsKey(stratum.getKey())
                        && given * Math.sqrt(stratum.getValue()) >= stratum.getValue()) {
                    rates.put(stratum.getKey(), 1.0);
                    taken += stratum.getValue();
                }
            }
            rest -= taken;
            settled = taken == 0;
            if (settled) {
                sizes.forEach((stratum, size) -> rates.putIfAbsent(stratum, given / Math.sqrt(size)));
            }
        }
    }

    double of(Stratum stratum) {
        return byStratum.getOrDefault(stratum, 0.0);
    }
}
