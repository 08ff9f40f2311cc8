package org.proxenos.inference.glm;

import java.util.List;
import java.util.stream.IntStream;

/** One pass over the rows. Parts are of fixed size and added in order, so threads do not change a digit. */
final class Pass {
    private static final int PART = 16_384;

    private final Problem problem;

    Pass(Problem problem) {
        this.problem = problem;
    }

    /** The sums at a position. */
    Sums at(Position position) {
        return sum(position, false);
    }

    /** The sums for the first step, from the values alone. */
    Sums start(Position origin) {
        return sum(origin, true);
    }

    private Sums sum(Position position, boolean first) {
        int rows = problem.rows();
        if (problem.levels() > 0 || rows <= PART) {
            return part(position, first, 0, rows);
        }
        List<Sums> parts = IntStream.range(0, (rows + PART - 1) / PART)
                .parallel()
                .mapToObj(p -> part(position, first, p * PART, Math.min(rows, (p + 1) * PART)))
                .toList();
        return parts.stream().reduce(new Sums(problem), Sums::plus);
    }

    private Sums part(Position position, boolean first, int from, int to) {
        Sums sums = new Sums(problem);
        Point point = new Point();
        Likelihood likelihood = position.likelihood();
        double[] row = new double[problem.basis().size()];
        for (int i = from; i < to; i++) {
            problem.basis().row(i, row);
            if (first) {
                double predictor = likelihood.start(problem.response(i));
                problem.at(likelihood, i, predictor, point);
                point.score += point.weight * (predictor - problem.offset(i));
            } else {
                problem.at(likelihood, i, position.predictor(problem, i, row), point);
            }
            sums.add(row, problem.group(i), point);
        }
        return sums;
    }
}
