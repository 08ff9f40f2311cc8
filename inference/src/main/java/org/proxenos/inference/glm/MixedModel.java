package org.proxenos.inference.glm;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The log-likelihood of a model with a normal random intercept for each group, integrated by adaptive Gauss-Hermite
 * quadrature around each group's mode (Pinheiro and Bates 1995); one node is Laplace's approximation. The mode moves with the
 * parameters: Newton steps on {@link Jet} carry its first and second derivatives. Rows are functions of their predictor and
 * the shape alone, so that a row costs one outer product ({@link RowSum}), however the intercept moves.
 *
 * <p>Parameters: coefficients on the basis, the log of the intercepts' standard deviation, the shape.
 */
final class MixedModel implements Newton.Objective {
    private static final int MOST_STEPS = 100;
    private static final double LOST = 1e4;
    private static final double SEPARATED = 1e-6;

    private final Problem problem;
    private final Kernel kernel;
    private final int[][] rows;
    private final int size;
    private final double[] nodes;
    private final double[] logWeights;
    /** Of each group, where it was found last: from one set of parameters to the next it moves little. */
    private final double[] modes;

    MixedModel(Problem problem, Kernel kernel, Groups groups) {
        this.problem = problem;
        this.kernel = kernel;
        this.rows = groups.rows();
        this.size = problem.basis().size() + (kernel.shape().isEmpty() ? 1 : 2);
        this.nodes = new double[kernel.nodes()];
        this.logWeights = new double[nodes.length];
        this.modes = new double[rows.length];
        quadrature();
    }

    /** How many parameters. */
    int size() {
        return size;
    }

    /** Golub and Welsch (1969): nodes are the eigenvalues of Hermite's recurrence; weights hold e^(node^2). */
    private void quadrature() {
        DMatrixRMaj recurrence = new DMatrixRMaj(nodes.length, nodes.length);
        for (int i = 1; i < nodes.length; i++) {
            recurrence.set(i, i - 1, Math.sqrt(i / 2.0));
            recurrence.set(i - 1, i, Math.sqrt(i / 2.0));
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(nodes.length, true, true);
        eigen.decompose(recurrence);
        for (int q = 0; q < nodes.length; q++) {
            nodes[q] = eigen.getEigenvalue(q).getReal();
            double first = eigen.getEigenVector(q).get(0);
            logWeights[q] = Math.log(Math.PI) / 2 + 2 * Math.log(Math.abs(first)) + nodes[q] * nodes[q];
        }
    }

    /** Where a search starts: predictors from the values alone, half a unit between groups. */
    double[] start() {
        double[] start = new double[size];
        int coefficients = problem.basis().size();
        double[] row = new double[coefficients];
        double squares = 0;
        for (int i = 0; i < problem.rows(); i++) {
            problem.basis().row(i, row);
            double value = kernel.start(problem.response(i)) - problem.offset(i);
            squares += value * value;
            for (int j = 0; j < coefficients; j++) {
                start[j] += value * row[j];
            }
        }
        for (int j = 0; j < coefficients; j++) {
            squares -= start[j] * start[j];
        }
        boolean isNormal = kernel == Kernel.GAUSSIAN;
        double spread = isNormal ? Math.log(squares / problem.rows()) / 2 : 0;
        start[coefficients] = spread + Math.log(0.5);
        if (size > coefficients + 1) {
            start[coefficients + 1] = spread;
        }
        return start;
    }

    /** The log-likelihood of each group, with its derivatives. */
    List<Jet> parts(double[] parameters) {
        return IntStream.range(0, rows.length)
                .parallel()
                .mapToObj(g -> new Group(g, parameters).integral())
                .toList();
    }

    @Override
    public Newton.Spot at(double[] parameters) {
        List<Jet> parts = parts(parameters);
        double logLik = 0;
        DMatrixRMaj gradient = new DMatrixRMaj(size, 1);
        DMatrixRMaj information = new DMatrixRMaj(size, size);
        for (Jet part : parts) {
            logLik += part.value();
            for (int j = 0; j < size; j++) {
                gradient.add(j, 0, part.first(j));
                for (int k = 0; k <= j; k++) {
                    information.add(j, k, -part.second(j, k));
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

    @Override
    public Optional<String> objection(Newton.Spot spot, DMatrixRMaj inverse) {
        int coefficients = problem.basis().size();
        for (int j = 0; j < coefficients; j++) {
            if (!(inverse.get(j, j) < problem.rows() / SEPARATED)) {
                return Optional.of("separation: the coefficient of '%s' has no finite estimate"
                        .formatted(problem.basis().names().get(j)));
            }
        }
        if (!(inverse.get(coefficients, coefficients) < LOST)) {
            return Optional.of("the random intercepts do not vary: fit the model without them");
        }
        return inverse.get(size - 1, size - 1) < LOST
                ? Optional.empty()
                : Optional.of("'%s' has no finite estimate".formatted(kernel.shape()));
    }

    /** What a row says of the intercept: its log-likelihood, or a derivative of it by the predictor. */
    private interface Of {
        Jet at(double y, Jet predictor, Jet shape);
    }

    /** The rows of one group. */
    private final class Group {
        private final int number;
        private final int[] members;
        /** Of each row, without the intercept. */
        private final double[] predictors;

        private final Jet spread;
        private final Jet shape;

        Group(int number, double[] parameters) {
            this.number = number;
            this.members = rows[number];
            int coefficients = problem.basis().size();
            this.spread =
                    Jet.variable(coefficients, parameters[coefficients], size).exp();
            this.shape = size > coefficients + 1
                    ? Jet.variable(coefficients + 1, parameters[coefficients + 1], size)
                    : Jet.constant(0, size);
            this.predictors = new double[members.length];
            double[] row = new double[coefficients];
            for (int i = 0; i < members.length; i++) {
                problem.basis().row(members[i], row);
                double value = problem.offset(members[i]);
                for (int j = 0; j < coefficients; j++) {
                    value += row[j] * parameters[j];
                }
                predictors[i] = value;
            }
        }

        /** The log of the integral over the random intercept. */
        Jet integral() {
            Jet mode = mode();
            Jet halfLogWidth = curvature(mode).times(-1).log().times(-0.5);
            Jet width = halfLogWidth.exp().times(Math.sqrt(2));
            Jet sum = height(mode.plus(nodes[0], width)).plus(logWeights[0]);
            for (int q = 1; q < nodes.length; q++) {
                Jet next = height(mode.plus(nodes[q], width)).plus(logWeights[q]);
                sum = sum.plus(next.minus(sum).softplus());
            }
            return sum.plus(halfLogWidth).plus(-Math.log(Math.PI) / 2);
        }

        /**
         * The mode with its derivatives. At the mode the slope and, after one step, its first derivatives vanish, so that those
         * of the curvature have no part in either step.
         */
        private Jet mode() {
            double u = top();
            double curvature = plainCurvature(u);
            Jet once = Jet.constant(u, size);
            once = once.plus(-1 / curvature, slope(once));
            return once.plus(-1 / curvature, slope(once));
        }

        /** Newton's method, with steps halved until the slope is less; the log-likelihoods here are concave in the intercept. */
        private double top() {
            double u = Double.isFinite(modes[number]) ? modes[number] : 0;
            double slope = plainSlope(u);
            double step = 1 + Math.abs(u);
            for (int i = 0; i < MOST_STEPS && Math.abs(step) >= 1e-10 * (1 + Math.abs(u)); i++) {
                step = -slope / plainCurvature(u);
                double next = plainSlope(u + step);
                while (Math.abs(next) > Math.abs(slope) && Math.abs(step) >= 1e-10 * (1 + Math.abs(u))) {
                    step /= 2;
                    next = plainSlope(u + step);
                }
                u += step;
                slope = next;
            }
            modes[number] = u;
            return u;
        }

        private double plainSlope(double u) {
            return plain(kernel::slope, u) * spread.value() - u;
        }

        private double plainCurvature(double u) {
            return plain(kernel::curvature, u) * spread.value() * spread.value() - 1;
        }

        private Jet height(Jet u) {
            return sum(kernel::value, u).minus(u.times(u).times(0.5));
        }

        private Jet slope(Jet u) {
            return sum(kernel::slope, u).times(spread).minus(u);
        }

        private Jet curvature(Jet u) {
            return sum(kernel::curvature, u).times(spread.times(spread)).plus(-1);
        }

        /** The sum over the group's rows, without derivatives. */
        private double plain(Of of, double u) {
            double sum = 0;
            for (int i = 0; i < members.length; i++) {
                Jet predictor = Jet.constant(predictors[i] + spread.value() * u, 0);
                sum += weighted(i, of, predictor, Jet.constant(shape.value(), 0))
                        .value();
            }
            return sum;
        }

        /** The sum over the group's rows, as a function of all parameters. */
        private Jet sum(Of of, Jet u) {
            Jet shift = spread.times(u);
            RowSum sum = new RowSum(problem.basis().size());
            double[] row = new double[problem.basis().size()];
            Jet shared = Jet.variable(1, shape.value(), 2);
            for (int i = 0; i < members.length; i++) {
                problem.basis().row(members[i], row);
                Jet predictor = Jet.variable(0, predictors[i] + shift.value(), 2);
                sum.add(row, weighted(i, of, predictor, shared));
            }
            return sum.along(shift, shape);
        }

        /** A weight divides the variance of the normal, as in R's lmer; other log-likelihoods it multiplies. */
        private Jet weighted(int i, Of of, Jet predictor, Jet form) {
            double y = problem.response(members[i]);
            double weight = problem.weight(members[i]);
            if (weight == 1) {
                return of.at(y, predictor, form);
            }
            return kernel == Kernel.GAUSSIAN
                    ? of.at(y, predictor, form.plus(-Math.log(weight) / 2))
                    : of.at(y, predictor, form).times(weight);
        }
    }
}
