package org.proxenos.inference.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;

/**
 * The reliability of one variable, and what it may be used for.
 *
 * @param level at which the interval, the probabilities and the gate are
 * @param units with two or more codes, a count
 * @param coders who coded, a count
 * @param pairable codes in those units, a count
 * @param nominal alpha; null where not defined
 * @param ordinal alpha; values in numeric order, or by letter where they are words
 * @param interval alpha
 * @param ratio alpha
 * @param low lower end of the 95 % interval of alpha: percentiles of a bootstrap over units (FS4); null where alpha is
 * @param high upper end
 * @param probabilityBelow667 share of bootstrap draws below .667; null where alpha is
 * @param probabilityBelow800 share of bootstrap draws below .800; null where alpha is
 * @param percentAgreement share of pairs of codes in one unit that are equal, in [0, 1]; null where there is no pair
 * @param prevalence how often each value was given in those units, in the values' order
 * @param gate what the variable may be used for
 */
public record Agreement(
        Level level,
        int units,
        int coders,
        int pairable,
        @Nullable Double nominal,
        @Nullable Double ordinal,
        @Nullable Double interval,
        @Nullable Double ratio,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double probabilityBelow667,
        @Nullable Double probabilityBelow800,
        @Nullable Double percentAgreement,
        List<Prevalence> prevalence,
        Gate gate) {
    /** Bootstrap draws; framework FS4. */
    public static final int DRAWS = 2_000;

    /** Copies the list. */
    public Agreement {
        prevalence = List.copyOf(prevalence);
    }

    /**
     * How often a value was given.
     *
     * @param value the code
     * @param count how often
     * @param share of all pairable codes, in [0, 1]
     */
    public record Prevalence(String value, long count, double share) {}

    /**
     * The reliability of ratings. A bootstrap draw in which nothing varies counts as alpha 0, so rarity does not pass for
     * agreement.
     *
     * @param seed of the bootstrap
     */
    public static Agreement of(Ratings ratings, Level level, Gate.Rule rule, long seed) {
        Patterns patterns = Patterns.of(ratings);
        Double estimate = alpha(patterns, level);
        Spread spread = estimate == null ? Spread.NONE : Spread.of(bootstrap(patterns, level, seed));
        List<Prevalence> prevalence = prevalence(patterns);
        Double decisive = rule == Gate.Rule.STRICT ? spread.low : estimate;
        return new Agreement(
                level,
                patterns.units(),
                ratings.coders().size(),
                (int) prevalence.stream().mapToLong(Prevalence::count).sum(),
                alpha(patterns, Level.NOMINAL),
                alpha(patterns, Level.ORDINAL),
                alpha(patterns, Level.INTERVAL),
                alpha(patterns, Level.RATIO),
                spread.low,
                spread.high,
                spread.below667,
                spread.below800,
                percentAgreement(patterns),
                prevalence,
                Gate.of(decisive == null ? Double.NaN : decisive));
    }

    /**
     * What a bootstrap says of an estimate.
     *
     * @param low its 2.5th percentile
     * @param high its 97.5th
     * @param below667 share of draws below .667
     * @param below800 share of draws below .800
     */
    private record Spread(
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double below667,
            @Nullable Double below800) {
        private static final Spread NONE = new Spread(null, null, null, null);

        private static Spread of(double[] draws) {
            return new Spread(
                    Quantiles.type7(draws, 0.025),
                    Quantiles.type7(draws, 0.975),
                    shareBelow(draws, Gate.TENTATIVE_FROM),
                    shareBelow(draws, Gate.RELY_FROM));
        }
    }

    /** Alpha at this agreement's level; null where not defined. */
    public @Nullable Double alpha() {
        return switch (level) {
            case NOMINAL -> nominal;
            case ORDINAL -> ordinal;
            case INTERVAL -> interval;
            case RATIO -> ratio;
        };
    }

    private static @Nullable Double alpha(Patterns patterns, Level level) {
        Optional<KrippendorffAlpha> alpha = KrippendorffAlpha.of(patterns, level);
        return alpha.isPresent() ? alpha.get().value() : null;
    }

    private static List<Prevalence> prevalence(Patterns patterns) {
        double[] counts = patterns.counts(patterns.weights());
        double pairable = Arrays.stream(counts).sum();
        List<Prevalence> prevalence = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            prevalence.add(new Prevalence(patterns.values().get(c), (long) counts[c], counts[c] / pairable));
        }
        return prevalence;
    }

    private static @Nullable Double percentAgreement(Patterns patterns) {
        long[] pairs = patterns.pairs();
        return pairs[0] == 0 ? null : (double) pairs[1] / pairs[0];
    }

    private static double[] bootstrap(Patterns patterns, Level level, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Disagreement disagreement = Disagreement.of(patterns, level).orElseThrow();
        double[] draws = new double[DRAWS];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = disagreement
                    .alpha(patterns.draw(random))
                    .map(KrippendorffAlpha::value)
                    .orElse(0.0);
        }
        return draws;
    }

    private static double shareBelow(double[] draws, double bound) {
        return (double) Arrays.stream(draws).filter(draw -> draw < bound).count() / draws.length;
    }
}
