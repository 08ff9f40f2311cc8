package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.proxenos.inference.formula.Design;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/**
 * By how much the mean of the response changes with a column, on average over the rows, on the response's own scale (posts, shares, not
 * logs). Of a column of 0 and 1: from 0 to 1; of others: per unit, by the derivative. Error by the delta method from the covariance
 * the fit reports.
 *
 * @param effect its name, estimate, error, test and interval
 * @param isDifference from 0 to 1; else a derivative
 */
public record MarginalEffect(Fit.Term effect, boolean isDifference) {
    private static final double STEP = 1e-4;

    /**
     * The average marginal effect of a column.
     *
     * @param frame that the model was fitted to
     * @throws IllegalArgumentException for a family with more than one predictor, absorbed effects, a spline, or a column of words
     */
    public static MarginalEffect of(Fit.Converged fit, Frame frame, String column) {
        ModelSpec spec = fit.spec();
        check(spec);
        Formula formula = Formula.parse(spec.formula(), spec.offset());
        Design design = Design.of(formula, spec.clusterColumns(), frame);
        Frame rows = frame.where(design.kept());
        double[] x = rows.numbers(column);
        boolean isDifference = Arrays.stream(x).allMatch(value -> value == 0 || value == 1);
        double step = isDifference ? Double.NaN : STEP * Math.max(deviation(x), 1e-8);
        Means high = new Means(fit, formula, rows, column, moved(x, step, 1));
        Means low = new Means(fit, formula, rows, column, moved(x, -step, 0));
        double width = isDifference ? 1 : 2 * step;
        double estimate = (high.mean - low.mean) / width;
        DMatrixRMaj gradient = new DMatrixRMaj(fit.terms().size(), 1);
        CommonOps_DDRM.subtract(high.gradient, low.gradient, gradient);
        CommonOps_DDRM.scale(1 / width, gradient);
        Reference reference = fit.df().isPresent() ? Reference.t(fit.df().getAsDouble()) : Reference.z();
        return new MarginalEffect(reference.term(column, estimate, error(fit, gradient)), isDifference);
    }

    private static void check(ModelSpec spec) {
        if (spec.family().isJoint() || spec.fixed() != null || spec.formula().contains("|")) {
            throw new IllegalArgumentException(
                    "marginal effects are of models with one predictor and no absorbed or random effects");
        }
        if (spec.formula().contains("weights(")) {
            throw new IllegalArgumentException("marginal effects are of models without weights()");
        }
        if (spec.formula().contains("ns(")) {
            throw new IllegalArgumentException("the knots of ns() move with its column; use harmonic() or powers");
        }
    }

    private static double error(Fit.Converged fit, DMatrixRMaj gradient) {
        double variance = 0;
        for (int j = 0; j < gradient.numRows; j++) {
            for (int k = 0; k < gradient.numRows; k++) {
                variance += gradient.get(j) * fit.covariance().get(j).get(k) * gradient.get(k);
            }
        }
        return Math.sqrt(variance);
    }

    private static double[] moved(double[] x, double step, double otherwise) {
        return Arrays.stream(x)
                .map(value -> Double.isNaN(step) ? otherwise : value + step)
                .toArray();
    }

    private static double deviation(double[] x) {
        double mean = Arrays.stream(x).average().orElse(0);
        return Math.sqrt(
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }

    /** The mean of the means over rows whose column was changed, and its slope in the coefficients. */
    private static final class Means {
        private final DMatrixRMaj gradient;
        private double mean;

        Means(Fit.Converged fit, Formula formula, Frame rows, String column, double[] x) {
            Design design = Design.of(formula, List.of(), rows.with(column, Column.of(x)));
            int size = fit.terms().size();
            gradient = new DMatrixRMaj(size, 1);
            double[][] columns = new double[size][];
            for (int j = 0; j < size; j++) {
                columns[j] =
                        design.column(design.names().indexOf(fit.terms().get(j).term()));
            }
            int n = design.rows();
            for (int i = 0; i < n; i++) {
                double predictor = design.offset()[i];
                for (int j = 0; j < size; j++) {
                    predictor += columns[j][i] * fit.terms().get(j).estimate();
                }
                double value = inverse(fit.spec().family(), predictor);
                double slope = slope(fit.spec().family(), value);
                mean += value / n;
                for (int j = 0; j < size; j++) {
                    gradient.add(j, 0, slope * columns[j][i] / n);
                }
            }
        }

        private static double inverse(Family family, double predictor) {
            return switch (family) {
                case GAUSSIAN -> predictor;
                case BINOMIAL -> 1 / (1 + Math.exp(-predictor));
                default -> Math.exp(predictor);
            };
        }

        private static double slope(Family family, double value) {
            return switch (family) {
                case GAUSSIAN -> 1;
                case BINOMIAL -> value * (1 - value);
                default -> value;
            };
        }
    }
}
