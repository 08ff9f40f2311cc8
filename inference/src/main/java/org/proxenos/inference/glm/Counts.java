package org.proxenos.inference.glm;

import java.util.List;
import java.util.OptionalDouble;

/** Families of counts beyond {@link NegativeBinomial}. */
final class Counts implements Joint {
    private final double[] response;
    private final Kind kind;
    private final double zeros;

    Counts(double[] response, Kind kind) {
        this.response = response;
        this.kind = kind;
        this.zeros = zeros(response);
    }

    /** A distribution, as the log-likelihood of a count. */
    enum Kind {
        /** NB1: variance (1 + phi) mu (Cameron and Trivedi 2013), as R's {@code glmmTMB(family = nbinom1)}. */
        LINEAR("log(phi)") {
            @Override
            double start(int part, double y, double zeros) {
                return Standard.POISSON.start(y);
            }

            @Override
            Jet at(double y, Jet[] arguments) {
                Jet logPhi = arguments[1];
                Jet spread = logPhi.softplus();
                Jet size = arguments[0].minus(logPhi).exp();
                return size.logRising(y)
                        .minus(size.times(spread))
                        .plus(logPhi.minus(spread).times(y))
                        .plus(-Gamma.log(y + 1));
            }

            @Override
            double[] moments(double[] arguments) {
                double mean = Math.exp(arguments[0]);
                return new double[] {mean, mean * (1 + Math.exp(arguments[1]))};
            }
        },
        /** NB2 with inflated zeros (Lambert 1992), as R's {@code pscl::zeroinfl(dist = "negbin")}. */
        INFLATED("log(theta)") {
            @Override
            double start(int part, double y, double zeros) {
                double half = zeros / 2;
                return part == 0 ? Standard.POISSON.start(y) : Math.log(half / (1 - half));
            }

            @Override
            Jet at(double y, Jet[] arguments) {
                Jet all = arguments[1].softplus();
                if (y > 0) {
                    return density(y, arguments[0], arguments[2]).minus(all);
                }
                Jet zero = zero(arguments[0], arguments[2]);
                return zero.plus(arguments[1].minus(zero).softplus()).minus(all);
            }

            @Override
            double[] moments(double[] arguments) {
                double mean = Math.exp(arguments[0]);
                double kept = 1 / (1 + Math.exp(arguments[1]));
                double variance = mean + mean * mean / Math.exp(arguments[2]);
                return new double[] {kept * mean, kept * (variance + (1 - kept) * mean * mean)};
            }
        },
        /** Zeros apart from counts above 0 (Mullahy 1986), as R's {@code pscl::hurdle(dist = "negbin")}. */
        HURDLE("log(theta)") {
            @Override
            double start(int part, double y, double zeros) {
                return part == 0 ? Standard.POISSON.start(y) : Math.log((1 - zeros) / zeros);
            }

            @Override
            Jet at(double y, Jet[] arguments) {
                Jet all = arguments[1].softplus();
                if (y == 0) {
                    return all.times(-1);
                }
                Jet above = zero(arguments[0], arguments[2]).logOneMinusExp();
                return density(y, arguments[0], arguments[2])
                        .minus(above)
                        .plus(arguments[1])
                        .minus(all);
            }

            @Override
            double[] moments(double[] arguments) {
                double mean = Math.exp(arguments[0]);
                double theta = Math.exp(arguments[2]);
                double above = -Math.expm1(-theta * Math.log1p(mean / theta));
                double share = 1 / (1 + Math.exp(-arguments[1])) / above;
                double square = mean + mean * mean / theta + mean * mean;
                return new double[] {share * mean, share * square - share * mean * share * mean};
            }
        };

        private final String shape;

        Kind(String shape) {
            this.shape = shape;
        }

        abstract double start(int part, double y, double zeros);

        abstract Jet at(double y, Jet[] arguments);

        abstract double[] moments(double[] arguments);
    }

    @Override
    public List<String> parts() {
        return kind == Kind.LINEAR ? List.of("") : List.of("count_", "zero_");
    }

    @Override
    public List<String> shapes() {
        return List.of(kind.shape);
    }

    @Override
    public double[] shapeStart() {
        return new double[1];
    }

    @Override
    public Jet at(int row, Jet[] arguments) {
        return kind.at(response[row], arguments);
    }

    @Override
    public double start(int part, int row) {
        return kind.start(part, response[row], zeros);
    }

    /** The share of zeros, away from 0 and 1. */
    private static double zeros(double[] response) {
        double zeros = 0.5;
        for (double value : response) {
            zeros += value == 0 ? 1 : 0;
        }
        return zeros / (response.length + 1);
    }

    @Override
    public double[] moments(int row, double[] arguments) {
        return kind.moments(arguments);
    }

    @Override
    public double value(int row) {
        return response[row];
    }

    @Override
    public OptionalDouble theta(double[] shapes) {
        return kind == Kind.LINEAR ? OptionalDouble.empty() : OptionalDouble.of(Math.exp(shapes[0]));
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
}
