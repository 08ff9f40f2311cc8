package org.proxenos.inference.glm;

/** A distribution with its link, and its shape where it has one. */
interface Likelihood {
    /** The linear predictor at which the first step is taken, from the value alone, as R's {@code mustart}. */
    double start(double y);

    /** Fills {@code point} for a value and a linear predictor. */
    void at(double y, double predictor, Point point);

    /** Residual deviance of a row. */
    double deviance(double y, double mean);

    /** Variance of a value with that mean, dispersion 1. */
    double variance(double mean);

    /** What the shape adds to the sum of kernels whatever the means. */
    default double constant() {
        return 0;
    }

    /** What makes the sum of kernels, {@link #constant} included, the whole log-likelihood: nothing by default. */
    default double rest(double[] response, double[] weights) {
        return 0;
    }

    /** A Newton step of log shape, for the sums of the points' derivatives by the shape. */
    default Shape shape(double score, double slope) {
        return Shape.NONE;
    }

    /** This with the log of its shape moved. */
    default Likelihood moved(double logShape) {
        return this;
    }

    /**
     * A step of the log of a shape.
     *
     * @param step how far
     * @param decrement what it promises, as twice the gain in log-likelihood
     */
    record Shape(double step, double decrement) {
        /** No shape, no step. */
        static final Shape NONE = new Shape(0, 0);
    }
}
