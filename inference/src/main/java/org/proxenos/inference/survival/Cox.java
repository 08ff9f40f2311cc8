package org.proxenos.inference.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.proxenos.inference.glm.Fit;

/**
 * How much sooner does the event come? Proportional hazards of Cox (1972), ties by Efron (1977): R's {@code survival::coxph}.
 *
 * @param n rows
 * @param events seen
 * @param terms log hazard ratios; their exponentials are hazard ratios, above 1 where the event comes sooner
 * @param logLik partial log-likelihood
 * @param logLikNull the same without predictors
 */
public record Cox(int n, int events, List<Fit.Term> terms, double logLik, double logLikNull) {
    private static final double UPPER = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
    private static final int MOST_STEPS = 50;

    /** Copies the terms. */
    public Cox {
        terms = List.copyOf(terms);
    }

    /**
     * The model.
     *
     * @param columns predictors, as long as the times
     * @return empty where there is no finite maximum: no event, a predictor that does not vary, or one that parts those with the event
     *     from those without
     */
    public static Optional<Cox> of(double[] time, boolean[] event, List<String> names, List<double[]> columns) {
        Search search = new Search(Times.of(time, event), columns);
        return search.maximum().map(top -> search.report(names, top));
    }

    /**
     * A place on the partial log-likelihood.
     *
     * @param beta coefficients
     * @param logLik there
     * @param gradient there
     * @param information there
     */
    private record Spot(DMatrixRMaj beta, double logLik, DMatrixRMaj gradient, DMatrixRMaj information) {}

    /** Newton's method with halved steps on centred columns. */
    private static final class Search {
        private final Times times;
        private final double[][] x;
        private final int size;

        Search(Times times, List<double[]> columns) {
            this.times = times;
            this.size = columns.size();
            this.x = new double[times.size()][size];
            for (int j = 0; j < size; j++) {
                double[] column = columns.get(j);
                double mean = Arrays.stream(column).average().orElse(0);
                for (int i = 0; i < x.length; i++) {
                    x[i][j] = column[times.row(i)] - mean;
                }
            }
        }

        Optional<Spot> maximum() {
            Spot at = at(new DMatrixRMaj(size, 1));
            for (int i = 0; i < MOST_STEPS; i++) {
                DMatrixRMaj step = new DMatrixRMaj(size, 1);
                if (!CommonOps_DDRM.solve(at.information, at.gradient, step)) {
                    return Optional.empty();
                }
                if (CommonOps_DDRM.dot(step, at.gradient) < 1e-18 * (1 + Math.abs(at.logLik))) {
                    return Optional.of(at);
                }
                at = climb(at, step);
            }
            return Optional.empty();
        }

        private Spot climb(Spot at, DMatrixRMaj step) {
            double part = 1;
            Spot next = moved(at, step, part);
            while (!(next.logLik >= at.logLik - 1e-10) && part > 1e-10) {
                part /= 2;
                next = moved(at, step, part);
            }
            return next;
        }

        private Spot moved(Spot at, DMatrixRMaj step, double part) {
            DMatrixRMaj beta = at.beta.copy();
            CommonOps_DDRM.addEquals(beta, part, step);
            return at(beta);
        }

        /** Sums over those at risk grow from the latest time back. */
        private Spot at(DMatrixRMaj beta) {
            Risk all = new Risk(size);
            DMatrixRMaj gradient = new DMatrixRMaj(size, 1);
            DMatrixRMaj information = new DMatrixRMaj(size, size);
            double logLik = 0;
            int to = x.length;
            while (to > 0) {
                int from = to - 1;
                while (from > 0 && times.time(from - 1) == times.time(to - 1)) {
                    from--;
                }
                Risk died = new Risk(size);
                int events = 0;
                for (int i = from; i < to; i++) {
                    double predictor = predictor(i, beta);
                    all.add(x[i], Math.exp(predictor));
                    if (times.isEvent(i)) {
                        events++;
                        logLik += predictor;
                        died.add(x[i], Math.exp(predictor));
                        CommonOps_DDRM.addEquals(gradient, new DMatrixRMaj(size, 1, true, x[i].clone()));
                    }
                }
                for (int k = 0; k < events; k++) {
                    logLik -= all.less(died, (double) k / events, gradient, information);
                }
                to = from;
            }
            return new Spot(beta, logLik, gradient, information);
        }

        private double predictor(int i, DMatrixRMaj beta) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                sum += x[i][j] * beta.get(j);
            }
            return sum;
        }

        Cox report(List<String> names, Spot top) {
            DMatrixRMaj covariance = new DMatrixRMaj(size, size);
            CommonOps_DDRM.invert(top.information, covariance);
            List<Fit.Term> terms = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                double estimate = top.beta.get(j);
                double se = Math.sqrt(covariance.get(j, j));
                double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(estimate / se));
                terms.add(new Fit.Term(
                        names.get(j),
                        estimate,
                        se,
                        estimate / se,
                        p,
                        estimate - UPPER * se,
                        estimate + UPPER * se,
                        Double.POSITIVE_INFINITY));
            }
            int events = 0;
            for (int i = 0; i < x.length; i++) {
                events += times.isEvent(i) ? 1 : 0;
            }
            return new Cox(x.length, events, terms, top.logLik, at(new DMatrixRMaj(size, 1)).logLik);
        }
    }

    /** Weighted sums over rows. */
    private static final class Risk {
        private final double[] rows;
        private final double[] squares;
        private double weight;

        Risk(int size) {
            rows = new double[size];
            squares = new double[size * size];
        }

        void add(double[] row, double w) {
            weight += w;
            for (int j = 0; j < rows.length; j++) {
                rows[j] += w * row[j];
                for (int k = 0; k < rows.length; k++) {
                    squares[j * rows.length + k] += w * row[j] * row[k];
                }
            }
        }

        /** Takes a share of others out, adds to gradient and information, and gives the log of the weight left. */
        double less(Risk others, double share, DMatrixRMaj gradient, DMatrixRMaj information) {
            int size = rows.length;
            double left = weight - share * others.weight;
            double[] mean = new double[size];
            for (int j = 0; j < size; j++) {
                mean[j] = (rows[j] - share * others.rows[j]) / left;
                gradient.add(j, 0, -mean[j]);
            }
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    double square = (squares[j * size + k] - share * others.squares[j * size + k]) / left;
                    information.add(j, k, square - mean[j] * mean[k]);
                }
            }
            return Math.log(left);
        }
    }
}
