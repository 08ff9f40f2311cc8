package org.proxenos.inference.glm;

/** What a likelihood says about one row; one instance is filled again and again. */
final class Point {
    /** Mean. */
    double mean;
    /** Expected information about the linear predictor. */
    double weight;
    /** Derivative of the log-likelihood by the linear predictor. */
    double score;
    /** Log-likelihood up to terms without mean or shape. */
    double kernel;
    /** Derivative of {@link #kernel} by the shape. */
    double shapeScore;
    /** Second derivative of {@link #kernel} by the shape. */
    double shapeSlope;
}
