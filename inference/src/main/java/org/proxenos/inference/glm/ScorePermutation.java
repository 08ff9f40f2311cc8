package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Frame;

/**
 * One coefficient of a model with absorbed effects, tested by dealing its column anew within the groups: the model is fitted with the
 * coefficient held, and the t of its score, by cluster, is compared with those of the deals. Exact where the column is exchangeable
 * within groups, and valid in large samples where it is not, since the score is divided by its clustered error (DiCiccio and Romano
 * 2017, who show it for the linear model).
 *
 * @param p two-sided, the data counted as one deal, so never 0
 * @param low lower end of the interval, linear scale: the values whose score lies within what 95 % of the deals reach at 0. It excludes 0
 *     exactly where p is below .05; infinite where no value can be excluded
 * @param high upper end
 */
public record ScorePermutation(double p, double low, double high) {
    /** Deals; 0.05 (draws + 1) is whole. */
    public static final int DRAWS = 999;

    private static final double LEVEL = 0.05;
    private static final double ROUNDING = 1 - 1e-10;
    private static final int DOUBLINGS = 8;
    private static final int HALVINGS = 16;

    /**
     * The test of a coefficient of a fit.
     *
     * @param frame what it was fitted to
     * @param seed of the deals
     * @return empty where the model has no such coefficient, no absorbed effects inside one way of clusters, or a family
     *     without scores of its own rows
     */
    public static Optional<ScorePermutation> of(Fit.Converged fit, Frame frame, String term, long seed) {
        ModelSpec spec = fit.spec();
        if (spec.fixed() == null
                || spec.clusterColumns().size() != 1
                || spec.family().isJoint()) {
            return Optional.empty();
        }
        Sample sample = Sample.of(spec, frame);
        Groups groups = sample.absorbed();
        if (groups == null || !groups.isNestedIn(sample.clusters().get(0))) {
            return Optional.empty();
        }
        Basis basis = Basis.of(sample.design(), groups);
        return fit.find(term)
                .filter(t -> basis.names().contains(term))
                .flatMap(t -> Maximum.of(sample, basis)
                        .fitted()
                        .flatMap(fitted -> new Held(sample, fitted, groups, t).test(seed)));
    }

    /** The coefficient, held at values. */
    private static final class Held {
        private final Sample sample;
        private final Likelihood likelihood;
        private final Groups groups;
        private final Fit.Term term;
        private final double[] column;
        private final Basis others;
        private @Nullable Position last;

        Held(Sample sample, Fitted fitted, Groups groups, Fit.Term term) {
            this.sample = sample;
            this.likelihood = fitted.top().position().likelihood();
            this.groups = groups;
            this.term = term;
            Basis basis = fitted.problem().basis();
            column = sample.design().column(sample.design().names().indexOf(term.term()));
            others = Basis.of(
                    sample.design(), name -> basis.names().contains(name) && !name.equals(term.term()), groups);
        }

        Optional<ScorePermutation> test(long seed) {
            Optional<Rows> atNull = at(0);
            if (atNull.isEmpty()) {
                return Optional.empty();
            }
            int[][] members = groups.rows();
            double[] deals = IntStream.range(0, DRAWS)
                    .parallel()
                    .mapToDouble(draw -> Math.abs(atNull.get().t(dealt(members, new SplittableRandom(seed + draw)))))
                    .sorted()
                    .toArray();
            double seen = Math.abs(atNull.get().t(column));
            if (Double.isNaN(seen) || Double.isNaN(deals[DRAWS - 1]) || deals[0] == deals[DRAWS - 1]) {
                return Optional.empty();
            }
            double p = (1.0
                            + Arrays.stream(deals)
                                    .filter(t -> t >= seen * ROUNDING)
                                    .count())
                    / (DRAWS + 1);
            double reach = deals[DRAWS - (int) Math.round(LEVEL * (DRAWS + 1)) + 1];
            boolean isExcluded = p < LEVEL;
            return Optional.of(new ScorePermutation(p, end(-1, reach, isExcluded), end(1, reach, isExcluded)));
        }

        private double[] dealt(int[][] members, SplittableRandom random) {
            double[] dealt = column.clone();
            for (int[] rows : members) {
                for (int i = rows.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    double kept = dealt[rows[i]];
                    dealt[rows[i]] = dealt[rows[j]];
                    dealt[rows[j]] = kept;
                }
            }
            return dealt;
        }

        /** The end on one side; 0, where it lies on that side, is inside or outside as p says. */
        private double end(int side, double reach, boolean isZeroExcluded) {
            if (side * term.estimate() >= 0) {
                return beyond(term.estimate(), side, reach);
            }
            return isZeroExcluded ? between(term.estimate(), 0, reach) : beyond(0, side, reach);
        }

        private double beyond(double start, int side, double reach) {
            double inside = start;
            double far = 2 * term.se();
            double outside = inside + side * far;
            for (int i = 0; isInside(outside, reach); i++) {
                if (i == DOUBLINGS || !(far > 0)) {
                    return side * Double.POSITIVE_INFINITY;
                }
                inside = outside;
                far *= 2;
                outside += side * far;
            }
            return between(inside, outside, reach);
        }

        private double between(double from, double to, double reach) {
            double inside = from;
            double outside = to;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (inside + outside) / 2;
                if (isInside(middle, reach)) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return (inside + outside) / 2;
        }

        private boolean isInside(double value, double reach) {
            return at(value).map(rows -> Math.abs(rows.t(column)) <= reach).orElse(false);
        }

        private Optional<Rows> at(double value) {
            double[] offset = sample.design().offset().clone();
            Arrays.setAll(offset, i -> offset[i] + value * column[i]);
            Problem problem = Problem.of(sample, others, offset);
            Scoring scoring = new Scoring(problem);
            Optional<Scoring.Top> top =
                    last == null ? Optional.empty() : scoring.from(last).top();
            top = top.isPresent() ? top : scoring.from(likelihood).top();
            top.ifPresent(found -> last = found.position());
            return top.map(found ->
                    new Rows(Fitted.of(problem, found), found, sample.clusters().get(0)));
        }
    }

    /** Scores of rows where the coefficient is held, and what takes the other columns out of a column. */
    private static final class Rows {
        private final Fitted fitted;
        private final Groups clusters;
        private final DMatrixRMaj inverse;
        private final int size;
        private final double[] weighted;
        private final double[] scores;

        Rows(Fitted fitted, Scoring.Top top, Groups clusters) {
            this.fitted = fitted;
            this.clusters = clusters;
            inverse = top.inverse();
            size = fitted.size();
            weighted = new double[Math.multiplyExact(fitted.rows(), size)];
            scores = new double[clusters.count() * size];
            double[] row = new double[size];
            for (int i = 0; i < fitted.rows(); i++) {
                fitted.centred(i, row);
                for (int j = 0; j < size; j++) {
                    weighted[i * size + j] = fitted.weight(i) * row[j];
                    scores[clusters.of(i) * size + j] += fitted.score(i) * row[j];
                }
            }
        }

        /** The score of a column over its clustered error, up to a factor that all columns share. */
        double t(double[] column) {
            double[] own = new double[clusters.count()];
            DMatrixRMaj product = new DMatrixRMaj(size, 1);
            for (int i = 0; i < column.length; i++) {
                if (column[i] != 0) {
                    own[clusters.of(i)] += fitted.score(i) * column[i];
                    for (int j = 0; j < size; j++) {
                        product.data[j] += weighted[i * size + j] * column[i];
                    }
                }
            }
            DMatrixRMaj slopes = new DMatrixRMaj(size, 1);
            CommonOps_DDRM.mult(inverse, product, slopes);
            double sum = 0;
            double squares = 0;
            for (int g = 0; g < own.length; g++) {
                for (int j = 0; j < size; j++) {
                    own[g] -= scores[g * size + j] * slopes.data[j];
                }
                sum += own[g];
                squares += own[g] * own[g];
            }
            return sum / Math.sqrt(squares);
        }
    }
}
