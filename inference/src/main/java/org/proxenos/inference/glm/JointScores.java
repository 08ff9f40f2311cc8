package org.proxenos.inference.glm;

import java.util.Arrays;

/** The rows of a {@link JointModel} at its maximum. */
final class JointScores implements Scores {
    private final JointModel model;
    private final double[] parameters;
    private final int[] of;

    JointScores(JointModel model, double[] parameters) {
        this.model = model;
        this.parameters = parameters;
        this.of = model.predictors();
    }

    @Override
    public int rows() {
        return model.rows();
    }

    @Override
    public int size() {
        return model.size();
    }

    @Override
    public void scores(int row, double[] into) {
        Jet jet = model.row(row, parameters, into);
        for (int j = 0; j < into.length; j++) {
            into[j] *= jet.first(of[j]);
        }
    }

    @Override
    public double leverage(int row) {
        return Double.NaN;
    }

    @Override
    public int taken() {
        return model.family().hasCountedShapes() ? model.size() : model.coefficients();
    }

    @Override
    public int takenBeside(Groups clusters) {
        return taken();
    }

    /** Pearson's X^2; NaN where the response is no number. */
    double pearson() {
        double sum = 0;
        double[] row = new double[model.size()];
        for (int i = 0; i < rows(); i++) {
            double[] arguments = Arrays.stream(model.arguments(i, parameters, row))
                    .mapToDouble(Jet::value)
                    .toArray();
            double[] moments = model.family().moments(i, arguments);
            if (moments.length == 0) {
                return Double.NaN;
            }
            double residual = model.family().value(i) - moments[0];
            sum += model.weight(i) * residual * residual / moments[1];
        }
        return sum;
    }
}
