package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The numbers of a fit, from the rows at the maximum. */
final class Estimates {
    private final Sample sample;
    private final Fitted fitted;
    private final int rest;
    private final Errors errors;

    private Estimates(Sample sample, Fitted fitted) {
        this.sample = sample;
        this.fitted = fitted;
        this.rest = sample.design().rows() - fitted.problem().basis().size() - sample.levels();
        this.errors = Sandwich.of(fitted, sample.spec(), sample.clusters(), scale());
    }

    /** The numbers of a fit. */
    static Estimates of(Sample sample, Fitted fitted) {
        return new Estimates(sample, fitted);
    }

    /** The coefficients with tests and intervals. */
    List<Fit.Term> terms() {
        Basis basis = fitted.problem().basis();
        DMatrixRMaj slopes = new DMatrixRMaj(
                basis.size(), 1, true, fitted.top().position().slopes().clone());
        DMatrixRMaj estimates = new DMatrixRMaj(basis.size(), 1);
        CommonOps_DDRM.mult(basis.back(), slopes, estimates);
        List<Fit.Term> terms = new ArrayList<>();
        for (int j : listed()) {
            terms.add(reference(j).term(basis.names().get(j), estimates.get(j), errors.of(j)));
        }
        return sample.spec().standardErrors() == StandardErrors.WILD
                ? WildBootstrap.of(sample, fitted).tested(terms)
                : terms;
    }

    /** Degrees of freedom of t, the least where each coefficient has its own; empty for z. */
    OptionalDouble df() {
        OptionalDouble least = errors.leastDf();
        return least.isPresent() ? least : reference().df();
    }

    /** The covariance, row by row. */
    List<List<Double>> covariance() {
        int[] listed = listed();
        List<List<Double>> rows = errors.rows();
        return Arrays.stream(listed)
                .mapToObj(i -> Arrays.stream(listed).mapToObj(rows.get(i)::get).toList())
                .toList();
    }

    /** The effects that are not coefficients. */
    int levels() {
        return sample.levels() + fitted.problem().basis().size() - listed().length;
    }

    private int[] listed() {
        List<String> names = fitted.problem().basis().names();
        return IntStream.range(0, names.size())
                .filter(j -> !sample.hidden().contains(names.get(j)))
                .toArray();
    }

    /** How many clusters, of two ways those of the fewer; empty where errors are not clustered. */
    OptionalInt clusters() {
        return sample.spec().standardErrors().isClustered()
                ? OptionalInt.of(sample.leastClusters())
                : OptionalInt.empty();
    }

    /** R's size of NB2. */
    OptionalDouble theta() {
        return fitted.top().position().likelihood() instanceof NegativeBinomial nb
                ? OptionalDouble.of(nb.theta())
                : OptionalDouble.empty();
    }

    /** Its standard error from the observed information; empty where theta has no finite estimate. */
    OptionalDouble thetaSe() {
        if (fitted.top().position().likelihood() instanceof NegativeBinomial nb
                && nb.theta() < NegativeBinomial.LARGEST) {
            return OptionalDouble.of(
                    1 / Math.sqrt(nb.information(fitted.top().sums().shapeSlope())));
        }
        return OptionalDouble.empty();
    }

    /** What a reader must know about theta. */
    List<String> thetaWarnings() {
        List<String> warnings = new ArrayList<>();
        if (theta().isPresent() && thetaSe().isEmpty()) {
            warnings.add("no overdispersion: theta has no finite estimate and stands at its bound of 1e7;"
                    + " a Poisson model fits as well");
        }
        Groups absorbed = sample.absorbed();
        if (absorbed != null) {
            int[] sizes = absorbed.sizes();
            Arrays.sort(sizes);
            warnings.add(("theta is biased upwards where levels of '%s' have few rows (median %d): "
                            + "each level's effect is estimated from its own rows")
                    .formatted(sample.spec().fixed(), sizes[sizes.length / 2]));
        }
        return warnings;
    }

    /** The log-likelihood; NaN for a quasi family. */
    double logLik() {
        return switch (sample.spec().family()) {
            case GAUSSIAN -> {
                double rows = sample.design().rows();
                double logs =
                        Arrays.stream(sample.design().weights()).map(Math::log).sum();
                yield logs / 2 - rows / 2 * (Math.log(2 * Math.PI * fitted.deviance() / rows) + 1);
            }
            case QUASIPOISSON -> Double.NaN;
            default -> fitted.logLik();
        };
    }

    /** Akaike's criterion; theta and the variance of the normal count as parameters, as in R. */
    double aic() {
        Family family = sample.spec().family();
        int shape = family == Family.NEGBIN || family == Family.GAUSSIAN ? 1 : 0;
        return -2 * logLik() + 2.0 * (fitted.problem().basis().size() + sample.levels() + shape);
    }

    /** Pearson's X^2 over n - k. */
    double dispersion() {
        return fitted.pearson() / rest;
    }

    private double scale() {
        Family family = sample.spec().family();
        return family == Family.GAUSSIAN || family == Family.QUASIPOISSON ? dispersion() : 1;
    }

    private Reference reference(int coefficient) {
        return errors.dfs().isEmpty() ? reference() : Reference.t(errors.dfs().get(coefficient));
    }

    private Reference reference() {
        return Reference.of(sample.spec(), clusters().orElse(0), rest);
    }
}
