package org.proxenos.inference.correct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.proxenos.inference.formula.Design;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;

/**
 * Regression with a variable that a machine coded everywhere and people in a random part: design-based supervised learning (Egami,
 * Hinck, Stewart and Wei 2023). Wherever the variable stands in the formula, estimates are right however the machine errs, because
 * the chance of being coded by people is known. Estimating equations are those of the machine, calibrated on other rows
 * (five folds), plus what people's codes change in them over that chance.
 *
 * @param n rows
 * @param coded by people, of these
 * @param terms on the linear scale, z; errors by a sandwich over clusters
 */
public record DesignBased(int n, int coded, List<Fit.Term> terms) {
    private static final Set<Family> FAMILIES =
            EnumSet.of(Family.GAUSSIAN, Family.POISSON, Family.NEGBIN, Family.BINOMIAL);

    private static final int FOLDS = 5;
    private static final int MOST_STEPS = 100;
    private static final double ENOUGH = 1e-10;
    private static final double ROUGHLY = 1e-3;
    private static final double UPPER = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** Copies the terms. */
    public DesignBased {
        terms = List.copyOf(terms);
    }

    /**
     * What to fit.
     *
     * @param formula with the variable's name
     * @param family gaussian, poisson, binomial, or negbin, whose theta is that of the calibrated codes: it weighs, and biases nothing
     * @param variable column of people's codes, NaN where they did not code
     * @param machine column of the machine's codes, numbers, in every row
     * @param chance column of the chance that people coded a row, in (0, 1]
     * @param cluster column of the clusters, such as account
     */
    public record Plan(String formula, Family family, String variable, String machine, String chance, String cluster) {}

    /**
     * The regression; all columns but the variable must have a value in every row.
     *
     * @throws IllegalArgumentException for another family, missing values, a chance outside (0, 1], or fewer than ten rows coded by people
     */
    public static DesignBased of(Plan plan, Frame frame, long seed) {
        double[] people = frame.numbers(plan.variable);
        long coded = Arrays.stream(people).filter(code -> !Double.isNaN(code)).count();
        if (!FAMILIES.contains(plan.family) || coded < 2L * FOLDS) {
            throw new IllegalArgumentException(
                    "needs gaussian, poisson, negbin or binomial and ten rows coded by people: %s, %d"
                            .formatted(plan.family.code(), coded));
        }
        double[] chance = frame.numbers(plan.chance);
        if (!Arrays.stream(chance).allMatch(c -> c > 0 && c <= 1)) {
            throw new IllegalArgumentException("'%s' must lie in (0, 1] in every row".formatted(plan.chance));
        }
        double[] guesses = calibrated(people, frame.numbers(plan.machine), seed);
        Design guessed = design(plan, frame, guesses);
        double[] best = new double[people.length];
        Arrays.setAll(best, i -> Double.isNaN(people[i]) ? guesses[i] : people[i]);
        double theta = plan.family == Family.NEGBIN ? theta(plan, frame.with(plan.variable, Column.of(guesses))) : 0;
        return new Equations(new Kind(plan.family, theta), guessed, design(plan, frame, best), people, chance)
                .solve(frame.words(plan.cluster), (int) coded);
    }

    private static double theta(Plan plan, Frame frame) {
        return Regression.fit(ModelSpec.of(plan.formula, Family.NEGBIN), frame)
                .<Double>fold(fit -> fit.theta().orElseThrow(), failed -> {
                    throw new IllegalArgumentException(failed.reason());
                });
    }

    private static Design design(Plan plan, Frame frame, double[] codes) {
        Design design = Design.of(Formula.parse(plan.formula), List.of(), frame.with(plan.variable, Column.of(codes)));
        if (design.dropped() > 0) {
            throw new IllegalArgumentException(
                    "%d rows lack a value: leave them out first".formatted(design.dropped()));
        }
        return design;
    }

    /** People's codes as a line in the machine's, each row from the other folds. */
    private static double[] calibrated(double[] people, double[] machine, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] fold = new int[people.length];
        int next = random.nextInt(FOLDS);
        for (int i = 0; i < fold.length; i++) {
            fold[i] = Double.isNaN(people[i]) ? random.nextInt(FOLDS) : next++ % FOLDS;
        }
        double[] guesses = new double[people.length];
        for (int f = 0; f < FOLDS; f++) {
            double[] line = line(people, machine, fold, f);
            for (int i = 0; i < fold.length; i++) {
                guesses[i] = fold[i] == f ? line[0] + line[1] * machine[i] : guesses[i];
            }
        }
        return guesses;
    }

    private static double[] line(double[] people, double[] machine, int[] fold, int without) {
        double n = 0;
        double[] sums = new double[4];
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] != without && !Double.isNaN(people[i])) {
                n++;
                sums[0] += machine[i];
                sums[1] += people[i];
                sums[2] += machine[i] * machine[i];
                sums[3] += machine[i] * people[i];
            }
        }
        double spread = sums[2] - sums[0] * sums[0] / n;
        double slope = spread > 0 ? (sums[3] - sums[0] * sums[1] / n) / spread : 0;
        return new double[] {(sums[1] - slope * sums[0]) / n, slope};
    }

    /**
     * What rows add up to.
     *
     * @param sum of the equations
     * @param slope less their derivatives
     */
    private record Total(DMatrixRMaj sum, DMatrixRMaj slope) {}

    /**
     * A distribution with its shape.
     *
     * @param family it
     * @param theta of negbin
     */
    private record Kind(Family family, double theta) {
        double mean(double predictor) {
            return switch (family) {
                case GAUSSIAN -> predictor;
                case POISSON, NEGBIN -> Math.exp(predictor);
                default -> 1 / (1 + Math.exp(-predictor));
            };
        }

        /** Derivative of the mean by the predictor. */
        double bend(double mean) {
            return switch (family) {
                case GAUSSIAN -> 1;
                case POISSON, NEGBIN -> mean;
                default -> mean * (1 - mean);
            };
        }

        /** What a residual counts for, beside {@link #bend} over the variance of the family without a shape. */
        double share(double mean) {
            return family == Family.NEGBIN ? theta / (theta + mean) : 1;
        }
    }

    /** Estimating equations of rows as the machine has them and as people have them. */
    private static final class Equations {
        private final Kind kind;
        private final Design guessed;
        private final Design best;
        private final double[] people;
        private final double[] chance;
        private final int size;

        Equations(Kind kind, Design guessed, Design best, double[] people, double[] chance) {
            this.kind = kind;
            this.guessed = guessed;
            this.best = best;
            this.people = people;
            this.chance = chance;
            this.size = guessed.names().size();
        }

        /** From the solution of the machine's equations, which have one wherever a regression has. */
        DesignBased solve(String[] clusters, int coded) {
            double[] start = new double[size];
            climb(start, false);
            DMatrixRMaj slope = climb(start, true)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the estimating equations have no solution: too few rows coded by people"));
            return report(start, slope, clusters, coded);
        }

        /** Moves the coefficients to where the equations are 0; the slopes there, empty where there is no such place. */
        private Optional<DMatrixRMaj> climb(double[] beta, boolean isCorrected) {
            for (int step = 0; step < MOST_STEPS; step++) {
                Total total = new Total(new DMatrixRMaj(size, 1), new DMatrixRMaj(size, size));
                for (int i = 0; i < people.length; i++) {
                    add(i, beta, isCorrected, total);
                }
                DMatrixRMaj change = new DMatrixRMaj(size, 1);
                if (!CommonOps_DDRM.solve(total.slope, total.sum, change)) {
                    return Optional.empty();
                }
                double most = CommonOps_DDRM.elementMaxAbs(change);
                for (int j = 0; j < size; j++) {
                    beta[j] += change.get(j) * Math.min(1, 2 / most);
                }
                if (most < (isCorrected ? ENOUGH : ROUGHLY)) {
                    return Optional.of(total.slope);
                }
            }
            return Optional.empty();
        }

        /** What a row adds to the equations, and to the matrix of their slopes. */
        private void add(int i, double[] beta, boolean isCorrected, Total total) {
            double share = !isCorrected || Double.isNaN(people[i]) ? 0 : 1 / chance[i];
            add(guessed, i, beta, 1 - share, total);
            if (share > 0) {
                add(best, i, beta, share, total);
            }
        }

        private void add(Design design, int i, double[] beta, double weight, Total total) {
            double predictor = design.offset()[i];
            for (int j = 0; j < size; j++) {
                predictor += design.column(j)[i] * beta[j];
            }
            double mean = kind.mean(predictor);
            double share = weight * kind.share(mean);
            double bend = kind.bend(mean);
            double residual = design.response()[i] - mean;
            double[] row = row(design, i);
            for (int j = 0; j < size; j++) {
                if (row[j] != 0) {
                    double x = share * row[j];
                    total.sum.add(j, 0, x * residual);
                    for (int k = 0; k < size; k++) {
                        total.slope.data[j * size + k] += x * bend * row[k];
                    }
                }
            }
        }

        /** A row of a design; most of it is 0 where accounts have a column each. */
        private double[] row(Design design, int i) {
            double[] row = new double[size];
            for (int j = 0; j < size; j++) {
                row[j] = design.column(j)[i];
            }
            return row;
        }

        private DesignBased report(double[] beta, DMatrixRMaj slope, String[] clusters, int coded) {
            Map<String, DMatrixRMaj> sums = new LinkedHashMap<>();
            DMatrixRMaj unused = new DMatrixRMaj(size, size);
            for (int i = 0; i < people.length; i++) {
                add(i, beta, true, new Total(sums.computeIfAbsent(clusters[i], c -> new DMatrixRMaj(size, 1)), unused));
            }
            DMatrixRMaj meat = new DMatrixRMaj(size, size);
            sums.values().forEach(sum -> CommonOps_DDRM.multAddTransB(sum, sum, meat));
            DMatrixRMaj bread = new DMatrixRMaj(size, size);
            CommonOps_DDRM.invert(slope, bread);
            DMatrixRMaj half = new DMatrixRMaj(size, size);
            CommonOps_DDRM.mult(bread, meat, half);
            DMatrixRMaj covariance = new DMatrixRMaj(size, size);
            CommonOps_DDRM.multTransB(half, bread, covariance);
            return new DesignBased(people.length, coded, terms(beta, covariance));
        }

        private List<Fit.Term> terms(double[] beta, DMatrixRMaj covariance) {
            List<Fit.Term> terms = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                double se = Math.sqrt(covariance.get(j, j));
                double z = beta[j] / se;
                terms.add(new Fit.Term(
                        guessed.names().get(j),
                        beta[j],
                        se,
                        z,
                        2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)),
                        beta[j] - UPPER * se,
                        beta[j] + UPPER * se,
                        Double.POSITIVE_INFINITY));
            }
            return terms;
        }
    }
}
