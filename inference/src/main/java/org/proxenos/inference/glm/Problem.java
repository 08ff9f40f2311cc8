package org.proxenos.inference.glm;

import org.jspecify.annotations.Nullable;

/** What a model is fitted to: response, offset, basis, absorbed groups. */
final class Problem {
    private final Basis basis;
    private final double[] response;
    private final double[] offset;
    private final double[] weights;
    private final @Nullable Groups absorbed;

    Problem(Basis basis, double[] response, double[] offset, double[] weights, @Nullable Groups absorbed) {
        this.weights = weights;
        this.basis = basis;
        this.response = response;
        this.offset = offset;
        this.absorbed = absorbed;
    }

    /** How many rows. */
    int rows() {
        return response.length;
    }

    /** The columns. */
    Basis basis() {
        return basis;
    }

    /** The value of a row. */
    double response(int row) {
        return response[row];
    }

    /** What is added to the predictor of a row. */
    double offset(int row) {
        return offset[row];
    }

    /** All values; not copied. */
    double[] responses() {
        return response;
    }

    /** The problem of a sample on a basis of its columns. */
    static Problem of(Sample sample, Basis basis) {
        return of(sample, basis, sample.design().offset());
    }

    /** The same with another offset. */
    static Problem of(Sample sample, Basis basis, double[] offset) {
        return new Problem(
                basis, sample.design().response(), offset, sample.design().weights(), sample.absorbed());
    }

    /** Fills a point for a row at a predictor, times the row's prior weight. */
    void at(Likelihood likelihood, int row, double predictor, Point point) {
        likelihood.at(response[row], predictor, point);
        double weight = weights[row];
        if (weight != 1) {
            point.weight *= weight;
            point.score *= weight;
            point.kernel *= weight;
            point.shapeScore *= weight;
            point.shapeSlope *= weight;
        }
    }

    /** The prior weight of a row. */
    double weight(int row) {
        return weights[row];
    }

    /** All prior weights; not copied. */
    double[] weights() {
        return weights;
    }

    /** The groups whose effects are absorbed. */
    @Nullable
    Groups absorbed() {
        return absorbed;
    }

    /** How many effects are absorbed. */
    int levels() {
        return absorbed == null ? 0 : absorbed.count();
    }

    /** The absorbed group of a row; -1 where none are. */
    int group(int row) {
        return absorbed == null ? -1 : absorbed.of(row);
    }
}
