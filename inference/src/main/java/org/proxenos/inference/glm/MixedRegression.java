package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Models with a random intercept, {@code (1 | account)}, by maximum likelihood; errors by the observed information, or by a sandwich of
 * the scores of clusters that hold whole groups, which is right where the intercepts alone do not make rows alike.
 */
final class MixedRegression {
    private final Sample sample;
    private final Basis basis;
    private final Kernel kernel;
    private final Groups groups;

    MixedRegression(Sample sample, Groups groups) {
        this.sample = sample;
        this.groups = groups;
        this.basis = Basis.of(sample.design(), null);
        this.kernel = Kernel.of(sample.spec().family());
    }

    /** The fit. */
    Fit run() {
        Problem problem = new Problem(
                basis,
                sample.design().response(),
                sample.design().offset(),
                sample.design().weights(),
                null);
        MixedModel model = new MixedModel(problem, kernel, groups);
        Optional<String> obstacle = obstacle(model);
        if (obstacle.isPresent()) {
            return new Fit.Failed(sample.spec(), obstacle.get());
        }
        Newton.Solution solution = new Newton(model).from(model.start());
        return solution.top()
                .<Fit>map(top -> report(top, model))
                .orElseGet(() -> new Fit.Failed(sample.spec(), solution.reason()));
    }

    private Optional<String> obstacle(MixedModel model) {
        if (groups.count() < 2) {
            return Optional.of("random intercepts need two groups; '%s' has one value".formatted(column()));
        }
        if (groups.count() == sample.design().rows() && kernel != Kernel.POISSON) {
            return Optional.of("each value of '%s' has one row, which cannot tell its intercept from the rest"
                    .formatted(column()));
        }
        if (!sample.clusters().isEmpty() && !groups.isNestedIn(sample.clusters().get(0))) {
            return Optional.of("each value of '%s' must lie inside one cluster of '%s' for clustered errors"
                    .formatted(column(), sample.spec().cluster()));
        }
        return sample.design().rows() <= model.size()
                ? Optional.of("%d rows are too few for %d coefficients"
                        .formatted(sample.design().rows(), model.size()))
                : Optional.empty();
    }

    private String column() {
        return sample.random().orElseThrow();
    }

    private Fit report(Newton.Top top, MixedModel model) {
        int size = top.inverse().numRows;
        DMatrixRMaj back = CommonOps_DDRM.identity(size);
        CommonOps_DDRM.insert(basis.back(), back, 0, 0);
        boolean isClustered = sample.spec().standardErrors().isClustered();
        DMatrixRMaj covariance = isClustered ? Sandwich.sandwiched(top.inverse(), meat(top, model)) : top.inverse();
        Errors errors = new Errors(Sandwich.sandwiched(back, covariance), List.of());
        int clusters = sample.leastClusters();
        Reference reference = isClustered ? Reference.of(sample.spec(), clusters, groups.count()) : Reference.z();
        DMatrixRMaj estimates = new DMatrixRMaj(size, 1);
        CommonOps_DDRM.mult(back, top.spot().parameters(), estimates);
        double theta = kernel == Kernel.NEGBIN ? Math.exp(estimates.get(size - 1)) : 0;
        double logLik = top.spot().logLik();
        return new Fit.Converged(
                sample.spec(),
                sample.design().rows(),
                terms(estimates, errors, reference),
                positive(theta),
                positive(theta * errors.of(size - 1)),
                logLik,
                -2 * logLik + 2.0 * size,
                Double.NaN,
                Double.NaN,
                isClustered ? OptionalInt.of(clusters) : OptionalInt.empty(),
                reference.df(),
                0,
                OptionalDouble.empty(),
                errors.rows(),
                warnings());
    }

    private static OptionalDouble positive(double value) {
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The sum over clusters of outer products of their scores. */
    private DMatrixRMaj meat(Newton.Top top, MixedModel model) {
        int size = top.inverse().numRows;
        Groups clusters = sample.clusters().get(0);
        int[][] rows = groups.rows();
        List<Jet> parts = model.parts(top.spot().parameters().data);
        DMatrixRMaj sums = new DMatrixRMaj(clusters.count(), size);
        for (int g = 0; g < rows.length; g++) {
            for (int j = 0; j < size; j++) {
                sums.add(clusters.of(rows[g][0]), j, parts.get(g).first(j));
            }
        }
        DMatrixRMaj meat = new DMatrixRMaj(size, size);
        CommonOps_DDRM.multTransA(sums, sums, meat);
        double count = clusters.count();
        double n = sample.design().rows();
        double factor = sample.spec().standardErrors() == StandardErrors.CR0 ? 1 : count / (count - 1);
        boolean isScaled = sample.spec().standardErrors() == StandardErrors.CR1S;
        CommonOps_DDRM.scale(isScaled ? factor * (n - 1) / (n - basis.size()) : factor, meat);
        return meat;
    }

    private List<Fit.Term> terms(DMatrixRMaj estimates, Errors errors, Reference reference) {
        List<String> names = new ArrayList<>(basis.names());
        names.add("log(sd(%s))".formatted(column()));
        names.add(kernel.shape());
        List<Fit.Term> terms = new ArrayList<>();
        for (int j = 0; j < estimates.numRows; j++) {
            terms.add(reference.term(names.get(j), estimates.get(j), errors.of(j)));
        }
        return terms;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(sample.notes());
        if (!basis.aliased().isEmpty()) {
            warnings.add("dropped because other columns give them: " + String.join(", ", basis.aliased()));
        }
        if (groups.count() < 10) {
            warnings.add("%d groups are few: the spread of their intercepts is hardly known".formatted(groups.count()));
        }
        return warnings;
    }
}
