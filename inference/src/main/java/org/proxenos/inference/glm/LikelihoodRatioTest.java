package org.proxenos.inference.glm;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Does the larger of two nested models fit better than chance?
 *
 * @param statistic twice the difference of log-likelihoods
 * @param df parameters more, theta included
 * @param p upper tail of chi-square; against Poisson of half chi-square 0, half chi-square 1
 */
public record LikelihoodRatioTest(double statistic, int df, double p) {
    /**
     * The test of two models on the same rows, the smaller nested in the larger.
     *
     * @throws IllegalArgumentException when rows differ, or the larger has no more parameters
     */
    public static LikelihoodRatioTest of(Fit.Converged small, Fit.Converged large) {
        if (small.n() != large.n()) {
            throw new IllegalArgumentException(
                    "models must have the same rows: %d and %d".formatted(small.n(), large.n()));
        }
        int df = parameters(large) - parameters(small);
        if (df < 1) {
            throw new IllegalArgumentException("'%s' has no more parameters than '%s'"
                    .formatted(large.spec().formula(), small.spec().formula()));
        }
        double statistic = 2 * (large.logLik() - small.logLik());
        double p = ChiSquaredDistribution.of(df).survivalProbability(Math.max(0, statistic));
        return new LikelihoodRatioTest(statistic, df, p);
    }

    /**
     * The test of NB2 against Poisson with the same terms. 1/theta = 0 lies on the boundary, so the statistic is 0 half
     * of the time (Self and Liang 1987, case 5).
     *
     * @throws IllegalArgumentException when the model is not NB2
     */
    public static LikelihoodRatioTest againstPoisson(Fit.Converged negbin) {
        double poisson = negbin.poissonLogLik()
                .orElseThrow(() -> new IllegalArgumentException("family %s has no test against Poisson; negbin has"
                        .formatted(negbin.spec().family().code())));
        double statistic = Math.max(0, 2 * (negbin.logLik() - poisson));
        double p = statistic > 0 ? ChiSquaredDistribution.of(1).survivalProbability(statistic) / 2 : 1;
        return new LikelihoodRatioTest(statistic, 1, p);
    }

    private static int parameters(Fit.Converged fit) {
        return fit.terms().size() + fit.levels() + (fit.theta().isPresent() ? 1 : 0);
    }
}
