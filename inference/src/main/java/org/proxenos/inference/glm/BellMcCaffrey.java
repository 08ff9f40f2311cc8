package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * CR2: the clustered covariance that is unbiased where the model's variances are right, and Satterthwaite's degrees of
 * freedom of each coefficient. Bell and McCaffrey (2002), for other families as Pustejovsky and Tipton (2018) and their
 * clubSandwich 0.5.8: with V the variances, D the derivatives of the means by the predictors and e = y - m, the scores of a
 * cluster are X' D V^-1 A e, A = V^(1/2) B^(-1/2) V^(1/2), B = V (I - U U') V, where U U' is the cluster's part of the
 * symmetric hat matrix.
 */
final class BellMcCaffrey {
    /** A direction that the cluster's own columns give, such as its dummy: no residual is left in it. */
    private static final double SPANNED = 1e-10;

    private final Fitted fitted;
    private final int size;
    private final DMatrixRMaj root;
    private final DMatrixRMaj[] own;
    private final DMatrixRMaj[] common;
    private final DMatrixRMaj meat;

    private BellMcCaffrey(Fitted fitted, Groups clusters) {
        this.fitted = fitted;
        this.size = fitted.problem().basis().size();
        this.root = lower(fitted.top().inverse());
        this.meat = new DMatrixRMaj(size, size);
        this.own = new DMatrixRMaj[clusters.count()];
        this.common = new DMatrixRMaj[clusters.count()];
        int[][] rows = clusters.rows();
        for (int g = 0; g < rows.length; g++) {
            add(g, rows[g]);
        }
    }

    /** The clusters of a fit; absorbed effects must be nested in them. */
    static BellMcCaffrey of(Fitted fitted, Groups clusters) {
        return new BellMcCaffrey(fitted, clusters);
    }

    /** The sum over clusters of outer products of adjusted scores, on the basis. */
    DMatrixRMaj meat() {
        return meat;
    }

    /** The degrees of freedom of the combination of basis coefficients with these weights. */
    double df(double[] weights) {
        DMatrixRMaj v = new DMatrixRMaj(size, 1);
        CommonOps_DDRM.mult(fitted.top().inverse(), new DMatrixRMaj(size, 1, true, weights), v);
        DMatrixRMaj z = new DMatrixRMaj(size, 1);
        DMatrixRMaj d = new DMatrixRMaj(size, 1);
        DMatrixRMaj gram = new DMatrixRMaj(size, size);
        double trace = 0;
        double squares = 0;
        for (int g = 0; g < own.length; g++) {
            CommonOps_DDRM.mult(common[g], v, z);
            CommonOps_DDRM.mult(own[g], v, d);
            double alone = CommonOps_DDRM.dot(v, d);
            double shared = CommonOps_DDRM.dot(z, z);
            trace += alone - shared;
            squares += (alone - shared) * (alone - shared) - shared * shared;
            CommonOps_DDRM.multAddTransB(z, z, gram);
        }
        return trace
                * trace
                / (squares + Arrays.stream(gram.data).map(s -> s * s).sum());
    }

    private void add(int g, int[] rows) {
        double[] w = Arrays.stream(rows).mapToDouble(fitted::weight).toArray();
        double[] v = Arrays.stream(rows).mapToDouble(fitted::variance).toArray();
        double[] d = new double[rows.length];
        Arrays.setAll(d, i -> Math.sqrt(w[i] * v[i]));
        DMatrixRMaj x = new DMatrixRMaj(rows.length, size);
        double[] row = new double[size];
        for (int i = 0; i < rows.length; i++) {
            fitted.centred(rows[i], row);
            System.arraycopy(row, 0, x.data, i * size, size);
        }
        DMatrixRMaj half = new DMatrixRMaj(rows.length, size);
        CommonOps_DDRM.mult(x, root, half);
        DMatrixRMaj effects = effects(rows);
        DMatrixRMaj hat = scaled(CommonOps_DDRM.concatColumns(half, effects, null), w, 0.5);
        DMatrixRMaj adjusted = adjusted(hat, v, scaled(x, w, 0.5));
        DMatrixRMaj residuals = new DMatrixRMaj(rows.length, 1);
        residuals.setData(IntStream.range(0, rows.length)
                .mapToDouble(i -> fitted.score(rows[i]) * v[i] / d[i])
                .toArray());
        DMatrixRMaj score = product(adjusted, residuals);
        CommonOps_DDRM.multAddTransB(score, score, meat);
        DMatrixRMaj within = product(effects, scaled(adjusted, d, 1));
        own[g] = product(adjusted, scaled(adjusted, v, 1));
        CommonOps_DDRM.subtractEquals(own[g], product(within, within));
        common[g] = product(half, scaled(adjusted, d, 1));
    }

    /** left' right. */
    private static DMatrixRMaj product(DMatrixRMaj left, DMatrixRMaj right) {
        DMatrixRMaj product = new DMatrixRMaj(left.numCols, right.numCols);
        CommonOps_DDRM.multTransA(left, right, product);
        return product;
    }

    /** The dummies of the absorbed effects in a cluster, over the roots of their weights. */
    private DMatrixRMaj effects(int[] rows) {
        int[] groups = Arrays.stream(rows)
                .map(fitted.problem()::group)
                .filter(group -> group >= 0)
                .distinct()
                .toArray();
        DMatrixRMaj effects = new DMatrixRMaj(rows.length, groups.length);
        for (int l = 0; l < groups.length; l++) {
            double value = 1 / Math.sqrt(fitted.top().sums().groupWeight(groups[l]));
            for (int i = 0; i < rows.length; i++) {
                effects.set(i, l, fitted.problem().group(rows[i]) == groups[l] ? value : 0);
            }
        }
        return effects;
    }

    /** V^(1/2) B^(-1/2) W^(1/2) X, for U and the last two. */
    private static DMatrixRMaj adjusted(DMatrixRMaj u, double[] v, DMatrixRMaj x) {
        Span span = Span.of(u, v);
        double[] diagonal =
                Arrays.stream(v).map(variance -> variance * variance).toArray();
        DMatrixRMaj columns = CommonOps_DDRM.concatColumns(scaled(u, v, 1), span.columns, null);
        double filler = Arrays.stream(diagonal).average().orElse(1);
        double[] signs = new double[columns.numCols];
        Arrays.fill(signs, 0, u.numCols, -1);
        Arrays.fill(signs, u.numCols, signs.length, filler);
        InverseRoot inverse = new InverseRoot(diagonal, columns, signs);
        double least = inverse.least() * (1 - span.largest);
        DMatrixRMaj product = inverse.times(without(x, span.columns), least, inverse.most() + filler);
        return scaled(without(product, span.columns), v, 0.5);
    }

    /**
     * What a cluster's own columns give.
     *
     * @param columns orthonormal, spanning the directions in which B is 0
     * @param largest leverage in any other direction
     */
    private record Span(DMatrixRMaj columns, double largest) {
        private static Span of(DMatrixRMaj u, double[] v) {
            DMatrixRMaj gram = product(u, u);
            EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(u.numCols, true, true);
            eigen.decompose(gram);
            DMatrixRMaj columns = new DMatrixRMaj(u.numRows, 0);
            double largest = 0;
            for (int j = 0; j < u.numCols; j++) {
                double value = eigen.getEigenvalue(j).getReal();
                if (value > 1 - SPANNED) {
                    DMatrixRMaj direction = new DMatrixRMaj(u.numRows, 1);
                    CommonOps_DDRM.mult(u, eigen.getEigenVector(j), direction);
                    columns = CommonOps_DDRM.concatColumns(columns, unit(scaled(direction, v, -1), columns), null);
                } else {
                    largest = Math.max(largest, value);
                }
            }
            return new Span(columns, largest);
        }
    }

    private static DMatrixRMaj unit(DMatrixRMaj direction, DMatrixRMaj others) {
        DMatrixRMaj rest = without(without(direction, others), others);
        CommonOps_DDRM.scale(1 / Math.sqrt(CommonOps_DDRM.dot(rest, rest)), rest);
        return rest;
    }

    /** A matrix less its part along orthonormal columns. */
    private static DMatrixRMaj without(DMatrixRMaj matrix, DMatrixRMaj columns) {
        if (columns.numCols == 0) {
            return matrix;
        }
        DMatrixRMaj rest = matrix.copy();
        CommonOps_DDRM.multAdd(-1, columns, product(columns, matrix), rest);
        return rest;
    }

    private static DMatrixRMaj scaled(DMatrixRMaj matrix, double[] weights, double power) {
        DMatrixRMaj result = matrix.copy();
        for (int i = 0; i < matrix.numRows; i++) {
            double factor = Math.pow(weights[i], power);
            for (int j = 0; j < matrix.numCols; j++) {
                result.data[i * matrix.numCols + j] *= factor;
            }
        }
        return result;
    }

    private static DMatrixRMaj lower(DMatrixRMaj matrix) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(matrix.numRows, true);
        cholesky.decompose(matrix.copy());
        return cholesky.getT(null);
    }
}
