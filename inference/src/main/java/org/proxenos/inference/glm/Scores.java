package org.proxenos.inference.glm;

/** What each row says about the coefficients: the derivatives of its log-likelihood at the maximum. */
interface Scores {
    /** How many rows. */
    int rows();

    /** How many derivatives. */
    int size();

    /** Writes the derivatives of a row. */
    void scores(int row, double[] into);

    /** The diagonal of the hat matrix; NaN where the model has none. */
    double leverage(int row);

    /** Coefficients and absorbed effects, as counted by HC1. */
    int taken();

    /** The same as counted by CR1S: effects nested in the clusters are not (FS5). */
    int takenBeside(Groups clusters);
}
