package org.proxenos.inference.glm;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** What one pass over the rows adds up: information, score, log-likelihood; parts add up to the whole. */
final class Sums {
    private final int size;
    private final double[] gram;
    private final double[] score;
    private final double[] groupWeight;
    private final double[] groupScore;
    private final double[] groupRows;
    private double kernel;
    private double shapeScore;
    private double shapeSlope;

    Sums(Problem problem) {
        size = problem.basis().size();
        gram = new double[size * (size + 1) / 2];
        score = new double[size];
        groupWeight = new double[problem.levels()];
        groupScore = new double[problem.levels()];
        groupRows = new double[problem.levels() * size];
    }

    /** Adds a row of the basis. */
    void add(double[] row, int group, Point point) {
        int packed = 0;
        for (int i = 0; i < size; i++) {
            double left = row[i];
            double weighted = point.weight * left;
            score[i] += point.score * left;
            for (int j = 0; j <= i; j++) {
                gram[packed++] += weighted * row[j];
            }
            if (group >= 0) {
                groupRows[group * size + i] += weighted;
            }
        }
        if (group >= 0) {
            groupWeight[group] += point.weight;
            groupScore[group] += point.score;
        }
        kernel += point.kernel;
        shapeScore += point.shapeScore;
        shapeSlope += point.shapeSlope;
    }

    /** Adds another part; only parts without groups are made. */
    Sums plus(Sums other) {
        for (int i = 0; i < gram.length; i++) {
            gram[i] += other.gram[i];
        }
        for (int i = 0; i < size; i++) {
            score[i] += other.score[i];
        }
        kernel += other.kernel;
        shapeScore += other.shapeScore;
        shapeSlope += other.shapeSlope;
        return this;
    }

    /** Log-likelihood up to a constant. */
    double kernel() {
        return kernel;
    }

    /** Second derivative of the kernel by the shape. */
    double shapeSlope() {
        return shapeSlope;
    }

    /** The weighted mean of a basis column in an absorbed group. */
    double groupMean(int group, int column) {
        return groupRows[group * size + column] / groupWeight[group];
    }

    /** The summed weight of an absorbed group. */
    double groupWeight(int group) {
        return groupWeight[group];
    }

    /** The inverse information of the coefficients on the basis; empty where it is singular or below {@code least}. */
    Optional<DMatrixRMaj> inverse(double least) {
        DMatrixRMaj information = within();
        if (size == 0) {
            return Optional.of(information);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
        if (!solver.setA(information.copy())) {
            return Optional.empty();
        }
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        solver.invert(inverse);
        for (int j = 0; j < size; j++) {
            if (!(inverse.get(j, j) * least < 1)) {
                return Optional.empty();
            }
        }
        return Optional.of(inverse);
    }

    /** The step to the top of the quadratic, effects concentrated out (Frisch and Waugh 1933). */
    Step step(DMatrixRMaj inverse, Likelihood.Shape shape) {
        DMatrixRMaj right = new DMatrixRMaj(size, 1, true, score.clone());
        for (int g = 0; g < groupWeight.length; g++) {
            for (int j = 0; j < size; j++) {
                right.data[j] -= groupMean(g, j) * groupScore[g];
            }
        }
        DMatrixRMaj slopes = new DMatrixRMaj(size, 1);
        CommonOps_DDRM.mult(inverse, right, slopes);
        double decrement = CommonOps_DDRM.dot(slopes, right) + shape.decrement();
        double[] effects = new double[groupWeight.length];
        for (int g = 0; g < effects.length; g++) {
            effects[g] = groupScore[g] / groupWeight[g];
            decrement += groupScore[g] * effects[g];
            for (int j = 0; j < size; j++) {
                effects[g] -= groupMean(g, j) * slopes.data[j];
            }
        }
        return new Step(slopes.data, effects, shape.step(), decrement);
    }

    /** The likelihood's step of its shape. */
    Likelihood.Shape shape(Likelihood likelihood) {
        return likelihood.shape(shapeScore, shapeSlope);
    }

    private DMatrixRMaj within() {
        DMatrixRMaj information = new DMatrixRMaj(size, size);
        int packed = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double value = gram[packed++];
                for (int g = 0; g < groupWeight.length; g++) {
                    value -= groupRows[g * size + i] * groupMean(g, j);
                }
                information.set(i, j, value);
                information.set(j, i, value);
            }
        }
        return information;
    }
}
