package org.proxenos.inference.glm;

/** A step of Fisher scoring, with what it promises. */
final class Step {
    private final double[] slopes;
    private final double[] effects;
    private final double shape;
    private final double decrement;

    Step(double[] slopes, double[] effects, double shape, double decrement) {
        this.slopes = slopes;
        this.effects = effects;
        this.shape = shape;
        this.decrement = decrement;
    }

    /** Change of the coefficients on the basis; not copied. */
    double[] slopes() {
        return slopes;
    }

    /** Change of the absorbed effects; not copied. */
    double[] effects() {
        return effects;
    }

    /** Change of the log of the shape. */
    double shape() {
        return shape;
    }

    /** Twice the gain in log-likelihood that a quadratic promises; 0 at the top. */
    double decrement() {
        return decrement;
    }
}
