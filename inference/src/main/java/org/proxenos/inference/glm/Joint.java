package org.proxenos.inference.glm;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A family whose information joins several predictors or a shape, so that it is fitted by Newton's method on all of them at once. It
 * states the log-likelihood of a row; derivatives come with {@link Jet}.
 */
interface Joint {
    /** What stands before the names of each predictor's terms, such as {@code zero_}; one entry a predictor. */
    List<String> parts();

    /** The names of what is estimated beside coefficients. */
    List<String> shapes();

    /** Where the shapes start. */
    double[] shapeStart();

    /** The log-likelihood of a row: predictors first, then shapes. */
    Jet at(int row, Jet[] arguments);

    /** A predictor from which the search starts, for a row. */
    double start(int part, int row);

    /** Mean and variance of a row; empty where the response is no number. */
    double[] moments(int row, double[] arguments);

    /** The response of a row; NaN where it is no number. */
    double value(int row);

    /** Whether the shapes count as coefficients in small-sample factors. */
    default boolean hasCountedShapes() {
        return false;
    }

    /** R's size of the negative binomial inside, from the shapes; empty where there is none. */
    default OptionalDouble theta(double[] shapes) {
        return OptionalDouble.empty();
    }
}
