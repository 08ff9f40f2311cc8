package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.proxenos.inference.formula.Design;

/**
 * p-values and intervals for few clusters: the model is fitted with the coefficient held at the null, the scores of whole
 * clusters change sign at random, and one scoring step gives each draw's t. For the normal that is the wild cluster bootstrap-t of
 * Cameron, Gelbach and Miller (2008); for other families the score bootstrap of Kline and Santos (2012). Intervals
 * hold the values whose p is above .05.
 */
final class WildBootstrap {
    /** Draws where signs are too many to try them all; 0.05 (draws + 1) is whole. */
    static final int DRAWS = 999;

    private static final int MOST_ENUMERATED = 13;
    private static final long SEED = 20170601;
    private static final double LEVEL = 0.05;
    private static final int DOUBLINGS = 10;
    private static final int HALVINGS = 24;

    private final Sample sample;
    private final Fitted fitted;
    private final Groups clusters;
    private final byte[][] signs;

    private WildBootstrap(Sample sample, Fitted fitted) {
        this.sample = sample;
        this.fitted = fitted;
        this.clusters = sample.clusters().get(0);
        this.signs = isEnumerated(clusters.count()) ? every(clusters.count()) : some(clusters.count());
    }

    /** The bootstrap of a fit. */
    static WildBootstrap of(Sample sample, Fitted fitted) {
        return new WildBootstrap(sample, fitted);
    }

    /** What a reader must know about p-values of so many clusters. */
    static String note(int clusters) {
        return isEnumerated(clusters)
                ? "wild cluster bootstrap over all %,d signs of %d clusters: no p-value can be below %.2g"
                        .formatted(1 << clusters, clusters, 2 / Math.scalb(1.0, clusters))
                : "wild cluster bootstrap of %d draws: no p-value can be below %.2g"
                        .formatted(DRAWS, 1.0 / (DRAWS + 1));
    }

    private static boolean isEnumerated(int clusters) {
        return clusters <= MOST_ENUMERATED;
    }

    /** The terms with p-values and intervals of the bootstrap. */
    List<Fit.Term> tested(List<Fit.Term> terms) {
        List<Fit.Term> tested = new ArrayList<>();
        for (int j = 0; j < terms.size(); j++) {
            Fit.Term term = terms.get(j);
            Null held = new Null(fitted.problem().basis().names().indexOf(term.term()));
            tested.add(new Fit.Term(
                    term.term(),
                    term.estimate(),
                    term.se(),
                    term.statistic(),
                    held.p(0),
                    held.end(term, -1),
                    held.end(term, 1),
                    term.df()));
        }
        return tested;
    }

    private static byte[][] every(int clusters) {
        byte[][] signs = new byte[1 << clusters][clusters];
        for (int draw = 0; draw < signs.length; draw++) {
            for (int g = 0; g < clusters; g++) {
                signs[draw][g] = (byte) ((draw >> g & 1) == 0 ? 1 : -1);
            }
        }
        return signs;
    }

    /** The first draw is the sample itself. */
    private static byte[][] some(int clusters) {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[][] signs = new byte[DRAWS + 1][clusters];
        Arrays.fill(signs[0], (byte) 1);
        for (int draw = 1; draw < signs.length; draw++) {
            for (int g = 0; g < clusters; g++) {
                signs[draw][g] = (byte) (random.nextBoolean() ? 1 : -1);
            }
        }
        return signs;
    }

    /** One coefficient, held at values. */
    private final class Null {
        private final double[] column;
        private final double[] combination;
        private final Basis others;
        private Position last;

        Null(int coefficient) {
            Design design = sample.design();
            Basis basis = fitted.problem().basis();
            String name = basis.names().get(coefficient);
            column = design.column(design.names().indexOf(name));
            DMatrixRMaj back = basis.back();
            combination = new double[basis.size()];
            Arrays.setAll(combination, j -> back.get(coefficient, j));
            List<String> kept = basis.names();
            others = Basis.of(design, other -> kept.contains(other) && !other.equals(name), sample.absorbed());
            last = Position.origin(problem(0), fitted.top().position().likelihood());
        }

        /** The end of the interval on one side of the estimate; infinite where every value is compatible. */
        double end(Fit.Term term, int side) {
            double inside = term.estimate();
            double reach = 2 * term.se();
            for (int i = 0; p(term.estimate() + side * reach) > LEVEL; i++) {
                if (i == DOUBLINGS || !(reach > 0)) {
                    return side * Double.POSITIVE_INFINITY;
                }
                inside = term.estimate() + side * reach;
                reach *= 2;
            }
            double outside = term.estimate() + side * reach;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (inside + outside) / 2;
                if (p(middle) > LEVEL) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return (inside + outside) / 2;
        }

        /** The share of draws whose t is at least as large as the sample's; 0 where no model holds the value. */
        double p(double value) {
            Scoring scoring = new Scoring(problem(value));
            Optional<Scoring.Top> top = scoring.from(last).top();
            if (top.isEmpty()) {
                top = scoring.from(fitted.top().position().likelihood()).top();
            }
            if (top.isEmpty()) {
                return 0;
            }
            last = top.get().position();
            return new Scores(problem(value), last, combination).p();
        }

        private Problem problem(double value) {
            double[] offset = sample.design().offset().clone();
            Arrays.setAll(offset, i -> offset[i] + value * column[i]);
            return Problem.of(sample, others, offset);
        }
    }

    /** Scores of the whole model by cluster, where a coefficient is held. */
    private final class Scores {
        private final int size = fitted.problem().basis().size();
        private final double[] scores = new double[clusters.count() * size];
        private final double[] slopes = new double[clusters.count() * size];
        private final double[] own = new double[clusters.count()];
        private final DMatrixRMaj direction;

        Scores(Problem held, Position at, double[] combination) {
            Sums sums = new Sums(fitted.problem());
            double[] row = new double[held.basis().size()];
            double[] full = new double[size];
            Point[] points = new Point[held.rows()];
            for (int i = 0; i < points.length; i++) {
                held.basis().row(i, row);
                points[i] = new Point();
                held.at(at.likelihood(), i, at.predictor(held, i, row), points[i]);
                fitted.problem().basis().row(i, full);
                sums.add(full, held.group(i), points[i]);
            }
            DMatrixRMaj inverse = sums.inverse(0).orElseThrow();
            direction = new DMatrixRMaj(size, 1);
            CommonOps_DDRM.mult(inverse, new DMatrixRMaj(size, 1, true, combination), direction);
            for (int i = 0; i < points.length; i++) {
                add(sums, i, held.group(i), points[i]);
            }
            DMatrixRMaj rows = new DMatrixRMaj(clusters.count(), size, true, slopes.clone());
            CommonOps_DDRM.mult(rows, inverse, DMatrixRMaj.wrap(clusters.count(), size, slopes));
        }

        private void add(Sums sums, int i, int group, Point point) {
            double[] x = new double[size];
            fitted.problem().basis().row(i, x);
            double along = 0;
            for (int j = 0; j < size; j++) {
                x[j] -= group < 0 ? 0 : sums.groupMean(group, j);
                along += x[j] * direction.get(j);
            }
            int cluster = clusters.of(i);
            own[cluster] += along * point.score;
            for (int j = 0; j < size; j++) {
                scores[cluster * size + j] += x[j] * point.score;
                slopes[cluster * size + j] += along * point.weight * x[j];
            }
        }

        double p() {
            double[] squares = Arrays.stream(signs).mapToDouble(this::square).toArray();
            double bound = squares[0] * (1 - 1e-10);
            return (double) Arrays.stream(squares).filter(s -> s >= bound).count() / squares.length;
        }

        /** t squared of a draw, up to a factor. */
        private double square(byte[] sign) {
            double[] total = new double[size];
            double effect = 0;
            for (int g = 0; g < own.length; g++) {
                effect += sign[g] * own[g];
                for (int j = 0; j < size; j++) {
                    total[j] += sign[g] * scores[g * size + j];
                }
            }
            double variance = 0;
            for (int g = 0; g < own.length; g++) {
                double residual = sign[g] * own[g];
                for (int j = 0; j < size; j++) {
                    residual -= slopes[g * size + j] * total[j];
                }
                variance += residual * residual;
            }
            return effect * effect / variance;
        }
    }
}
