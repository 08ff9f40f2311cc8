package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Models with a random intercept, {@code (1 | account)}, by maximum likelihood; errors by the observed information. */
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
        Problem problem =
                new Problem(basis, sample.design().response(), sample.design().offset(), null);
        MixedModel model = new MixedModel(problem, kernel, groups);
        Optional<String> obstacle = obstacle(model);
        if (obstacle.isPresent()) {
            return new Fit.Failed(sample.spec(), obstacle.get());
        }
        Newton.Solution solution = new Newton(model).from(model.start());
        return solution.top().<Fit>map(this::report).orElseGet(() -> new Fit.Failed(sample.spec(), solution.reason()));
    }

    private Optional<String> obstacle(MixedModel model) {
        if (groups.count() < 2) {
            return Optional.of("random intercepts need two groups; '%s' has one value".formatted(column()));
        }
        if (groups.count() == sample.design().rows() && kernel != Kernel.POISSON) {
            return Optional.of("each value of '%s' has one row, which cannot tell its intercept from the rest"
                    .formatted(column()));
        }
        return sample.design().rows() <= model.size()
                ? Optional.of("%d rows are too few for %d coefficients"
                        .formatted(sample.design().rows(), model.size()))
                : Optional.empty();
    }

    private String column() {
        return sample.random().orElseThrow();
    }

    private Fit report(Newton.Top top) {
        int size = top.inverse().numRows;
        DMatrixRMaj back = CommonOps_DDRM.identity(size);
        CommonOps_DDRM.insert(basis.back(), back, 0, 0);
        Errors errors = new Errors(Sandwich.sandwiched(back, top.inverse()), List.of());
        DMatrixRMaj estimates = new DMatrixRMaj(size, 1);
        CommonOps_DDRM.mult(back, top.spot().parameters(), estimates);
        boolean isNegbin = kernel == Kernel.NEGBIN;
        double theta = Math.exp(estimates.get(size - 1));
        double logLik = top.spot().logLik();
        return new Fit.Converged(
                sample.spec(),
                sample.design().rows(),
                terms(estimates, errors),
                isNegbin ? OptionalDouble.of(theta) : OptionalDouble.empty(),
                isNegbin ? OptionalDouble.of(theta * errors.of(size - 1)) : OptionalDouble.empty(),
                logLik,
                -2 * logLik + 2.0 * size,
                Double.NaN,
                Double.NaN,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                0,
                OptionalDouble.empty(),
                errors.rows(),
                warnings());
    }

    private List<Fit.Term> terms(DMatrixRMaj estimates, Errors errors) {
        List<String> names = new ArrayList<>(basis.names());
        names.add("log(sd(%s))".formatted(column()));
        names.add(kernel.shape());
        List<Fit.Term> terms = new ArrayList<>();
        for (int j = 0; j < estimates.numRows; j++) {
            terms.add(Reference.z().term(names.get(j), estimates.get(j), errors.of(j)));
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
