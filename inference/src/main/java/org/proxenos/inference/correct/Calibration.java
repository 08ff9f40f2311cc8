package org.proxenos.inference.correct;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.inference.describe.WilsonInterval;

/**
 * Whether a machine that says 0.8 is right in 8 of 10.
 *
 * @param brier mean squared difference of probability and truth (Brier 1950), in [0, 1]; smaller is better
 * @param error mean distance of a bin's share from its mean probability, weighted by size, in [0, 1]
 * @param bins ten of equal width, empty ones left out
 */
public record Calibration(double brier, double error, List<Bin> bins) {
    private static final int BINS = 10;

    /**
     * Units with like probabilities.
     *
     * @param probability mean that the machine gave
     * @param share that were true, with interval
     */
    public record Bin(double probability, WilsonInterval share) {}

    /** Copies the bins. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * The calibration of probabilities.
     *
     * @throws IllegalArgumentException for lengths that differ or a number outside [0, 1]
     */
    public static Calibration of(double[] probability, boolean[] truth) {
        if (probability.length != truth.length) {
            throw new IllegalArgumentException(
                    "%d probabilities do not go with %d truths".formatted(probability.length, truth.length));
        }
        for (double p : probability) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("a probability must lie in [0, 1], not " + p);
            }
        }
        return binned(probability, truth);
    }

    private static Calibration binned(double[] probability, boolean[] truth) {
        double[] sums = new double[BINS];
        long[] counts = new long[BINS];
        long[] trues = new long[BINS];
        double brier = 0;
        for (int i = 0; i < truth.length; i++) {
            int bin = Math.min(BINS - 1, (int) (probability[i] * BINS));
            double error = probability[i] - (truth[i] ? 1 : 0);
            brier += error * error / truth.length;
            sums[bin] += probability[i];
            counts[bin]++;
            trues[bin] += truth[i] ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        double distance = 0;
        for (int b = 0; b < BINS; b++) {
            if (counts[b] > 0) {
                bins.add(new Bin(sums[b] / counts[b], WilsonInterval.of(trues[b], counts[b])));
                distance += Math.abs(sums[b] - trues[b]) / truth.length;
            }
        }
        return new Calibration(brier, distance, bins);
    }
}
