package org.proxenos.inference.glm;

import java.util.List;

/**
 * Successes of trials whose chance varies between rows by a beta distribution (Skellam 1948), logit link: with p the mean
 * chance and n trials, variance n p (1 - p) (phi + n)/(phi + 1), as R's {@code glmmTMB(family = betabinomial)}.
 */
final class BetaBinomial implements Joint {
    private final double[] successes;
    private final double[] failures;

    BetaBinomial(double[] successes, double[] failures) {
        this.successes = successes;
        this.failures = failures;
    }

    @Override
    public List<String> parts() {
        return List.of("");
    }

    @Override
    public List<String> shapes() {
        return List.of("log(phi)");
    }

    @Override
    public double[] shapeStart() {
        return new double[] {1};
    }

    @Override
    public double start(int part, int row) {
        return Math.log((successes[row] + 0.5) / (failures[row] + 0.5));
    }

    @Override
    public Jet at(int row, Jet[] arguments) {
        double s = successes[row];
        double f = failures[row];
        Jet logPhi = arguments[1];
        Jet all = arguments[0].softplus();
        Jet first = logPhi.plus(arguments[0]).minus(all).exp();
        Jet second = logPhi.minus(all).exp();
        double ways = Gamma.log(s + f + 1) - Gamma.log(s + 1) - Gamma.log(f + 1);
        return first.logRising(s)
                .plus(second.logRising(f))
                .minus(logPhi.exp().logRising(s + f))
                .plus(ways);
    }

    @Override
    public double value(int row) {
        return successes[row];
    }

    @Override
    public double[] moments(int row, double[] arguments) {
        double n = successes[row] + failures[row];
        double p = 1 / (1 + Math.exp(-arguments[0]));
        double phi = Math.exp(arguments[1]);
        return new double[] {n * p, n * p * (1 - p) * (phi + n) / (phi + 1)};
    }
}
