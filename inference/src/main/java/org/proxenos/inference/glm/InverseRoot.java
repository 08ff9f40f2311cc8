package org.proxenos.inference.glm;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * B^(-1/2) times a matrix, for B = D + Y S Y' with D and S diagonal, D positive and B positive definite, without writing
 * B down: B^(-1/2) is the integral of (2/pi) e^u (e^2u + B)^-1 over all u, and the trapezoidal rule converges on it
 * geometrically, so 13 digits take some 170 solves at the cost of Y.
 */
final class InverseRoot {
    private static final double STEP = 0.35;
    private static final double TAIL = 31;

    private final double[] diagonal;
    private final DMatrixRMaj columns;
    private final double[] signs;

    InverseRoot(double[] diagonal, DMatrixRMaj columns, double[] signs) {
        this.diagonal = diagonal;
        this.columns = columns;
        this.signs = signs;
    }

    /**
     * The product.
     *
     * @param least below B's eigenvalues
     * @param most above them
     */
    DMatrixRMaj times(DMatrixRMaj right, double least, double most) {
        DMatrixRMaj sum = new DMatrixRMaj(right.numRows, right.numCols);
        double from = Math.log(least) / 2 - TAIL;
        double to = Math.log(most) / 2 + TAIL;
        for (double u = from; u < to; u += STEP) {
            CommonOps_DDRM.addEquals(sum, 2 / Math.PI * STEP * Math.exp(u), solve(Math.exp(2 * u), right));
        }
        return sum;
    }

    /** (shift + B)^-1 times a matrix, by Woodbury's identity. */
    private DMatrixRMaj solve(double shift, DMatrixRMaj right) {
        DMatrixRMaj scaled = divided(right, shift);
        if (signs.length == 0) {
            return scaled;
        }
        DMatrixRMaj wide = divided(columns, shift);
        DMatrixRMaj inner = new DMatrixRMaj(signs.length, signs.length);
        CommonOps_DDRM.multTransA(columns, wide, inner);
        for (int j = 0; j < signs.length; j++) {
            inner.add(j, j, 1 / signs[j]);
        }
        DMatrixRMaj outer = new DMatrixRMaj(signs.length, right.numCols);
        CommonOps_DDRM.multTransA(columns, scaled, outer);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(signs.length);
        solver.setA(inner);
        DMatrixRMaj solved = new DMatrixRMaj(signs.length, right.numCols);
        solver.solve(outer, solved);
        CommonOps_DDRM.multAdd(-1, wide, solved, scaled);
        return scaled;
    }

    private DMatrixRMaj divided(DMatrixRMaj matrix, double shift) {
        DMatrixRMaj result = matrix.copy();
        for (int i = 0; i < matrix.numRows; i++) {
            double factor = 1 / (diagonal[i] + shift);
            int row = i * matrix.numCols;
            for (int j = 0; j < matrix.numCols; j++) {
                result.data[row + j] *= factor;
            }
        }
        return result;
    }

    /** The largest entry of the diagonal. */
    double most() {
        return Arrays.stream(diagonal).max().orElse(1);
    }

    /** The smallest. */
    double least() {
        return Arrays.stream(diagonal).min().orElse(1);
    }
}
