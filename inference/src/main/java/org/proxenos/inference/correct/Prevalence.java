package org.proxenos.inference.correct;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A share or a mean corrected for what the machine gets wrong.
 *
 * @param value corrected
 * @param se standard error, the uncertainty of the correction included
 * @param low lower end of the 95 % interval
 * @param high upper end
 */
public record Prevalence(double value, double se, double low, double high) {
    /** Sensitivity and specificity must sum to more, else the machine knows too little (FS18). */
    public static final double LEAST_INFORMATION = 1.05;

    private static final double UPPER = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /**
     * Counts of right and of all, in a part that people coded.
     *
     * @param right a count
     * @param n of how many
     */
    public record Rate(long right, long n) {
        /** Checks the counts. */
        public Rate {
            if (right < 0 || right > n || n < 1) {
                throw new IllegalArgumentException(
                        "right must lie in 0..n and n above 0: %d of %d".formatted(right, n));
            }
        }

        private double share() {
            return (double) right / n;
        }

        private double variance() {
            return share() * (1 - share()) / n;
        }
    }

    /**
     * Rogan and Gladen (1978), framework FS18: (said + specificity - 1)/(sensitivity + specificity - 1), error by the delta method, cut at 0
     * and 1.
     *
     * @param said units that the machine said yes of
     * @param sensitivity yes of the machine among yes of people
     * @param specificity no of the machine among no of people
     * @return empty where sensitivity and specificity sum to 1.05 or less
     */
    public static Optional<Prevalence> roganGladen(Rate said, Rate sensitivity, Rate specificity) {
        double information = sensitivity.share() + specificity.share() - 1;
        if (!(information + 1 > LEAST_INFORMATION)) {
            return Optional.empty();
        }
        double value = (said.share() + specificity.share() - 1) / information;
        double variance = (said.variance()
                        + value * value * sensitivity.variance()
                        + (1 - value) * (1 - value) * specificity.variance())
                / (information * information);
        double se = Math.sqrt(variance);
        return Optional.of(new Prevalence(
                Math.max(0, Math.min(1, value)), se, Math.max(0, value - UPPER * se), Math.min(1, value + UPPER * se)));
    }

    /**
     * The mean of a code over all units, by prediction-powered inference with the weight that makes it most precise (Angelopoulos, Duchi
     * and Zrnic 2023, PPI++): never much worse than people alone, however bad the machine.
     *
     * @param people codes of a random part of the units
     * @param machine codes of the same units, in the same order
     * @param rest the machine's codes of all other units
     * @throws IllegalArgumentException for lengths that differ, fewer than two units or no others
     */
    public static Prevalence predictionPowered(double[] people, double[] machine, double[] rest) {
        if (people.length != machine.length || people.length < 2 || rest.length < 2) {
            throw new IllegalArgumentException("needs two units or more by both, and others: %d, %d, %d"
                    .formatted(people.length, machine.length, rest.length));
        }
        double n = people.length;
        double most = rest.length;
        double spread = (variance(machine) * (n - 1) + variance(rest) * (most - 1)) / (n + most - 2);
        double weight = spread > 0 ? covariance(people, machine) / ((1 + n / most) * spread) : 0;
        weight = Math.max(0, Math.min(1, weight));
        double[] errors = new double[people.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = people[i] - weight * machine[i];
        }
        double value = weight * mean(rest) + mean(errors);
        double se = Math.sqrt(weight * weight * variance(rest) / most + variance(errors) / n);
        return new Prevalence(value, se, value - UPPER * se, value + UPPER * se);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        return covariance(values, values);
    }

    private static double covariance(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mx) * (y[i] - my);
        }
        return sum / (x.length - 1);
    }
}
