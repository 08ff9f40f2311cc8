package org.proxenos.inference.describe;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Growth that saturates, N(t) = K / (1 + exp(-r (t - tm))), by least squares (framework FS19): R's
 * {@code nls(n ~ SSlogis(t, K, tm, 1/r))}.
 *
 * @param capacity K
 * @param rate r, per unit of time
 * @param middle tm, the time at half the capacity
 * @param sigma residual standard error
 */
public record LogisticGrowth(Estimate capacity, Estimate rate, Estimate middle, double sigma) {
    /** With so few points growth factors are all there is to say. */
    public static final int TOO_FEW = 5;

    private static final int MOST_STEPS = 500;
    private static final double MOST_DAMPING = 1e12;
    /** Of the squares: estimates then have six digits or more. */
    private static final double CONVERGED = 1e-12;

    /**
     * An estimate.
     *
     * @param value it
     * @param se standard error
     * @param low lower end of the 95 % interval by t
     * @param high upper end
     */
    public record Estimate(double value, double se, double low, double high) {}

    /** The growth of numbers over time; empty for five points or fewer, and where no curve of this shape fits. */
    public static Optional<LogisticGrowth> of(double[] time, double[] number) {
        if (time.length != number.length) {
            throw new IllegalArgumentException(
                    "%d times do not go with %d numbers".formatted(time.length, number.length));
        }
        return time.length <= TOO_FEW ? Optional.empty() : new Search(time, number).fit();
    }

    /** Each number over the one before; the answer where points are too few. */
    public static double[] factors(double[] number) {
        double[] factors = new double[Math.max(0, number.length - 1)];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = number[i + 1] / number[i];
        }
        return factors;
    }

    /** Gauss and Newton's method, damped after Marquardt (1963). */
    private static final class Search {
        private final double[] time;
        private final double[] number;

        Search(double[] time, double[] number) {
            this.time = time;
            this.number = number;
        }

        Optional<LogisticGrowth> fit() {
            double[] at = start();
            double damping = 1e-3;
            for (int i = 0; i < MOST_STEPS && damping < MOST_DAMPING; i++) {
                double before = squares(at);
                double[] next = stepped(at, damping);
                if (squares(next) < before) {
                    at = next;
                    damping /= 10;
                } else if (promise(at) <= CONVERGED * before) {
                    return report(at);
                } else {
                    damping *= 10;
                }
            }
            return Optional.empty();
        }

        /** What an undamped step promises to take off the squares. */
        private double promise(double[] at) {
            DMatrixRMaj right = new DMatrixRMaj(3, 1);
            DMatrixRMaj gram = gram(at, right);
            DMatrixRMaj step = new DMatrixRMaj(3, 1);
            CommonOps_DDRM.solve(gram, right, step);
            return CommonOps_DDRM.dot(step, right);
        }

        /** A line through the logits of shares of a capacity just above the largest number. */
        private double[] start() {
            double most = 0;
            for (double value : number) {
                most = Math.max(most, value);
            }
            double capacity = 1.05 * most;
            double[] sums = new double[4];
            for (int i = 0; i < time.length; i++) {
                double share = Math.max(number[i], 0.001 * capacity) / capacity;
                double logit = Math.log(share / (1 - share));
                sums[0] += time[i] / time.length;
                sums[1] += logit / time.length;
                sums[2] += time[i] * time[i] / time.length;
                sums[3] += time[i] * logit / time.length;
            }
            double rate = (sums[3] - sums[0] * sums[1]) / (sums[2] - sums[0] * sums[0]);
            return new double[] {capacity, rate, sums[0] - sums[1] / rate};
        }

        private double value(double[] at, int i) {
            return at[0] / (1 + Math.exp(-at[1] * (time[i] - at[2])));
        }

        private double squares(double[] at) {
            double sum = 0;
            for (int i = 0; i < time.length; i++) {
                double residual = number[i] - value(at, i);
                sum += residual * residual;
            }
            return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
        }

        private double[] slopes(double[] at, int i) {
            double share = value(at, i) / at[0];
            double bend = at[0] * share * (1 - share);
            return new double[] {share, bend * (time[i] - at[2]), -bend * at[1]};
        }

        private DMatrixRMaj gram(double[] at, DMatrixRMaj right) {
            DMatrixRMaj gram = new DMatrixRMaj(3, 3);
            for (int i = 0; i < time.length; i++) {
                double[] slopes = slopes(at, i);
                for (int j = 0; j < 3; j++) {
                    right.add(j, 0, slopes[j] * (number[i] - value(at, i)));
                    for (int k = 0; k < 3; k++) {
                        gram.add(j, k, slopes[j] * slopes[k]);
                    }
                }
            }
            return gram;
        }

        private double[] stepped(double[] at, double damping) {
            DMatrixRMaj right = new DMatrixRMaj(3, 1);
            DMatrixRMaj gram = gram(at, right);
            for (int j = 0; j < 3; j++) {
                gram.set(j, j, gram.get(j, j) * (1 + damping));
            }
            DMatrixRMaj step = new DMatrixRMaj(3, 1);
            CommonOps_DDRM.solve(gram, right, step);
            return new double[] {at[0] + step.get(0), at[1] + step.get(1), at[2] + step.get(2)};
        }

        private Optional<LogisticGrowth> report(double[] at) {
            DMatrixRMaj covariance = new DMatrixRMaj(3, 3);
            if (!CommonOps_DDRM.invert(gram(at, new DMatrixRMaj(3, 1)), covariance)) {
                return Optional.empty();
            }
            double sigma = Math.sqrt(squares(at) / (time.length - 3));
            double reach = TDistribution.of(time.length - 3.0).inverseCumulativeProbability(0.975);
            Estimate[] estimates = new Estimate[3];
            for (int j = 0; j < 3; j++) {
                double se = sigma * Math.sqrt(covariance.get(j, j));
                estimates[j] = new Estimate(at[j], se, at[j] - reach * se, at[j] + reach * se);
            }
            return Optional.of(new LogisticGrowth(estimates[0], estimates[1], estimates[2], sigma));
        }
    }
}
