package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.formula.Design;

/**
 * An orthonormal basis of the columns of a design, absorbed effects taken out: X = Q R by modified Gram-Schmidt, twice.
 *
 * <p>A column that the ones before it give (relative rest below 1e-7, R's tolerance) is left out. Models are fitted on Q,
 * so badly scaled columns cost no digits; estimates go back through R.
 */
final class Basis {
    private static final double ALIASED = 1e-7;

    private final List<String> names = new ArrayList<>();
    private final List<String> aliased = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private final double[] rows;
    private final int size;

    private Basis(Design design, Predicate<String> kept, @Nullable Groups absorbed) {
        for (int j = 0; j < design.names().size(); j++) {
            if (kept.test(design.names().get(j))) {
                add(design.names().get(j), design.column(j).clone(), absorbed);
            }
        }
        size = columns.size();
        rows = new double[Math.multiplyExact(design.rows(), size)];
        for (int j = 0; j < size; j++) {
            double[] column = columns.get(j);
            for (int i = 0; i < column.length; i++) {
                rows[i * size + j] = column[i];
            }
        }
        columns.clear();
    }

    /** The basis of a design, the means of groups taken out. */
    static Basis of(Design design, @Nullable Groups absorbed) {
        return of(design, name -> true, absorbed);
    }

    /** The basis of some of a design's columns. */
    static Basis of(Design design, Predicate<String> kept, @Nullable Groups absorbed) {
        return new Basis(design, kept, absorbed);
    }

    /** How many columns. */
    int size() {
        return size;
    }

    /** The names of the design's columns that are kept. */
    List<String> names() {
        return names;
    }

    /** The names of the columns that others give. */
    List<String> aliased() {
        return aliased;
    }

    /** Writes a row of Q. */
    void row(int at, double[] into) {
        System.arraycopy(rows, at * size, into, 0, size);
    }

    /** R^-1, so that coefficients of X are R^-1 times those of Q. */
    DMatrixRMaj back() {
        DMatrixRMaj r = new DMatrixRMaj(size, size);
        for (int j = 0; j < size; j++) {
            for (int i = 0; i <= j; i++) {
                r.set(i, j, weights.get(j)[i]);
            }
        }
        CommonOps_DDRM.invert(r);
        return r;
    }

    /** The column whose coefficient moves the predictor most: the one to blame for separation. */
    String largest(double[] slopes) {
        if (size == 0) {
            return "(effects)";
        }
        DMatrixRMaj estimates = new DMatrixRMaj(size, 1);
        CommonOps_DDRM.mult(back(), new DMatrixRMaj(size, 1, true, slopes), estimates);
        String name = names.get(0);
        double most = -1;
        for (int j = 0; j < size; j++) {
            double[] r = weights.get(j);
            double reach = Math.abs(estimates.get(j)) * norm(r);
            if (reach > most && !names.get(j).equals("(Intercept)")) {
                most = reach;
                name = names.get(j);
            }
        }
        return name;
    }

    private void add(String name, double[] column, @Nullable Groups absorbed) {
        double before = norm(column);
        if (absorbed != null) {
            demean(column, absorbed);
        }
        double[] weight = new double[columns.size() + 1];
        for (int round = 0; round < 2; round++) {
            for (int j = 0; j < columns.size(); j++) {
                weight[j] += takeOut(columns.get(j), column);
            }
        }
        double rest = norm(column);
        if (!(rest > ALIASED * before)) {
            aliased.add(name);
            return;
        }
        for (int i = 0; i < column.length; i++) {
            column[i] /= rest;
        }
        weight[columns.size()] = rest;
        columns.add(column);
        weights.add(weight);
        names.add(name);
    }

    private static void demean(double[] column, Groups groups) {
        double[] means = groups.sums(column);
        int[] sizes = groups.sizes();
        for (int i = 0; i < column.length; i++) {
            int group = groups.of(i);
            column[i] -= means[group] / sizes[group];
        }
    }

    private static double takeOut(double[] unit, double[] column) {
        double product = 0;
        for (int i = 0; i < unit.length; i++) {
            product += unit[i] * column[i];
        }
        for (int i = 0; i < unit.length; i++) {
            column[i] -= product * unit[i];
        }
        return product;
    }

    private static double norm(double[] column) {
        return Math.sqrt(Arrays.stream(column).map(x -> x * x).sum());
    }
}
