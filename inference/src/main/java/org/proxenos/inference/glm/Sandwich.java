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
    private final Scores scores;
    private final ModelSpec spec;
    private final int size;
    private final int rows;

    private Sandwich(Scores scores, ModelSpec spec) {
        this.scores = scores;
        this.spec = spec;
        this.size = scores.size();
        this.rows = scores.rows();
    }

    /** The covariance on the design's columns, for errors with a name. */
    static Errors of(Fitted fitted, ModelSpec spec, List<Groups> clusters, double dispersion) {
        DMatrixRMaj bread = fitted.top().inverse();
        DMatrixRMaj back = fitted.problem().basis().back();
        if (spec.standardErrors() == StandardErrors.MODEL) {
            DMatrixRMaj scaled = bread.copy();
            CommonOps_DDRM.scale(dispersion, scaled);
            return new Errors(sandwiched(back, scaled), List.of());
        }
        if (spec.standardErrors() == StandardErrors.CR2) {
            BellMcCaffrey reduced = BellMcCaffrey.of(fitted, clusters.get(0));
            DMatrixRMaj covariance = sandwiched(bread, reduced.meat());
            List<Double> dfs = IntStream.range(0, back.numRows)
                    .mapToObj(j -> reduced.df(row(back, j)))
                    .toList();
            return new Errors(sandwiched(back, covariance), dfs);
        }
        return new Errors(sandwiched(back, sandwiched(bread, meat(fitted, spec, clusters))), List.of());
    }

    private static double[] row(DMatrixRMaj matrix, int row) {
        return Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols);
    }

    /** What stands between the inverse informations. */
    static DMatrixRMaj meat(Scores scores, ModelSpec spec, List<Groups> clusters) {
        Sandwich sandwich = new Sandwich(scores, spec);
        StandardErrors kind = spec.standardErrors();
        if (kind.isClustered()) {
            return sandwich.clustered(clusters);
        }
        return kind == StandardErrors.HAC ? sandwich.serial() : sandwich.separate();
    }

    private DMatrixRMaj separate() {
        DMatrixRMaj meat = new DMatrixRMaj(size, size);
        double[] row = new double[size];
        for (int i = 0; i < rows; i++) {
            scores.scores(i, row);
            addOuter(meat, inflation(i), row, row);
        }
        int rest = rows - scores.taken();
        CommonOps_DDRM.scale(spec.standardErrors() == StandardErrors.HC1 ? (double) rows / rest : 1, meat);
        return meat;
    }

    private double inflation(int i) {
        return switch (spec.standardErrors()) {
            case HC2 -> 1 / (1 - scores.leverage(i));
            case HC3 -> Math.pow(1 - scores.leverage(i), -2);
            case MODEL, HC0, HC1, CR0, CR1, CR1S, CR2, WILD, BOOTSTRAP, HAC -> 1;
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
            scores.scores(i, row);
            for (int j = 0; j < size; j++) {
                sums[clusters.of(i) * size + j] += row[j];
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
        return spec.standardErrors() == StandardErrors.CR1S || spec.standardErrors() == StandardErrors.WILD
                ? factor * (rows - 1.0) / (rows - scores.takenBeside(clusters))
                : factor;
    }

    private DMatrixRMaj serial() {
        double[] all = new double[rows * size];
        double[] row = new double[size];
        DMatrixRMaj meat = new DMatrixRMaj(size, size);
        for (int i = 0; i < rows; i++) {
            scores.scores(i, row);
            System.arraycopy(row, 0, all, i * size, size);
            addOuter(meat, 1, row, row);
            addLags(meat, all, i);
        }
        return meat;
    }

    private void addLags(DMatrixRMaj meat, double[] all, int i) {
        double[] now = new double[size];
        double[] then = new double[size];
        System.arraycopy(all, i * size, now, 0, size);
        for (int lag = 1; lag <= Math.min(spec.lag(), i); lag++) {
            System.arraycopy(all, (i - lag) * size, then, 0, size);
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
