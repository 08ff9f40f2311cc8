package org.proxenos.inference.correct;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
 * @param terms on the linear scale; errors by a sandwich over G clusters times G/(G - 1), t with G - 1
 */
public record DesignBased(int n, int coded, List<Fit.Term> terms) {
    private static final Set<Family> FAMILIES =
            EnumSet.of(Family.GAUSSIAN, Family.POISSON, Family.NEGBIN, Family.BINOMIAL);

    private static final int FOLDS = 5;

    /** Copies the terms. */
    public DesignBased {
        terms = List.copyOf(terms);
    }

    /**
     * A variable that a machine coded everywhere, and people in a part.
     *
     * @param name column of people's codes, NaN where they did not code; what it is called in the formula
     * @param machine column of the machine's codes, numbers, in every row
     */
    public record Coded(String name, String machine) {}

    /**
     * What to fit.
     *
     * @param formula with the variables' names
     * @param family gaussian, poisson, binomial, or negbin, whose theta is that of the calibrated codes: it weighs, and biases nothing
     * @param variables coded by both; a row counts as coded by people where they coded all
     * @param chance column of the chance that people coded a row, in (0, 1]; asked of rows that they coded
     * @param cluster column of the clusters, such as account
     */
    public record Plan(String formula, Family family, List<Coded> variables, String chance, String cluster) {
        /** Copies the list. */
        public Plan {
            variables = List.copyOf(variables);
        }
    }

    /**
     * The regression; all columns but people's codes must have a value in every row.
     *
     * @return empty where the corrected equations have no solution, as with too few rows coded by people, or errors can't be told
     *     since all rows are of one cluster
     * @throws IllegalArgumentException for another family, missing values, a chance outside (0, 1], or fewer than ten rows coded by people
     */
    public static Optional<DesignBased> of(Plan plan, Frame frame, long seed) {
        boolean[] isCoded = isCoded(plan, frame);
        int coded =
                (int) IntStream.range(0, isCoded.length).filter(i -> isCoded[i]).count();
        if (!FAMILIES.contains(plan.family) || coded < 2 * FOLDS) {
            throw new IllegalArgumentException(
                    "needs gaussian, poisson, negbin or binomial and ten rows coded by people: %s, %d"
                            .formatted(plan.family.code(), coded));
        }
        double[] weights = weights(frame.numbers(plan.chance), isCoded, plan.chance);
        if (Arrays.stream(frame.words(plan.cluster)).distinct().count() < 2) {
            return Optional.empty();
        }
        Frame guessed = frame;
        Frame best = frame;
        for (Coded variable : plan.variables) {
            double[] people = frame.numbers(variable.name);
            double[] guesses = calibrated(people, frame.numbers(variable.machine), isCoded, seed);
            guessed = guessed.with(variable.name, Column.of(guesses));
            best = best.with(variable.name, Column.of(known(isCoded, people, guesses)));
        }
        double theta = plan.family == Family.NEGBIN ? theta(plan, guessed) : 0;
        if (Double.isNaN(theta)) {
            return Optional.empty();
        }
        return new Equations(new Equations.Kind(plan.family, theta), design(plan, guessed), design(plan, best), weights)
                .solve(frame.words(plan.cluster), coded);
    }

    private static double[] known(boolean[] isCoded, double[] people, double[] guesses) {
        double[] known = new double[people.length];
        Arrays.setAll(known, i -> isCoded[i] ? people[i] : guesses[i]);
        return known;
    }

    private static boolean[] isCoded(Plan plan, Frame frame) {
        boolean[] coded = new boolean[frame.rows()];
        Arrays.fill(coded, !plan.variables.isEmpty());
        for (Coded variable : plan.variables) {
            double[] people = frame.numbers(variable.name);
            for (int i = 0; i < coded.length; i++) {
                coded[i] &= !Double.isNaN(people[i]);
            }
        }
        return coded;
    }

    private static double[] weights(double[] chance, boolean[] isCoded, String column) {
        double[] weights = new double[chance.length];
        for (int i = 0; i < weights.length; i++) {
            if (isCoded[i] && !(chance[i] > 0 && chance[i] <= 1)) {
                throw new IllegalArgumentException(
                        "'%s' must lie in (0, 1] in every row that people coded".formatted(column));
            }
            weights[i] = isCoded[i] ? 1 / chance[i] : 0;
        }
        return weights;
    }

    /** Of the calibrated codes; NaN where no model can be fitted to them. */
    private static double theta(Plan plan, Frame frame) {
        return Regression.fit(ModelSpec.of(plan.formula, Family.NEGBIN), frame)
                .<Double>fold(fit -> fit.theta().orElseThrow(), failed -> Double.NaN);
    }

    private static Design design(Plan plan, Frame frame) {
        Design design = Design.of(Formula.parse(plan.formula), List.of(), frame);
        if (design.dropped() > 0) {
            throw new IllegalArgumentException(
                    "%d rows lack a value: leave them out first".formatted(design.dropped()));
        }
        return design;
    }

    /** People's codes as a line in the machine's, each row from the other folds. */
    private static double[] calibrated(double[] people, double[] machine, boolean[] isCoded, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] fold = new int[people.length];
        int next = random.nextInt(FOLDS);
        for (int i = 0; i < fold.length; i++) {
            fold[i] = isCoded[i] ? next++ % FOLDS : random.nextInt(FOLDS);
        }
        double[] guesses = new double[people.length];
        for (int f = 0; f < FOLDS; f++) {
            double[] line = line(f, fold, isCoded, machine, people);
            for (int i = 0; i < fold.length; i++) {
                guesses[i] = fold[i] == f ? line[0] + line[1] * machine[i] : guesses[i];
            }
        }
        return guesses;
    }

    private static double[] line(int without, int[] fold, boolean[] isCoded, double[] machine, double[] people) {
        double n = 0;
        double[] sums = new double[4];
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] != without && isCoded[i]) {
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
}
