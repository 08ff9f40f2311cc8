package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The log-likelihood of a model with a normal random intercept for each group, integrated by adaptive Gauss-Hermite
 * quadrature around each group's mode (Pinheiro and Bates 1995); one node is Laplace's approximation. The mode moves with the
 * parameters: two Newton steps on {@link Jet} carry its first and second derivatives.
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

    MixedModel(Problem problem, Kernel kernel, Groups groups) {
        this.problem = problem;
        this.kernel = kernel;
        this.rows = groups.rows();
        this.size = problem.basis().size() + (kernel.shape().isEmpty() ? 1 : 2);
        this.nodes = new double[kernel.nodes()];
        this.logWeights = new double[nodes.length];
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
                .mapToObj(g -> new Group(rows[g], parameters).integral())
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

    /** The rows of one group. */
    private final class Group {
        private final int[] members;
        private final Jet[] predictors;
        private final Jet spread;
        private final Jet shape;

        Group(int[] members, double[] parameters) {
            this.members = members;
            int coefficients = problem.basis().size();
            this.spread =
                    Jet.variable(coefficients, parameters[coefficients], size).exp();
            this.shape = size > coefficients + 1
                    ? Jet.variable(coefficients + 1, parameters[coefficients + 1], size)
                    : Jet.constant(0, size);
            this.predictors = new Jet[members.length];
            double[] row = new double[coefficients];
            for (int i = 0; i < members.length; i++) {
                problem.basis().row(members[i], row);
                double value = problem.offset(members[i]);
                for (int j = 0; j < coefficients; j++) {
                    value += row[j] * parameters[j];
                }
                predictors[i] = Jet.linear(value, Arrays.copyOf(row, size));
            }
        }

        /** The log of the integral over the random intercept. */
        Jet integral() {
            Jet mode = stepped(stepped(Jet.constant(mode(), size)));
            Jet halfLogWidth = curvature(mode).times(-1).log().times(-0.5);
            Jet width = halfLogWidth.exp().times(Math.sqrt(2));
            Jet sum = height(mode.plus(nodes[0], width)).plus(logWeights[0]);
            for (int q = 1; q < nodes.length; q++) {
                Jet next = height(mode.plus(nodes[q], width)).plus(logWeights[q]);
                sum = sum.plus(next.minus(sum).softplus());
            }
            return sum.plus(halfLogWidth).plus(-Math.log(Math.PI) / 2);
        }

        private Jet stepped(Jet u) {
            Jet curvature = curvature(u);
            Jet inverse = curvature.apply(
                    1 / curvature.value(), -Math.pow(curvature.value(), -2), 2 * Math.pow(curvature.value(), -3));
            return u.minus(slope(u).times(inverse));
        }

        /** Newton's method with halved steps; the log-likelihoods here are concave in the intercept. */
        private double mode() {
            Group plain = plain();
            double u = 0;
            for (int i = 0; i < MOST_STEPS; i++) {
                Jet at = Jet.constant(u, 0);
                double step = -plain.slope(at).value() / plain.curvature(at).value();
                double height = plain.height(at).value();
                while (plain.height(Jet.constant(u + step, 0)).value() < height - 1e-9 * Math.abs(height)) {
                    step /= 2;
                }
                u += step;
                if (Math.abs(step) < 1e-10 * (1 + Math.abs(u))) {
                    break;
                }
            }
            return u;
        }

        private Group plain() {
            Jet[] values = Arrays.stream(predictors)
                    .map(predictor -> Jet.constant(predictor.value(), 0))
                    .toArray(Jet[]::new);
            return new Group(members, values, Jet.constant(spread.value(), 0), Jet.constant(shape.value(), 0));
        }

        private Group(int[] members, Jet[] predictors, Jet spread, Jet shape) {
            this.members = members;
            this.predictors = predictors;
            this.spread = spread;
            this.shape = shape;
        }

        /** A weight divides the variance of the normal, as in R's lmer; other log-likelihoods it multiplies. */
        private Jet shape(int i) {
            double weight = problem.weight(members[i]);
            return kernel == Kernel.GAUSSIAN && weight != 1 ? shape.plus(-Math.log(weight) / 2) : shape;
        }

        private Jet weighted(int i, Jet jet) {
            double weight = problem.weight(members[i]);
            return kernel == Kernel.GAUSSIAN || weight == 1 ? jet : jet.times(weight);
        }

        private Jet height(Jet u) {
            Jet shift = spread.times(u);
            Jet sum = u.times(u).times(-0.5);
            for (int i = 0; i < members.length; i++) {
                sum = sum.plus(
                        weighted(i, kernel.value(problem.response(members[i]), predictors[i].plus(shift), shape(i))));
            }
            return sum;
        }

        private Jet slope(Jet u) {
            Jet shift = spread.times(u);
            Jet sum = Jet.constant(0, u.size());
            for (int i = 0; i < members.length; i++) {
                sum = sum.plus(
                        weighted(i, kernel.slope(problem.response(members[i]), predictors[i].plus(shift), shape(i))));
            }
            return sum.times(spread).minus(u);
        }

        private Jet curvature(Jet u) {
            Jet shift = spread.times(u);
            Jet sum = Jet.constant(0, u.size());
            for (int i = 0; i < members.length; i++) {
                sum = sum.plus(weighted(
                        i, kernel.curvature(problem.response(members[i]), predictors[i].plus(shift), shape(i))));
            }
            return sum.times(spread.times(spread)).plus(-1);
        }
    }
}
