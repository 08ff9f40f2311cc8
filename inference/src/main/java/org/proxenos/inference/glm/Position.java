package org.proxenos.inference.glm;

/** Where a search stands: coefficients on the basis, absorbed effects, likelihood with its shape. */
final class Position {
    private final double[] slopes;
    private final double[] effects;
    private final Likelihood likelihood;

    private Position(double[] slopes, double[] effects, Likelihood likelihood) {
        this.slopes = slopes;
        this.effects = effects;
        this.likelihood = likelihood;
    }

    /** All coefficients 0. */
    static Position origin(Problem problem, Likelihood likelihood) {
        return new Position(new double[problem.basis().size()], new double[problem.levels()], likelihood);
    }

    /** The same coefficients under another likelihood. */
    Position under(Likelihood other) {
        return new Position(slopes, effects, other);
    }

    /** A part of a step on. */
    Position plus(Step step, double part) {
        double[] moved = slopes.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] += part * step.slopes()[j];
        }
        double[] more = effects.clone();
        for (int g = 0; g < more.length; g++) {
            more[g] += part * step.effects()[g];
        }
        return new Position(moved, more, likelihood.moved(part * step.shape()));
    }

    /** Coefficients on the basis; not copied. */
    double[] slopes() {
        return slopes;
    }

    /** The likelihood. */
    Likelihood likelihood() {
        return likelihood;
    }

    /** The linear predictor of a row, given its basis. */
    double predictor(Problem problem, int at, double[] row) {
        double sum = problem.offset(at);
        int group = problem.group(at);
        if (group >= 0) {
            sum += effects[group];
        }
        for (int j = 0; j < row.length; j++) {
            sum += slopes[j] * row[j];
        }
        return sum;
    }
}
