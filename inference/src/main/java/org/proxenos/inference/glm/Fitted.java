package org.proxenos.inference.glm;

/** The rows at the maximum: means, scores, leverages on demand, and what they add up to. */
final class Fitted implements Scores {
    private final Problem problem;
    private final Scoring.Top top;
    private final double[] weights;
    private final double[] scores;
    private final double[] variances;
    private double deviance;
    private double pearson;
    private double moment;

    private Fitted(Problem problem, Scoring.Top top) {
        this.problem = problem;
        this.top = top;
        this.weights = new double[problem.rows()];
        this.scores = new double[problem.rows()];
        this.variances = new double[problem.rows()];
    }

    /** The rows at a maximum. */
    static Fitted of(Problem problem, Scoring.Top top) {
        Fitted fitted = new Fitted(problem, top);
        Likelihood likelihood = top.position().likelihood();
        Point point = new Point();
        double[] row = new double[problem.basis().size()];
        for (int i = 0; i < fitted.weights.length; i++) {
            problem.basis().row(i, row);
            double y = problem.response(i);
            problem.at(likelihood, i, top.position().predictor(problem, i, row), point);
            double prior = problem.weight(i);
            fitted.weights[i] = point.weight;
            fitted.scores[i] = point.score;
            fitted.deviance += prior * likelihood.deviance(y, point.mean);
            double residual = y - point.mean;
            fitted.variances[i] = likelihood.variance(point.mean) / prior;
            fitted.pearson += residual * residual / fitted.variances[i];
            fitted.moment += prior * (residual * residual - y) / (point.mean * point.mean);
        }
        return fitted;
    }

    /** The problem. */
    Problem problem() {
        return problem;
    }

    /** The maximum. */
    Scoring.Top top() {
        return top;
    }

    /** Residual deviance. */
    double deviance() {
        return deviance;
    }

    /** Pearson's X^2. */
    double pearson() {
        return pearson;
    }

    /** Log-likelihood; that of the normal lacks its scale. */
    double logLik() {
        Likelihood likelihood = top.position().likelihood();
        return top.sums().kernel() + likelihood.constant() + likelihood.rest(problem.responses(), problem.weights());
    }

    /** The moment estimate of 1/theta times the rows: what is left over the Poisson variance. */
    double moment() {
        return moment;
    }

    /** The linear predictor of a row. */
    double predictor(int row) {
        double[] basis = new double[size()];
        problem.basis().row(row, basis);
        return top.position().predictor(problem, row, basis);
    }

    /** Working weight of a row: its information about the linear predictor. */
    double weight(int row) {
        return weights[row];
    }

    /** Variance of a row's value under the model, dispersion 1. */
    double variance(int row) {
        return variances[row];
    }

    /** Derivative of the log-likelihood by the linear predictor of a row. */
    double score(int row) {
        return scores[row];
    }

    @Override
    public int rows() {
        return problem.rows();
    }

    @Override
    public int size() {
        return problem.basis().size();
    }

    @Override
    public void scores(int row, double[] into) {
        centred(row, into);
        for (int j = 0; j < into.length; j++) {
            into[j] *= scores[row];
        }
    }

    @Override
    public int taken() {
        return size() + problem.levels();
    }

    @Override
    public int takenBeside(Groups clusters) {
        Groups absorbed = problem.absorbed();
        return absorbed == null || absorbed.isNestedIn(clusters) ? size() : size() + absorbed.count();
    }

    /** Writes a row of the basis, weighted means of absorbed groups taken out. */
    void centred(int row, double[] into) {
        problem.basis().row(row, into);
        int group = problem.group(row);
        for (int j = 0; j < into.length && group >= 0; j++) {
            into[j] -= top.sums().groupMean(group, j);
        }
    }

    /** Leverage of a row, absorbed effects included: the diagonal of the hat matrix. */
    @Override
    public double leverage(int row) {
        double[] centred = new double[size()];
        centred(row, centred);
        double sum = 0;
        for (int i = 0; i < centred.length; i++) {
            for (int j = 0; j < centred.length; j++) {
                sum += centred[i] * top.inverse().get(i, j) * centred[j];
            }
        }
        int group = problem.group(row);
        return weights[row] * (sum + (group < 0 ? 0 : 1 / top.sums().groupWeight(group)));
    }
}
