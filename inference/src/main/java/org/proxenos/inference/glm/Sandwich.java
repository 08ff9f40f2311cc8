package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Covariance of the coefficients, bread-meat-bread: White (1980), MacKinnon and White (1985), Liang and Zeger (1986),
 * Newey and West (1987), as R's sandwich computes them. Bread is the inverse expected information, theta fixed.
 */
final class Sandwich {
    private final Fitted fitted;
    private final ModelSpec spec;
    private final int size;
    private final int rows;

    private Sandwich(Fitted fitted, ModelSpec spec) {
        this.fitted = fitted;
        this.spec = spec;
        this.size = fitted.problem().basis().size();
        this.rows = fitted.problem().rows();
    }

    /** The covariance on the design's columns, for errors with a name. */
    static Errors of(Fitted fitted, ModelSpec spec, List<Groups> clusters, double dispersion) {
        Sandwich sandwich = new Sandwich(fitted, spec);
        DMatrixRMaj back = fitted.problem().basis().back();
        if (spec.standardErrors() == StandardErrors.CR2) {
            BellMcCaffrey reduced = BellMcCaffrey.of(fitted, clusters.get(0));
            DMatrixRMaj covariance = sandwiched(fitted.top().inverse(), reduced.meat());
            List<Double> dfs = IntStream.range(0, back.numRows)
                    .mapToObj(j -> reduced.df(row(back, j)))
                    .toList();
            return new Errors(sandwiched(back, covariance), dfs);
        }
        return new Errors(sandwiched(back, sandwich.onBasis(clusters, dispersion)), List.of());
    }

    private static double[] row(DMatrixRMaj matrix, int row) {
        return Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols);
    }

    private DMatrixRMaj onBasis(List<Groups> clusters, double dispersion) {
        DMatrixRMaj bread = fitted.top().inverse();
        StandardErrors kind = spec.standardErrors();
        if (kind == StandardErrors.MODEL) {
            DMatrixRMaj scaled = bread.copy();
            CommonOps_DDRM.scale(dispersion, scaled);
            return scaled;
        }
        DMatrixRMaj meat =
                kind.isClustered() ? clustered(clusters) : kind == StandardErrors.HAC ? serial() : separate();
        return sandwiched(bread, meat);
    }

    private DMatrixRMaj separate() {
        DMatrixRMaj meat = new DMatrixRMaj(size, size);
        double[] row = new double[size];
        for (int i = 0; i < rows; i++) {
            fitted.centred(i, row);
            double score = fitted.score(i);
            addOuter(meat, score * score * inflation(i, row), row, row);
        }
        int rest = rows - size - fitted.problem().levels();
        CommonOps_DDRM.scale(spec.standardErrors() == StandardErrors.HC1 ? (double) rows / rest : 1, meat);
        return meat;
    }

    private double inflation(int i, double[] row) {
        return switch (spec.standardErrors()) {
            case HC2 -> 1 / (1 - fitted.leverage(i, row));
            case HC3 -> Math.pow(1 - fitted.leverage(i, row), -2);
            case MODEL, HC0, HC1, CR0, CR1, CR1S, CR2, WILD, HAC -> 1;
        };
    }

    /** One way; or two ways, each with its own factor, less those of their intersection (Cameron, Gelbach and Miller 2011). */
    private DMatrixRMaj clustered(List<Groups> clusters) {
        DMatrixRMaj meat = clustered(clusters.get(0));
        if (clusters.size() == 2) {
            CommonOps_DDRM.addEquals(meat, clustered(clusters.get(1)));
            CommonOps_DDRM.subtractEquals(meat, clustered(Groups.both(clusters.get(0), clusters.get(1))));
        }
        return meat;
    }

    private DMatrixRMaj clustered(Groups clusters) {
        double[] sums = new double[clusters.count() * size];
        double[] row = new double[size];
        for (int i = 0; i < rows; i++) {
            fitted.centred(i, row);
            for (int j = 0; j < size; j++) {
                sums[clusters.of(i) * size + j] += fitted.score(i) * row[j];
            }
        }
        DMatrixRMaj meat = new DMatrixRMaj(size, size);
        for (int g = 0; g < clusters.count(); g++) {
            System.arraycopy(sums, g * size, row, 0, size);
            addOuter(meat, 1, row, row);
        }
        CommonOps_DDRM.scale(smallSample(clusters), meat);
        return meat;
    }

    private double smallSample(Groups clusters) {
        double groups = clusters.count();
        double factor = spec.standardErrors() == StandardErrors.CR0 ? 1 : groups / (groups - 1);
        if (spec.standardErrors() != StandardErrors.CR1S && spec.standardErrors() != StandardErrors.WILD) {
            return factor;
        }
        Groups absorbed = fitted.problem().absorbed();
        int counted = absorbed == null || absorbed.isNestedIn(clusters) ? size : size + absorbed.count();
        return factor * (rows - 1.0) / (rows - counted);
    }

    private DMatrixRMaj serial() {
        double[] scores = new double[rows * size];
        double[] row = new double[size];
        DMatrixRMaj meat = new DMatrixRMaj(size, size);
        for (int i = 0; i < rows; i++) {
            fitted.centred(i, row);
            for (int j = 0; j < size; j++) {
                row[j] *= fitted.score(i);
                scores[i * size + j] = row[j];
            }
            addOuter(meat, 1, row, row);
            addLags(meat, scores, i);
        }
        return meat;
    }

    private void addLags(DMatrixRMaj meat, double[] scores, int i) {
        double[] now = new double[size];
        double[] then = new double[size];
        System.arraycopy(scores, i * size, now, 0, size);
        for (int lag = 1; lag <= Math.min(spec.lag(), i); lag++) {
            System.arraycopy(scores, (i - lag) * size, then, 0, size);
            double weight = 1 - lag / (spec.lag() + 1.0);
            addOuter(meat, weight, now, then);
            addOuter(meat, weight, then, now);
        }
    }

    private static void addOuter(DMatrixRMaj sum, double weight, double[] left, double[] right) {
        int at = 0;
        for (double a : left) {
            double weighted = weight * a;
            for (double b : right) {
                sum.data[at++] += weighted * b;
            }
        }
    }

    /** bread meat bread'. */
    static DMatrixRMaj sandwiched(DMatrixRMaj bread, DMatrixRMaj meat) {
        DMatrixRMaj half = new DMatrixRMaj(bread.numRows, meat.numCols);
        DMatrixRMaj whole = new DMatrixRMaj(bread.numRows, bread.numRows);
        CommonOps_DDRM.mult(bread, meat, half);
        CommonOps_DDRM.multTransB(half, bread, whole);
        return whole;
    }
}
