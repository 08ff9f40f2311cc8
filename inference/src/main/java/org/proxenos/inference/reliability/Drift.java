package org.proxenos.inference.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.proxenos.inference.describe.Quantiles;

/**
 * Whether coders drift: alpha by period, such as the week of coding, and how far the last lies from the first.
 *
 * @param periods in their order
 * @param change alpha of the last period less that of the first; NaN where one has none
 * @param low lower end of its 95 % interval, by a bootstrap over units of both
 * @param high upper end; below 0 agreement has fallen
 */
public record Drift(List<Period> periods, double change, double low, double high) {
    /**
     * A period.
     *
     * @param name of it
     * @param units with two codes or more
     * @param alpha NaN where it is not defined
     */
    public record Period(String name, int units, double alpha) {}

    /** Copies the periods. */
    public Drift {
        periods = List.copyOf(periods);
    }

    /** The drift of ratings by period, in the map's order. */
    public static Drift of(Map<String, Ratings> byPeriod, Level level, long seed) {
        List<Period> periods = new ArrayList<>();
        List<Patterns> patterns = new ArrayList<>();
        byPeriod.forEach((name, ratings) -> {
            Patterns own = Patterns.of(ratings);
            patterns.add(own);
            double alpha = KrippendorffAlpha.of(own, level)
                    .map(KrippendorffAlpha::value)
                    .orElse(Double.NaN);
            periods.add(new Period(name, own.units(), alpha));
        });
        if (periods.size() < 2) {
            return new Drift(periods, Double.NaN, Double.NaN, Double.NaN);
        }
        Period first = periods.get(0);
        Period last = periods.get(periods.size() - 1);
        double change = last.alpha - first.alpha;
        if (Double.isNaN(change)) {
            return new Drift(periods, change, change, change);
        }
        double[] draws = draws(patterns.get(0), patterns.get(patterns.size() - 1), level, seed);
        return new Drift(periods, change, Quantiles.type7(draws, 0.025), Quantiles.type7(draws, 0.975));
    }

    private static double[] draws(Patterns first, Patterns last, Level level, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Disagreement before = Disagreement.of(first, level).orElseThrow();
        Disagreement after = Disagreement.of(last, level).orElseThrow();
        double[] draws = new double[Agreement.DRAWS];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = alpha(after, last.draw(random)) - alpha(before, first.draw(random));
        }
        return draws;
    }

    private static double alpha(Disagreement disagreement, int[] weights) {
        return disagreement.alpha(weights).map(KrippendorffAlpha::value).orElse(0.0);
    }

    /** Alpha of each value against all others, by value: which category is the hard one. Values without variation are left out. */
    public static List<Period> byCategory(Ratings ratings) {
        List<Period> categories = new ArrayList<>();
        for (String value : Patterns.of(ratings).values()) {
            Patterns binary = Patterns.of(ratings.against(value));
            KrippendorffAlpha.of(binary, Level.NOMINAL)
                    .ifPresent(alpha -> categories.add(new Period(value, binary.units(), alpha.value())));
        }
        return categories;
    }
}
