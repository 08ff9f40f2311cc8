package org.proxenos.inference.reliability;

import java.util.Arrays;
import java.util.Optional;

/** Observed and expected disagreement at a level of measurement; framework FS3, Krippendorff (2011), section D. */
final class Disagreement {
    private final Patterns patterns;
    private final Level level;

    private Disagreement(Patterns patterns, Level level) {
        this.patterns = patterns;
        this.level = level;
    }

    /** The disagreement of ratings; empty where the values do not allow the level (words, negative ratios). */
    static Optional<Disagreement> of(Patterns patterns, Level level) {
        double[] numbers = patterns.numbers();
        boolean possible = switch (level) {
            case NOMINAL, ORDINAL -> true;
            case INTERVAL -> numbers != null;
            case RATIO -> numbers != null && Arrays.stream(numbers).noneMatch(number -> number < 0);
        };
        return possible ? Optional.of(new Disagreement(patterns, level)) : Optional.empty();
    }

    /** Alpha for weights of patterns; empty where nothing varies or nothing is paired. */
    Optional<KrippendorffAlpha> alpha(int[] weights) {
        double[] counts = patterns.counts(weights);
        double pairable = Arrays.stream(counts).sum();
        double[] places = places(counts);
        double expected = among(counts, places) / pairable / (pairable - 1);
        if (!(expected > 0)) {
            return Optional.empty();
        }
        double observed = 0;
        for (int p = 0; p < weights.length; p++) {
            int[] codes = patterns.pattern(p);
            observed += weights[p] == 0 ? 0 : weights[p] * among(codes, places) / (codes.length - 1);
        }
        observed /= pairable;
        return Optional.of(new KrippendorffAlpha(1 - observed / expected, observed, expected, (int) pairable));
    }

    /** Where the values lie: numbers, mid-ranks among all codes, or nowhere. */
    private double[] places(double[] counts) {
        double[] numbers = patterns.numbers();
        double[] places = new double[counts.length];
        double below = 0;
        for (int c = 0; c < counts.length; c++) {
            places[c] = level == Level.ORDINAL ? below + counts[c] / 2 : numbers == null ? 0 : numbers[c] - numbers[0];
            below += counts[c];
        }
        return places;
    }

    /** The sum of squared differences over ordered pairs of all codes, those of a code with itself being 0. */
    private double among(double[] counts, double[] places) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        double equal = 0;
        for (int c = 0; c < counts.length; c++) {
            n += counts[c];
            sum += counts[c] * places[c];
            squares += counts[c] * places[c] * places[c];
            equal += counts[c] * counts[c];
        }
        return switch (level) {
            case NOMINAL -> n * n - equal;
            case ORDINAL, INTERVAL -> 2 * (n * squares - sum * sum);
            case RATIO -> ratios(counts);
        };
    }

    /** The same over the codes of one unit. */
    private double among(int[] codes, double[] places) {
        double sum = 0;
        for (int i = 1; i < codes.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * squared(codes[i], codes[j], places);
            }
        }
        return sum;
    }

    private double squared(int c, int k, double[] places) {
        return switch (level) {
            case NOMINAL -> c == k ? 0 : 1;
            case ORDINAL, INTERVAL -> (places[c] - places[k]) * (places[c] - places[k]);
            case RATIO -> ratio(c, k);
        };
    }

    private double ratios(double[] counts) {
        double sum = 0;
        for (int c = 1; c < counts.length; c++) {
            for (int k = 0; k < c; k++) {
                sum += 2 * counts[c] * counts[k] * ratio(c, k);
            }
        }
        return sum;
    }

    private double ratio(int c, int k) {
        double[] numbers = patterns.numbers();
        if (numbers == null || c == k) {
            return 0;
        }
        double part = (numbers[c] - numbers[k]) / (numbers[c] + numbers[k]);
        return part * part;
    }
}
