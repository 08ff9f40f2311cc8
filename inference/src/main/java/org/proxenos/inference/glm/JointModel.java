package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/** The log-likelihood of a {@link Joint} family on data: coefficients of each predictor on its basis, then shapes. */
final class JointModel implements Newton.Objective {
    /** As for other families: a standard error above 1,000 of a column of length sqrt(n). */
    private static final double SEPARATED = 1e-6;
    /** Variance of a shape above which it has no estimate. */
    private static final double LOST = 1e4;

    private final Joint family;
    private final List<Basis> bases;
    private final double[] offset;
    private final double[] weights;
    private final int size;

    JointModel(Joint family, List<Basis> bases, double[] offset, double[] weights) {
        this.weights = weights;
        this.family = family;
        this.bases = List.copyOf(bases);
        this.offset = offset;
        this.size = coefficients() + family.shapes().size();
    }

    /** How many coefficients, shapes apart. */
    int coefficients() {
        return bases.stream().mapToInt(Basis::size).sum();
    }

    /** The family. */
    Joint family() {
        return family;
    }

    /** The basis of each predictor. */
    List<Basis> bases() {
        return bases;
    }

    /** How many rows. */
    int rows() {
        return offset.length;
    }

    /** How many parameters. */
    int size() {
        return size;
    }

    /** The names of all parameters. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int part = 0; part < bases.size(); part++) {
            String prefix = family.parts().get(part);
            bases.get(part).names().forEach(name -> names.add(prefix + name));
        }
        names.addAll(family.shapes());
        return names;
    }

    /** Where a search starts: each predictor's start, projected on its basis. */
    double[] start() {
        double[] start = new double[size];
        int at = 0;
        for (int part = 0; part < bases.size(); part++) {
            Basis basis = bases.get(part);
            double[] row = new double[basis.size()];
            for (int i = 0; i < rows(); i++) {
                basis.row(i, row);
                double value = family.start(part, i) - (part == 0 ? offset[i] : 0);
                for (int j = 0; j < row.length; j++) {
                    start[at + j] += value * row[j];
                }
            }
            at += basis.size();
        }
        System.arraycopy(family.shapeStart(), 0, start, at, size - at);
        return start;
    }

    @Override
    public Newton.Spot at(double[] parameters) {
        DMatrixRMaj gradient = new DMatrixRMaj(size, 1);
        DMatrixRMaj information = new DMatrixRMaj(size, size);
        double[] row = new double[size];
        int[] of = predictors();
        double logLik = 0;
        for (int i = 0; i < rows(); i++) {
            Jet jet = row(i, parameters, row);
            logLik += jet.value();
            for (int j = 0; j < size; j++) {
                gradient.data[j] += jet.first(of[j]) * row[j];
                for (int k = 0; k <= j; k++) {
                    information.data[j * size + k] -= jet.second(of[j], of[k]) * row[j] * row[k];
                }
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                information.set(k, j, information.get(j, k));
            }
        }
        return new Newton.Spot(new DMatrixRMaj(size, 1, true, parameters.clone()), logLik, gradient, information);
    }

    /** The log-likelihood of a row by predictors and shapes, times its weight; writes all bases of the row, 1 for shapes. */
    Jet row(int i, double[] parameters, double[] row) {
        Jet jet = family.at(i, arguments(i, parameters, row));
        return weights[i] == 1 ? jet : jet.times(weights[i]);
    }

    /** The prior weight of a row. */
    double weight(int i) {
        return weights[i];
    }

    /** Predictors and shapes of a row. */
    Jet[] arguments(int i, double[] parameters, double[] row) {
        int parts = bases.size();
        Jet[] arguments = new Jet[parts + family.shapes().size()];
        int at = 0;
        for (int part = 0; part < parts; part++) {
            double[] basis = new double[bases.get(part).size()];
            bases.get(part).row(i, basis);
            double predictor = part == 0 ? offset[i] : 0;
            for (double value : basis) {
                row[at] = value;
                predictor += value * parameters[at];
                at++;
            }
            arguments[part] = Jet.variable(part, predictor, arguments.length);
        }
        for (int s = parts; s < arguments.length; s++) {
            row[at] = 1;
            arguments[s] = Jet.variable(s, parameters[at++], arguments.length);
        }
        return arguments;
    }

    /** The argument that each parameter acts through. */
    int[] predictors() {
        int[] of = new int[size];
        int at = 0;
        for (int part = 0; part < bases.size(); part++) {
            Arrays.fill(of, at, at + bases.get(part).size(), part);
            at += bases.get(part).size();
        }
        for (int s = at; s < size; s++) {
            of[s] = bases.size() + s - at;
        }
        return of;
    }

    @Override
    public Optional<String> objection(Newton.Spot spot, DMatrixRMaj inverse) {
        int coefficients = coefficients();
        for (int j = 0; j < size; j++) {
            boolean isShape = j >= coefficients;
            double most = isShape ? LOST : rows() / SEPARATED;
            if (!(inverse.get(j, j) < most)) {
                String cause = isShape && !family.hasCountedShapes() ? "" : "separation: ";
                return Optional.of(cause + "'%s' has no finite estimate".formatted(names().get(j)));
            }
        }
        return Optional.empty();
    }
}
