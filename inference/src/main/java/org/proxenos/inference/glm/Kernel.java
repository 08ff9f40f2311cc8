package org.proxenos.inference.glm;

/** The log-likelihood of a row with a random intercept in its predictor, and its first two derivatives by that predictor. */
enum Kernel {
    /** Normal, identity; its shape is the log of the residual's standard deviation. */
    GAUSSIAN("log(sd(residual))") {
        @Override
        double start(double y) {
            return y;
        }

        @Override
        Jet value(double y, Jet predictor, Jet shape) {
            Jet z = predictor.plus(-y).times(shape.times(-1).exp());
            return z.times(z).times(-0.5).minus(shape).plus(-HALF_LOG_TWO_PI);
        }

        @Override
        Jet slope(double y, Jet predictor, Jet shape) {
            return predictor.plus(-y).times(shape.times(-2).exp()).times(-1);
        }

        @Override
        Jet curvature(double y, Jet predictor, Jet shape) {
            return shape.times(-2).exp().times(-1);
        }
    },
    /** Poisson, log. */
    POISSON("") {
        @Override
        double start(double y) {
            return Standard.POISSON.start(y);
        }

        @Override
        Jet value(double y, Jet predictor, Jet shape) {
            return predictor.times(y).minus(predictor.exp()).plus(-Gamma.log(y + 1));
        }

        @Override
        Jet slope(double y, Jet predictor, Jet shape) {
            return predictor.exp().times(-1).plus(y);
        }

        @Override
        Jet curvature(double y, Jet predictor, Jet shape) {
            return predictor.exp().times(-1);
        }
    },
    /** NB2, log; its shape is the log of theta. */
    NEGBIN("log(theta)") {
        @Override
        double start(double y) {
            return Standard.POISSON.start(y);
        }

        @Override
        Jet value(double y, Jet predictor, Jet shape) {
            return Counts.density(y, predictor, shape);
        }

        @Override
        Jet slope(double y, Jet predictor, Jet shape) {
            return share(predictor.minus(shape))
                    .times(shape.exp().plus(y))
                    .times(-1)
                    .plus(y);
        }

        @Override
        Jet curvature(double y, Jet predictor, Jet shape) {
            Jet share = share(predictor.minus(shape));
            return share.times(share.plus(-1)).times(shape.exp().plus(y));
        }
    },
    /** Zero or one, logit. */
    BINOMIAL("") {
        @Override
        double start(double y) {
            return Standard.BINOMIAL.start(y);
        }

        @Override
        Jet value(double y, Jet predictor, Jet shape) {
            return predictor.times(y).minus(predictor.softplus());
        }

        @Override
        Jet slope(double y, Jet predictor, Jet shape) {
            return share(predictor).times(-1).plus(y);
        }

        @Override
        Jet curvature(double y, Jet predictor, Jet shape) {
            Jet share = share(predictor);
            return share.times(share.plus(-1));
        }
    };

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private final String shape;

    Kernel(String shape) {
        this.shape = shape;
    }

    /** The kernel of a family; families without one are refused before. */
    static Kernel of(Family family) {
        return valueOf(family.name());
    }

    /** Whether a family has one. */
    static boolean has(Family family) {
        return family == Family.GAUSSIAN
                || family == Family.POISSON
                || family == Family.NEGBIN
                || family == Family.BINOMIAL;
    }

    /** The name of the shape; empty where there is none. */
    String shape() {
        return shape;
    }

    /** Nodes of the quadrature: one, which is Laplace's approximation, but more where rows are 0 or 1 and it is poor. */
    int nodes() {
        return this == BINOMIAL ? 15 : 1;
    }

    /** The predictor from which the search starts. */
    abstract double start(double y);

    /** The log-likelihood. */
    abstract Jet value(double y, Jet predictor, Jet shape);

    /** Its derivative by the predictor. */
    abstract Jet slope(double y, Jet predictor, Jet shape);

    /** Its second derivative. */
    abstract Jet curvature(double y, Jet predictor, Jet shape);

    private static Jet share(Jet logOdds) {
        return logOdds.minus(logOdds.softplus()).exp();
    }
}
