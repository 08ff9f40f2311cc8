package org.proxenos.coding;

/**
 * How a coder of yes and no does against gold.
 *
 * @param truePositives yes where gold says yes, units
 * @param falsePositives yes where gold says no
 * @param falseNegatives no where gold says yes
 * @param trueNegatives no where gold says no
 */
public record Accuracy(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
    /** Share of the coder's yes that is right, in [0, 1]; NaN where it never said yes. */
    public double precision() {
        return (double) truePositives / (truePositives + falsePositives);
    }

    /** Share of gold's yes that the coder found, in [0, 1]; NaN where there is none; also called sensitivity. */
    public double recall() {
        return (double) truePositives / (truePositives + falseNegatives);
    }

    /** Share of gold's no that the coder left alone, in [0, 1]; NaN where there is none. */
    public double specificity() {
        return (double) trueNegatives / (trueNegatives + falsePositives);
    }

    /** Harmonic mean of precision and recall, in [0, 1]; NaN where nobody ever said yes. */
    public double f1() {
        return 2.0 * truePositives / (2 * truePositives + falsePositives + falseNegatives);
    }
}
