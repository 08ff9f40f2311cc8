package org.proxenos.inference.glm;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/** Fisher scoring with step halving; the shape moves along by Newton steps on its log. */
final class Scoring {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    /** Gain promised, relative to the log-likelihood, at which the search ends. */
    private static final double ENOUGH = 1e-20;
    /** The same, once steps no longer shrink: rounding is all that is left. */
    private static final double ROUNDING = 1e-11;
    /** Information about a column of length sqrt(n) below which its coefficient runs to infinity: SE above 1,000. */
    private static final double SEPARATED = 1e-6;

    private final Problem problem;
    private final Pass pass;

    Scoring(Problem problem) {
        this.problem = problem;
        this.pass = new Pass(problem);
    }

    /**
     * Where a search ended.
     *
     * @param top the maximum, if it was found
     * @param reason why not
     */
    record Solution(Optional<Top> top, String reason) {
        private static Solution failed(String reason) {
            return new Solution(Optional.empty(), reason);
        }
    }

    /**
     * A maximum.
     *
     * @param position of it
     * @param sums there
     * @param inverse information there, inverted, on the basis
     */
    record Top(Position position, Sums sums, DMatrixRMaj inverse) {}

    /**
     * A position, looked at.
     *
     * @param position it
     * @param sums there
     * @param logLik there, up to a constant; -infinity before the first step
     */
    private record Spot(Position position, Sums sums, double logLik) {}

    /** The search from the values alone. */
    Solution from(Likelihood likelihood) {
        Position origin = Position.origin(problem, likelihood);
        return search(new Spot(origin, pass.start(origin), Double.NEGATIVE_INFINITY));
    }

    /** The search from a position. */
    Solution from(Position position) {
        return search(look(position));
    }

    private Solution search(Spot from) {
        Spot at = from;
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            Likelihood likelihood = at.position.likelihood();
            Optional<DMatrixRMaj> inverse = at.sums.inverse(least(likelihood));
            if (inverse.isEmpty()) {
                return Solution.failed(separated(at.position));
            }
            Step step = at.sums.step(inverse.get(), at.sums.shape(likelihood));
            if (isTop(step, before, at.logLik)) {
                return new Solution(Optional.of(new Top(at.position, at.sums, inverse.get())), "");
            }
            before = step.decrement();
            at = climb(at, step);
        }
        return Solution.failed("no convergence after %d steps".formatted(MOST_STEPS));
    }

    private Spot climb(Spot at, Step step) {
        double part = 1;
        Spot next = look(at.position.plus(step, part));
        while (isWorse(next.logLik, at.logLik) && part > Math.scalb(1.0, -MOST_HALVINGS)) {
            part /= 2;
            next = look(at.position.plus(step, part));
        }
        return next;
    }

    private Spot look(Position position) {
        Sums sums = pass.at(position);
        return new Spot(position, sums, sums.kernel() + position.likelihood().constant());
    }

    private static boolean isTop(Step step, double before, double logLik) {
        if (Double.isInfinite(logLik)) {
            return false;
        }
        double gain = step.decrement() / (Math.abs(logLik) + 1);
        return gain <= ENOUGH || (gain < ROUNDING && step.decrement() > before / 2);
    }

    private static boolean isWorse(double now, double before) {
        return !(now >= before - 1e-10 * (Math.abs(before) + 1)) || Double.isInfinite(now);
    }

    private double least(Likelihood likelihood) {
        return likelihood == Standard.GAUSSIAN ? 0 : SEPARATED / problem.rows();
    }

    private String separated(Position at) {
        return "separation: the coefficient of '%s' has no finite estimate"
                .formatted(problem.basis().largest(at.slopes()));
    }
}
