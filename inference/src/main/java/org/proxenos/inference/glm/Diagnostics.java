package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.proxenos.inference.formula.Design;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.test.KolmogorovSmirnov;

/**
 * Where a model of one predictor does not fit: leverage, influence of rows, inflation of variances, residuals that are normal if
 * the model is right. For gaussian, poisson, negbin and binomial; rows are those of the fit, in order.
 */
public final class Diagnostics {
    private static final int GRID = 2_000;

    private final Sample sample;
    private final Fitted fitted;

    private Diagnostics(Sample sample, Fitted fitted) {
        this.sample = sample;
        this.fitted = fitted;
    }

    /**
     * The diagnostics of a model.
     *
     * @return empty where the model has no estimates
     * @throws IllegalArgumentException for another family, a random intercept, or a wrong call as in {@link Regression#fit}
     */
    public static Optional<Diagnostics> of(ModelSpec spec, Frame frame) {
        Sample sample = Sample.of(spec, frame);
        if (!Kernel.has(spec.family()) || sample.random().isPresent()) {
            throw new IllegalArgumentException(
                    "diagnostics are of gaussian, poisson, negbin and binomial without random intercepts");
        }
        if (sample.findProblem().isPresent()) {
            return Optional.empty();
        }
        Basis basis = Basis.of(sample.design(), sample.absorbed());
        return basis.size() == 0 || sample.design().rows() <= basis.size() + sample.levels()
                ? Optional.empty()
                : Maximum.of(sample, basis).fitted().map(fitted -> new Diagnostics(sample, fitted));
    }

    /** How many rows. */
    public int rows() {
        return fitted.rows();
    }

    /** The diagonal of the hat matrix, absorbed effects included, in [0, 1]; its mean is coefficients over rows. */
    public double leverage(int row) {
        return fitted.leverage(row);
    }

    /**
     * How far the coefficients would move if a row were taken away, by term: one scoring step from the fit, estimate with the row less
     * estimate without. R's {@code dfbeta} of a linear model; of others it takes deviance residuals in place of the scores.
     */
    public Map<String, Double> influence(int row) {
        Basis basis = fitted.problem().basis();
        double[] score = new double[basis.size()];
        fitted.scores(row, score);
        DMatrixRMaj step = new DMatrixRMaj(basis.size(), 1);
        CommonOps_DDRM.mult(fitted.top().inverse(), new DMatrixRMaj(basis.size(), 1, true, score), step);
        DMatrixRMaj moved = new DMatrixRMaj(basis.size(), 1);
        CommonOps_DDRM.mult(basis.back(), step, moved);
        Map<String, Double> influence = new LinkedHashMap<>();
        for (int j = 0; j < basis.size(); j++) {
            influence.put(basis.names().get(j), moved.get(j) / (1 - leverage(row)));
        }
        return influence;
    }

    /**
     * By what factor each coefficient's variance is larger than if its column were unrelated to the others: 1 for none, above 10 the
     * columns can hardly be told apart. The intercept is left out, absorbed effects are not.
     */
    public Map<String, Double> varianceInflation() {
        Design design = sample.design();
        Groups one = Groups.of(constant(design.rows()));
        Groups groups = sample.absorbed() == null ? one : sample.absorbed();
        Basis centred = Basis.of(design, name -> !name.equals("(Intercept)"), groups);
        Map<String, Double> inflation = new LinkedHashMap<>();
        DMatrixRMaj back = centred.back();
        for (int j = 0; j < centred.size(); j++) {
            double variance = 0;
            for (int k = 0; k < centred.size(); k++) {
                variance += back.get(j, k) * back.get(j, k);
            }
            String name = centred.names().get(j);
            inflation.put(name, variance * spread(design.column(design.names().indexOf(name)), groups));
        }
        return inflation;
    }

    private static String[] constant(int rows) {
        String[] same = new String[rows];
        Arrays.fill(same, "");
        return same;
    }

    private static double spread(double[] column, Groups groups) {
        double[] sums = groups.sums(column);
        int[] sizes = groups.sizes();
        double spread = 0;
        for (int i = 0; i < column.length; i++) {
            double rest = column[i] - sums[groups.of(i)] / sizes[groups.of(i)];
            spread += rest * rest;
        }
        return spread;
    }

    /**
     * Randomised quantile residuals (Dunn and Smyth 1996): standard normal where the model is right, whatever the family.
     *
     * @param seed of the draws between the steps of a discrete distribution
     */
    public double[] quantileResiduals(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] residuals = new double[rows()];
        double sigma = Math.sqrt(fitted.deviance() / rows());
        for (int i = 0; i < residuals.length; i++) {
            double y = fitted.problem().response(i);
            double predictor = fitted.predictor(i);
            if (sample.spec().family() == Family.GAUSSIAN) {
                residuals[i] = (y - predictor) * Math.sqrt(fitted.problem().weight(i)) / sigma;
                continue;
            }
            double below = cumulative(y - 1, predictor);
            double u = below + random.nextDouble() * (cumulative(y, predictor) - below);
            double inside = Math.max(1e-16, Math.min(1 - 1e-16, u));
            residuals[i] = NormalDistribution.of(0, 1).inverseCumulativeProbability(inside);
        }
        return residuals;
    }

    /** Which rows of the frame the model uses; the others lack a value, or are of a level that has no variation. */
    public boolean[] kept() {
        return sample.kept();
    }

    /** What was observed less what is expected, in standard deviations that the model expects: R's {@code residuals(fit, "pearson")}. */
    public double[] pearsonResiduals() {
        double[] residuals = new double[rows()];
        for (int i = 0; i < residuals.length; i++) {
            double predictor = fitted.predictor(i);
            double mean = switch (sample.spec().family()) {
                case GAUSSIAN -> predictor;
                case BINOMIAL -> 1 / (1 + Math.exp(-predictor));
                default -> Math.exp(predictor);
            };
            residuals[i] = (fitted.problem().response(i) - mean)
                    * Math.sqrt(fitted.problem().weight(i) / variance(mean));
        }
        return residuals;
    }

    private double variance(double mean) {
        return switch (sample.spec().family()) {
            case GAUSSIAN -> 1;
            case BINOMIAL -> mean * (1 - mean);
            default ->
                fitted.top().position().likelihood() instanceof NegativeBinomial nb
                        ? mean + mean * mean / nb.theta()
                        : mean;
        };
    }

    /**
     * How far quantile residuals are from normal ones: the largest distance to a normal grid of 2,000 values. A model that is right
     * is rejected less often than the p-value says, since its parameters were fitted to the same rows.
     *
     * @param seed as of {@link #quantileResiduals}
     */
    public KolmogorovSmirnov normality(long seed) {
        double[] normal = new double[GRID];
        Arrays.setAll(normal, i -> NormalDistribution.of(0, 1).inverseCumulativeProbability((i + 0.5) / GRID));
        return KolmogorovSmirnov.of(quantileResiduals(seed), normal);
    }

    private double cumulative(double y, double predictor) {
        if (y < 0) {
            return 0;
        }
        if (sample.spec().family() == Family.BINOMIAL) {
            return y >= 1 ? 1 : 1 / (1 + Math.exp(predictor));
        }
        double mean = Math.exp(predictor);
        return fitted.top().position().likelihood() instanceof NegativeBinomial nb
                ? BetaDistribution.of(nb.theta(), y + 1).cumulativeProbability(nb.theta() / (nb.theta() + mean))
                : PoissonDistribution.of(mean).cumulativeProbability((int) y);
    }
}
