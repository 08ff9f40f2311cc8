package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/**
 * How sure the coefficients are.
 *
 * @param covariance of the coefficients, in their order
 * @param dfs degrees of freedom of each; empty where one reference serves all
 */
record Errors(DMatrixRMaj covariance, List<Double> dfs) {
    /** The standard error of a coefficient. */
    double of(int coefficient) {
        return Math.sqrt(covariance.get(coefficient, coefficient));
    }

    /** The least degrees of freedom, where each coefficient has its own. */
    OptionalDouble leastDf() {
        return dfs.stream().mapToDouble(Double::doubleValue).min();
    }

    /** The covariance, row by row. */
    List<List<Double>> rows() {
        List<List<Double>> matrix = new ArrayList<>();
        for (int i = 0; i < covariance.numRows; i++) {
            int at = i * covariance.numCols;
            matrix.add(Arrays.stream(covariance.data, at, at + covariance.numCols)
                    .boxed()
                    .toList());
        }
        return List.copyOf(matrix);
    }
}
