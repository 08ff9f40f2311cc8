package org.proxenos.inference.glm;

import java.util.List;
import java.util.OptionalDouble;

/** Families of counts beyond {@link NegativeBinomial}, each the log-likelihood of a row. */
abstract class Counts implements Joint {
    private final double[] response;

    private Counts(double[] response) {
        this.response = response;
    }

    /** NB1: variance (1 + phi) mu (Cameron and Trivedi 2013), as R's {@code glmmTMB(family = nbinom1)}. */
    static Joint linear(double[] response) {
        return new Linear(response);
    }

    /** NB2 with inflated zeros (Lambert 1992), as R's {@code pscl::zeroinfl(dist = "negbin")}. */
    static Joint inflated(double[] response) {
        return new Inflated(response);
    }

    /** Zeros apart from counts above 0 (Mullahy 1986), as R's {@code pscl::hurdle(dist = "negbin")}. */
    static Joint hurdle(double[] response) {
        return new Hurdle(response);
    }

    /** The share of zeros, away from 0 and 1. */
    final double zeros() {
        double zeros = 0.5;
        for (double value : response) {
            zeros += value == 0 ? 1 : 0;
        }
        return zeros / (response.length + 1);
    }

    @Override
    public final double value(int row) {
        return response[row];
    }

    @Override
    public double[] shapeStart() {
        return new double[1];
    }

    /** ln f(y) of NB2 for log mean and log theta. */
    static Jet density(double y, Jet predictor, Jet logTheta) {
        Jet ratio = predictor.minus(logTheta).softplus();
        Jet rising = logTheta.exp().logRising(y);
        Jet mass = predictor.minus(logTheta).minus(ratio).times(y);
        return rising.plus(mass).plus(zero(predictor, logTheta)).plus(-Gamma.log(y + 1));
    }

    /** ln f(0) of NB2. */
    static Jet zero(Jet predictor, Jet logTheta) {
        return predictor.minus(logTheta).softplus().times(logTheta.exp()).times(-1);
    }

    /** Variance mu (1 + phi). */
    private static final class Linear extends Counts {
        private Linear(double[] response) {
            super(response);
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
        public double start(int part, int row) {
            return Standard.POISSON.start(value(row));
        }

        @Override
        public Jet at(int row, Jet[] arguments) {
            Jet logPhi = arguments[1];
            Jet spread = logPhi.softplus();
            Jet size = arguments[0].minus(logPhi).exp();
            return size.logRising(value(row))
                    .minus(size.times(spread))
                    .plus(logPhi.minus(spread).times(value(row)))
                    .plus(-Gamma.log(value(row) + 1));
        }

        @Override
        public double[] moments(int row, double[] arguments) {
            double mean = Math.exp(arguments[0]);
            return new double[] {mean, mean * (1 + Math.exp(arguments[1]))};
        }
    }

    /** A zero model beside NB2. */
    private abstract static class Two extends Counts {
        private Two(double[] response) {
            super(response);
        }

        @Override
        public List<String> parts() {
            return List.of("count_", "zero_");
        }

        @Override
        public List<String> shapes() {
            return List.of("log(theta)");
        }

        @Override
        public OptionalDouble theta(double[] shapes) {
            return OptionalDouble.of(Math.exp(shapes[0]));
        }
    }

    /** Zeros of two kinds. */
    private static final class Inflated extends Two {
        private Inflated(double[] response) {
            super(response);
        }

        @Override
        public double start(int part, int row) {
            double half = zeros() / 2;
            return part == 0 ? Standard.POISSON.start(value(row)) : Math.log(half / (1 - half));
        }

        @Override
        public Jet at(int row, Jet[] arguments) {
            Jet all = arguments[1].softplus();
            if (value(row) > 0) {
                return density(value(row), arguments[0], arguments[2]).minus(all);
            }
            Jet zero = zero(arguments[0], arguments[2]);
            return zero.plus(arguments[1].minus(zero).softplus()).minus(all);
        }

        @Override
        public double[] moments(int row, double[] arguments) {
            double mean = Math.exp(arguments[0]);
            double kept = 1 / (1 + Math.exp(arguments[1]));
            double variance = mean + mean * mean / Math.exp(arguments[2]);
            return new double[] {kept * mean, kept * (variance + (1 - kept) * mean * mean)};
        }
    }

    /** Zeros of one kind. */
    private static final class Hurdle extends Two {
        private Hurdle(double[] response) {
            super(response);
        }

        @Override
        public double start(int part, int row) {
            return part == 0 ? Standard.POISSON.start(value(row)) : Math.log((1 - zeros()) / zeros());
        }

        @Override
        public Jet at(int row, Jet[] arguments) {
            Jet all = arguments[1].softplus();
            if (value(row) == 0) {
                return all.times(-1);
            }
            Jet above = zero(arguments[0], arguments[2]).logOneMinusExp();
            return density(value(row), arguments[0], arguments[2])
                    .minus(above)
                    .plus(arguments[1])
                    .minus(all);
        }

        @Override
        public double[] moments(int row, double[] arguments) {
            double mean = Math.exp(arguments[0]);
            double theta = Math.exp(arguments[2]);
            double above = -Math.expm1(-theta * Math.log1p(mean / theta));
            double share = 1 / (1 + Math.exp(-arguments[1])) / above;
            double square = mean + mean * mean / theta + mean * mean;
            return new double[] {share * mean, share * square - share * mean * share * mean};
        }
    }
}
