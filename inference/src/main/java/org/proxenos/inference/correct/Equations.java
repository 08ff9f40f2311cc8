package org.proxenos.inference.correct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.proxenos.inference.formula.Design;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;

/** Estimating equations of rows as the machine has them and as people have them. */
final class Equations {
    private static final int MOST_STEPS = 100;
    private static final double ENOUGH = 1e-10;
    private static final double ROUGHLY = 1e-3;

    /**
     * What rows add up to.
     *
     * @param sum of the equations
     * @param slope less their derivatives
     */
    private record Total(DMatrixRMaj sum, DMatrixRMaj slope) {}

    /**
     * A distribution with its shape.
     *
     * @param family it
     * @param theta of negbin
     */
    record Kind(Family family, double theta) {
        double mean(double predictor) {
            return switch (family) {
                case GAUSSIAN -> predictor;
                case POISSON, NEGBIN -> Math.exp(predictor);
                default -> 1 / (1 + Math.exp(-predictor));
            };
        }

        /** Derivative of the mean by the predictor. */
        double bend(double mean) {
            return switch (family) {
                case GAUSSIAN -> 1;
                case POISSON, NEGBIN -> mean;
                default -> mean * (1 - mean);
            };
        }

        /** What a residual counts for, beside {@link #bend} over the variance of the family without a shape. */
        double share(double mean) {
            return family == Family.NEGBIN ? theta / (theta + mean) : 1;
        }
    }

    private final Kind kind;
    private final Design guessed;
    private final Design best;
    private final double[] weights;
    private final int size;

    /**
     * Equations of rows.
     *
     * @param guessed with the machine's codes, calibrated
     * @param best with people's codes where there are some
     * @param weights one over the chance of a row that people coded; 0 where they did not
     */
    Equations(Kind kind, Design guessed, Design best, double[] weights) {
        this.kind = kind;
        this.guessed = guessed;
        this.best = best;
        this.weights = weights;
        this.size = guessed.names().size();
    }

    /**
     * From the solution of the machine's equations, which have one wherever a regression has.
     *
     * @return empty where people's codes leave none
     */
    Optional<DesignBased> solve(String[] clusters, int coded) {
        double[] start = new double[size];
        climb(start, false);
        return climb(start, true)
                .map(slope -> report(start, slope, clusters, coded))
                .filter(found -> found.terms().stream().allMatch(term -> term.se() > 0));
    }

    /** Moves the coefficients to where the equations are 0; the slopes there, empty where there is no such place. */
    private Optional<DMatrixRMaj> climb(double[] beta, boolean isCorrected) {
        for (int step = 0; step < MOST_STEPS; step++) {
            Total total = new Total(new DMatrixRMaj(size, 1), new DMatrixRMaj(size, size));
            for (int i = 0; i < weights.length; i++) {
                add(i, beta, isCorrected, total);
            }
            DMatrixRMaj change = new DMatrixRMaj(size, 1);
            boolean isSolved = CommonOps_DDRM.solve(total.slope, total.sum, change);
            double most = CommonOps_DDRM.elementMaxAbs(change);
            if (!isSolved || !Double.isFinite(most)) {
                return Optional.empty();
            }
            for (int j = 0; j < size; j++) {
                beta[j] += change.get(j) * Math.min(1, 2 / most);
            }
            if (most < (isCorrected ? ENOUGH : ROUGHLY)) {
                return Optional.of(total.slope);
            }
        }
        return Optional.empty();
    }

    /** What a row adds to the equations, and to the matrix of their slopes. */
    private void add(int i, double[] beta, boolean isCorrected, Total total) {
        double share = isCorrected ? weights[i] : 0;
        add(guessed, i, beta, 1 - share, total);
        if (share > 0) {
            add(best, i, beta, share, total);
        }
    }

    private void add(Design design, int i, double[] beta, double weight, Total total) {
        double predictor = design.offset()[i];
        for (int j = 0; j < size; j++) {
            predictor += design.column(j)[i] * beta[j];
        }
        double mean = kind.mean(predictor);
        double share = weight * kind.share(mean);
        double bend = kind.bend(mean);
        double residual = design.response()[i] - mean;
        double[] row = row(design, i);
        for (int j = 0; j < size; j++) {
            if (row[j] != 0) {
                double x = share * row[j];
                total.sum.add(j, 0, x * residual);
                for (int k = 0; k < size; k++) {
                    total.slope.data[j * size + k] += x * bend * row[k];
                }
            }
        }
    }

    /** A row of a design; most of it is 0 where accounts have a column each. */
    private double[] row(Design design, int i) {
        double[] row = new double[size];
        for (int j = 0; j < size; j++) {
            row[j] = design.column(j)[i];
        }
        return row;
    }

    private DesignBased report(double[] beta, DMatrixRMaj slope, String[] clusters, int coded) {
        Map<String, DMatrixRMaj> sums = new LinkedHashMap<>();
        DMatrixRMaj unused = new DMatrixRMaj(size, size);
        for (int i = 0; i < weights.length; i++) {
            add(i, beta, true, new Total(sums.computeIfAbsent(clusters[i], c -> new DMatrixRMaj(size, 1)), unused));
        }
        DMatrixRMaj meat = new DMatrixRMaj(size, size);
        sums.values().forEach(sum -> CommonOps_DDRM.multAddTransB(sum, sum, meat));
        DMatrixRMaj bread = new DMatrixRMaj(size, size);
        CommonOps_DDRM.invert(slope, bread);
        DMatrixRMaj half = new DMatrixRMaj(size, size);
        CommonOps_DDRM.mult(bread, meat, half);
        DMatrixRMaj covariance = new DMatrixRMaj(size, size);
        CommonOps_DDRM.multTransB(half, bread, covariance);
        double groups = sums.size();
        CommonOps_DDRM.scale(groups / (groups - 1), covariance);
        return new DesignBased(weights.length, coded, terms(beta, covariance, groups - 1));
    }

    private List<Fit.Term> terms(double[] beta, DMatrixRMaj covariance, double df) {
        TDistribution t = TDistribution.of(df);
        double reach = t.inverseCumulativeProbability(0.975);
        List<Fit.Term> terms = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            double se = Math.sqrt(covariance.get(j, j));
            double statistic = beta[j] / se;
            terms.add(new Fit.Term(
                    guessed.names().get(j),
                    beta[j],
                    se,
                    statistic,
                    2 * t.survivalProbability(Math.abs(statistic)),
                    beta[j] - reach * se,
                    beta[j] + reach * se,
                    df));
        }
        return terms;
    }
}
