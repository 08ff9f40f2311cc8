package org.proxenos.inference.glm;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Are several coefficients 0 together? By the covariance the model reports.
 *
 * @param statistic chi-square, or F where the model uses t
 * @param df1 coefficients tested
 * @param df2 degrees of freedom of t; infinite for chi-square
 * @param p upper tail; NaN where the covariance of the coefficients is singular
 */
public record WaldTest(double statistic, int df1, double df2, double p) {
    /**
     * The test of terms of a model.
     *
     * @throws IllegalArgumentException for no terms, or one that is not in the model
     */
    public static WaldTest of(Fit.Converged fit, List<String> terms) {
        List<String> names = fit.terms().stream().map(Fit.Term::term).toList();
        int[] at = terms.stream().mapToInt(names::indexOf).toArray();
        for (int i = 0; i < at.length; i++) {
            if (at[i] < 0) {
                throw new IllegalArgumentException("no term '%s'; there are %s".formatted(terms.get(i), names));
            }
        }
        if (at.length == 0) {
            throw new IllegalArgumentException("name a term to test; there are " + names);
        }
        double squares = squares(fit, at);
        if (Double.isNaN(squares)) {
            return new WaldTest(Double.NaN, at.length, fit.df().orElse(Double.POSITIVE_INFINITY), Double.NaN);
        }
        if (fit.df().isEmpty()) {
            double p = ChiSquaredDistribution.of(at.length).survivalProbability(squares);
            return new WaldTest(squares, at.length, Double.POSITIVE_INFINITY, p);
        }
        double df = fit.df().getAsDouble();
        double ratio = squares / at.length;
        return new WaldTest(
                ratio, at.length, df, FDistribution.of(at.length, df).survivalProbability(ratio));
    }

    private static double squares(Fit.Converged fit, int[] at) {
        DMatrixRMaj covariance = new DMatrixRMaj(at.length, at.length);
        DMatrixRMaj estimates = new DMatrixRMaj(at.length, 1);
        for (int i = 0; i < at.length; i++) {
            estimates.set(i, 0, fit.terms().get(at[i]).estimate());
            for (int j = 0; j < at.length; j++) {
                covariance.set(i, j, fit.covariance().get(at[i]).get(at[j]));
            }
        }
        DMatrixRMaj solved = new DMatrixRMaj(at.length, 1);
        return CommonOps_DDRM.solve(covariance, estimates, solved) ? CommonOps_DDRM.dot(estimates, solved) : Double.NaN;
    }
}
