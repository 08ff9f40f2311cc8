package org.proxenos.inference.glm;

import org.jspecify.annotations.Nullable;

/** What a model is fitted to: response, offset, basis, absorbed groups. */
final class Problem {
    private final Basis basis;
    private final double[] response;
    private final double[] offset;
    private final @Nullable Groups absorbed;

    Problem(Basis basis, double[] response, double[] offset, @Nullable Groups absorbed) {
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
