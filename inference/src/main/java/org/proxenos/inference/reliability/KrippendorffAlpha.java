package org.proxenos.inference.reliability;

import java.util.Optional;

/**
 * Krippendorff's alpha: agreement beyond chance, for any number of coders, missing codes and four levels of measurement.
 *
 * @param value 1 - observed/expected; 1 is perfect, 0 is chance, below 0 is systematic disagreement
 * @param observed disagreement within units
 * @param expected disagreement if codes were dealt to units at random
 * @param pairable codes that have a partner in their unit, a count
 */
public record KrippendorffAlpha(double value, double observed, double expected, int pairable) {
    /**
     * Alpha of ratings.
     *
     * @return empty where it is not defined: no unit with two codes, one value only, words at interval or ratio level,
     *     negative numbers at ratio level
     */
    public static Optional<KrippendorffAlpha> of(Ratings ratings, Level level) {
        return of(Patterns.of(ratings), level);
    }

    /** Alpha of patterns, each as often as it occurs. */
    static Optional<KrippendorffAlpha> of(Patterns patterns, Level level) {
        return Disagreement.of(patterns, level).flatMap(disagreement -> disagreement.alpha(patterns.weights()));
    }
}
