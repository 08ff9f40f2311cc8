package org.proxenos.inference.glm;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/** Newton's method on a log-likelihood, with the information lifted where it is not positive and steps halved where they fall. */
final class Newton {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double ENOUGH = 1e-20;
    private static final double ROUNDING = 1e-11;
    private static final double FIRST_LIFT = 1e-6;
    private static final double LAST_LIFT = 1e12;

    private final Objective objective;

    Newton(Objective objective) {
        this.objective = objective;
    }

    /** A log-likelihood. */
    interface Objective {
        /** The log-likelihood with its derivatives. */
        Spot at(double[] parameters);

        /** Why a search must not go on from here, for the inverse information. */
        Optional<String> objection(Spot spot, DMatrixRMaj inverse);
    }

    /**
     * A place on a log-likelihood.
     *
     * @param parameters of it
     * @param logLik there
     * @param gradient there
     * @param information less the second derivatives
     */
    record Spot(DMatrixRMaj parameters, double logLik, DMatrixRMaj gradient, DMatrixRMaj information) {}

    /**
     * Where a search ended.
     *
     * @param top the maximum, if it was found
     * @param reason why not
     */
    record Solution(Optional<Top> top, String reason) {}

    /**
     * A maximum.
     *
     * @param spot it
     * @param inverse information, inverted
     */
    record Top(Spot spot, DMatrixRMaj inverse) {}

    /** The search from parameters. */
    Solution from(double[] start) {
        Spot at = objective.at(start);
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            DMatrixRMaj exact = inverse(at.information, 0);
            Optional<String> objection = exact == null ? Optional.empty() : objective.objection(at, exact);
            if (objection.isPresent()) {
                return new Solution(Optional.empty(), objection.get());
            }
            DMatrixRMaj step = new DMatrixRMaj(start.length, 1);
            CommonOps_DDRM.mult(exact == null ? lifted(at.information) : exact, at.gradient, step);
            double decrement = CommonOps_DDRM.dot(step, at.gradient);
            if (exact != null && isTop(decrement, before, at.logLik)) {
                return new Solution(Optional.of(new Top(at, exact)), "");
            }
            before = decrement;
            at = climb(at, step);
        }
        return new Solution(Optional.empty(), "no convergence after %d steps".formatted(MOST_STEPS));
    }

    private static boolean isTop(double decrement, double before, double logLik) {
        double gain = decrement / (Math.abs(logLik) + 1);
        return gain <= ENOUGH || (gain < ROUNDING && decrement > before / 2);
    }

    private static DMatrixRMaj lifted(DMatrixRMaj information) {
        DMatrixRMaj inverse = null;
        for (double lift = FIRST_LIFT; inverse == null && lift < LAST_LIFT; lift *= 10) {
            inverse = inverse(information, lift);
        }
        return inverse == null ? new DMatrixRMaj(information.numRows, information.numCols) : inverse;
    }

    private Spot climb(Spot at, DMatrixRMaj step) {
        double part = 1;
        Spot next = moved(at, step, part);
        while (isWorse(next.logLik, at.logLik) && part > Math.scalb(1.0, -MOST_HALVINGS)) {
            part /= 2;
            next = moved(at, step, part);
        }
        return isWorse(next.logLik, at.logLik) ? at : next;
    }

    private Spot moved(Spot at, DMatrixRMaj step, double part) {
        DMatrixRMaj parameters = at.parameters.copy();
        CommonOps_DDRM.addEquals(parameters, part, step);
        return objective.at(parameters.data);
    }

    private static boolean isWorse(double now, double before) {
        return !(now >= before - 1e-10 * (Math.abs(before) + 1)) || Double.isInfinite(now);
    }

    /** The inverse; null where it is not positive. */
    private static @Nullable DMatrixRMaj inverse(DMatrixRMaj information, double lift) {
        int size = information.numRows;
        DMatrixRMaj lifted = information.copy();
        double most = CommonOps_DDRM.elementMaxAbs(information);
        for (int j = 0; j < size; j++) {
            lifted.add(j, j, lift * (most + 1));
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
        if (!solver.setA(lifted)) {
            return null;
        }
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        solver.invert(inverse);
        return inverse;
    }
}
