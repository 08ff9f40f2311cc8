package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.proxenos.inference.formula.Design;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/**
 * By how much the mean of the response changes with a column, on average over the rows, on the response's own scale (posts, shares, not
 * logs). Of a column of 0 and 1: from 0 to 1; of others: per unit, by the derivative. Error by the delta method from the covariance
 * the fit reports. Absorbed effects become columns for it, so many of them at most as {@link #MOST_LEVELS} and so many values as
 * {@link #MOST_VALUES}: their uncertainty counts too. Rows are those of the fit, without levels that had no variation.
 *
 * @param effect its name, estimate, error, test and interval
 * @param isDifference from 0 to 1; else a derivative
 */
public record MarginalEffect(Fit.Term effect, boolean isDifference) {
    /** Absorbed effects of more levels than this would take a matrix too large. */
    public static final int MOST_LEVELS = 400;

    /** Rows times absorbed levels: a matrix of more values than this (160 MB) is not made. */
    public static final long MOST_VALUES = 20_000_000;

    private static final double STEP = 1e-4;

    /** Errors that are the same for a column of its own as for an absorbed effect, but for one factor. */
    private static final Set<StandardErrors> SCALABLE = EnumSet.of(
            StandardErrors.MODEL,
            StandardErrors.HC0,
            StandardErrors.HC1,
            StandardErrors.CR0,
            StandardErrors.CR1,
            StandardErrors.CR1S);

    /**
     * The average marginal effect of a column.
     *
     * @param frame that the model was fitted to
     * @throws IllegalArgumentException for a family with more than one predictor, random effects, too many absorbed ones, a spline,
     *     or a column of words
     */
    public static MarginalEffect of(Fit.Converged fit, Frame frame, String column) {
        check(fit);
        if (fit.spec().fixed() == null) {
            return ofColumns(fit, frame, column);
        }
        Frame used = used(fit, frame);
        return ofAbsorbed(fit, withColumns(fit.spec(), used), used, column);
    }

    /** Those of several columns; none for a model or for errors that have none, instead of an error. */
    public static List<MarginalEffect> all(Fit.Converged fit, Frame frame, List<String> columns) {
        if (columns.isEmpty() || obstacle(fit).isPresent()) {
            return List.of();
        }
        if (fit.spec().fixed() == null) {
            return columns.stream().map(c -> ofColumns(fit, frame, c)).toList();
        }
        Frame used = used(fit, frame);
        return withColumns(fit.spec(), used)
                .fold(
                        full -> columns.stream()
                                .map(c -> ofAbsorbed(fit, full, used, c))
                                .toList(),
                        failed -> List.of());
    }

    private static MarginalEffect ofColumns(Fit.Converged fit, Frame frame, String column) {
        ModelSpec spec = fit.spec();
        Formula formula = Formula.parse(spec.formula(), spec.offset());
        Design design = Design.of(formula, spec.clusterColumns(), frame);
        Frame rows = frame.where(design.kept());
        double[] x = rows.numbers(column);
        boolean isDifference = Arrays.stream(x).allMatch(value -> value == 0 || value == 1);
        double step = isDifference ? Double.NaN : STEP * Math.max(deviation(x), 1e-8);
        Means high = new Means(fit, formula, rows, column, moved(x, step, 1));
        Means low = new Means(fit, formula, rows, column, moved(x, -step, 0));
        double width = isDifference ? 1 : 2 * step;
        double estimate = (high.mean - low.mean) / width;
        DMatrixRMaj gradient = new DMatrixRMaj(fit.terms().size(), 1);
        CommonOps_DDRM.subtract(high.gradient, low.gradient, gradient);
        CommonOps_DDRM.scale(1 / width, gradient);
        return new MarginalEffect(reference(fit).term(column, estimate, error(fit, gradient)), isDifference);
    }

    /** The rows of the fit: a level without variation would have a column without an estimate. */
    private static Frame used(Fit.Converged fit, Frame frame) {
        return frame.where(Sample.of(fit.spec(), frame).kept());
    }

    /** The model with a column for each level of what is absorbed. */
    private static Fit withColumns(ModelSpec spec, Frame frame) {
        String columns = ModelSpec.columnsOf(spec.fixed()).stream()
                .map(" + factor(`%s`)"::formatted)
                .collect(Collectors.joining());
        return Regression.fit(
                new ModelSpec(
                        spec.formula() + columns,
                        spec.family(),
                        spec.offset(),
                        spec.cluster(),
                        null,
                        spec.standardErrors(),
                        spec.lag()),
                frame);
    }

    private static MarginalEffect ofAbsorbed(Fit.Converged fit, Fit wide, Frame frame, String column) {
        return wide.fold(full -> ofAbsorbed(fit, full, frame, column), failed -> {
            throw new IllegalArgumentException("no marginal effect: " + failed.reason());
        });
    }

    /** Its errors are scaled to those that the fit reports. */
    private static MarginalEffect ofAbsorbed(Fit.Converged fit, Fit.Converged full, Frame frame, String column) {
        MarginalEffect effect = ofColumns(full, frame, column);
        double scale = fit.terms().stream()
                .filter(t -> !t.term().equals("(Intercept)"))
                .flatMap(t -> full.find(t.term()).map(w -> t.se() / w.se()).stream())
                .findFirst()
                .orElse(1.0);
        Fit.Term term = effect.effect();
        return new MarginalEffect(
                reference(fit).term(column, term.estimate(), term.se() * scale), effect.isDifference());
    }

    private static Reference reference(Fit.Converged fit) {
        return fit.df().isPresent() ? Reference.t(fit.df().getAsDouble()) : Reference.z();
    }

    private static void check(Fit.Converged fit) {
        obstacle(fit).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    /** Why a model has no marginal effects; empty where it has. */
    private static Optional<String> obstacle(Fit.Converged fit) {
        ModelSpec spec = fit.spec();
        if (spec.family().isJoint() || spec.formula().contains("|")) {
            return Optional.of("marginal effects are of models with one predictor and no random effects");
        }
        if (spec.formula().contains("weights(")) {
            return Optional.of("marginal effects are of models without weights()");
        }
        if (spec.formula().contains("ns(")) {
            return Optional.of("the knots of ns() move with its column; use harmonic() or powers");
        }
        return spec.fixed() != null && isWide(fit)
                ? Optional.of(
                        ("marginal effects beside absorbed ones are of at most %,d levels and %,d rows times levels (here %,d times %,d),"
                                        + " with errors model, hc0, hc1, cr0, cr1 or cr1s")
                                .formatted(MOST_LEVELS, MOST_VALUES, fit.n(), fit.levels()))
                : Optional.empty();
    }

    /** Whether it has too many effects to give each a column, or errors that would not be the same. */
    private static boolean isWide(Fit.Converged fit) {
        return fit.levels() > MOST_LEVELS
                || (long) fit.n() * fit.levels() > MOST_VALUES
                || !SCALABLE.contains(fit.spec().standardErrors());
    }

    private static double error(Fit.Converged fit, DMatrixRMaj gradient) {
        double variance = 0;
        for (int j = 0; j < gradient.numRows; j++) {
            for (int k = 0; k < gradient.numRows; k++) {
                variance += gradient.get(j) * fit.covariance().get(j).get(k) * gradient.get(k);
            }
        }
        return Math.sqrt(variance);
    }

    private static double[] moved(double[] x, double step, double otherwise) {
        return Arrays.stream(x)
                .map(value -> Double.isNaN(step) ? otherwise : value + step)
                .toArray();
    }

    private static double deviation(double[] x) {
        double mean = Arrays.stream(x).average().orElse(0);
        return Math.sqrt(
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }

    /** The mean of the means over rows whose column was changed, and its slope in the coefficients. */
    private static final class Means {
        private final DMatrixRMaj gradient;
        private double mean;

        Means(Fit.Converged fit, Formula formula, Frame rows, String column, double[] x) {
            Design design = Design.of(formula, List.of(), rows.with(column, Column.of(x)));
            int size = fit.terms().size();
            gradient = new DMatrixRMaj(size, 1);
            double[][] columns = new double[size][];
            for (int j = 0; j < size; j++) {
                columns[j] =
                        design.column(design.names().indexOf(fit.terms().get(j).term()));
            }
            int n = design.rows();
            for (int i = 0; i < n; i++) {
                double predictor = design.offset()[i];
                for (int j = 0; j < size; j++) {
                    predictor += columns[j][i] * fit.terms().get(j).estimate();
                }
                double value = inverse(fit.spec().family(), predictor);
                double slope = slope(fit.spec().family(), value);
                mean += value / n;
                for (int j = 0; j < size; j++) {
                    gradient.add(j, 0, slope * columns[j][i] / n);
                }
            }
        }

        private static double inverse(Family family, double predictor) {
            return switch (family) {
                case GAUSSIAN -> predictor;
                case BINOMIAL -> 1 / (1 + Math.exp(-predictor));
                default -> Math.exp(predictor);
            };
        }

        private static double slope(Family family, double value) {
            return switch (family) {
                case GAUSSIAN -> 1;
                case BINOMIAL -> value * (1 - value);
                default -> value;
            };
        }
    }
}
