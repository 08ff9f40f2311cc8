package org.proxenos.inference.reliability;

import java.util.SplittableRandom;
import org.proxenos.inference.describe.Quantiles;

/**
 * Agreement of any number of coders beyond chance, by two notions of chance: Fleiss (1971) and Gwet (2008). Companions of alpha: Gwet's stays
 * high where a code is rare, which is why it must not stand alone.
 *
 * @param observed agreement of pairs, weighted by closeness, in [0, 1]; NaN where there is no pair
 * @param fleiss Fleiss' kappa for any number of coders a unit
 * @param gwet AC1 at nominal level, AC2 with ordinal or quadratic weights at others
 * @param gwetLow lower end of its 95 % interval: percentiles of a bootstrap over units
 * @param gwetHigh upper end
 */
public record ChanceCorrected(double observed, double fleiss, double gwet, double gwetLow, double gwetHigh) {
    /**
     * The agreement of ratings; units with one code are left out.
     *
     * @param level nominal, ordinal, or interval; ratio counts as interval
     * @param seed of the bootstrap
     * @throws IllegalArgumentException for words at interval or ratio level
     */
    public static ChanceCorrected of(Ratings ratings, Level level, long seed) {
        Patterns patterns = Patterns.of(ratings);
        double[][] weights = weights(patterns, level);
        double[] all = coefficients(patterns, patterns.weights(), weights);
        SplittableRandom random = new SplittableRandom(seed);
        double[] draws = new double[Agreement.DRAWS];
        for (int i = 0; i < draws.length; i++) {
            double gwet = coefficients(patterns, patterns.draw(random), weights)[2];
            draws[i] = Double.isNaN(gwet) ? 0 : gwet;
        }
        return new ChanceCorrected(
                all[0], all[1], all[2], Quantiles.type7(draws, 0.025), Quantiles.type7(draws, 0.975));
    }

    /** Gwet's ordinal weights, or quadratic ones. */
    private static double[][] weights(Patterns patterns, Level level) {
        int q = patterns.values().size();
        double[] numbers = patterns.numbers();
        if (level != Level.NOMINAL && level != Level.ORDINAL && numbers == null) {
            throw new IllegalArgumentException("level '%s' needs numbers".formatted(level.code()));
        }
        double[][] weights = new double[q][q];
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                double steps = Math.abs(k - l);
                double most = Math.max(1, q * (q - 1.0) / 2);
                weights[k][l] = switch (level) {
                    case NOMINAL -> k == l ? 1 : 0;
                    case ORDINAL -> 1 - steps * (steps + 1) / 2 / most;
                    case INTERVAL, RATIO -> quadratic(numbers == null ? new double[q] : numbers, k, l);
                };
            }
        }
        return weights;
    }

    private static double quadratic(double[] numbers, int k, int l) {
        double part = (numbers[k] - numbers[l]) / (numbers[numbers.length - 1] - numbers[0]);
        return k == l ? 1 : 1 - part * part;
    }

    /** Observed agreement, Fleiss, Gwet. */
    private static double[] coefficients(Patterns patterns, int[] times, double[][] weights) {
        double[] shares = new double[weights.length];
        double observed = 0;
        double units = 0;
        for (int p = 0; p < times.length; p++) {
            int[] codes = patterns.pattern(p);
            double agreement = 0;
            for (int i = 0; i < codes.length; i++) {
                shares[codes[i]] += (double) times[p] / codes.length;
                for (int j = 0; j < codes.length; j++) {
                    agreement += i == j ? 0 : weights[codes[i]][codes[j]];
                }
            }
            observed += times[p] * agreement / (codes.length * (codes.length - 1.0));
            units += times[p];
        }
        return corrected(observed / units, shares, units, weights);
    }

    private static double[] corrected(double observed, double[] shares, double units, double[][] weights) {
        int q = shares.length;
        double byFleiss = 0;
        double byGwet = 0;
        double total = 0;
        for (int k = 0; k < q; k++) {
            byGwet += shares[k] / units * (1 - shares[k] / units);
            for (int l = 0; l < q; l++) {
                byFleiss += weights[k][l] * shares[k] * shares[l] / (units * units);
                total += weights[k][l];
            }
        }
        byGwet *= q > 1 ? total / (q * (q - 1.0)) : 0;
        return new double[] {observed, (observed - byFleiss) / (1 - byFleiss), (observed - byGwet) / (1 - byGwet)};
    }
}
