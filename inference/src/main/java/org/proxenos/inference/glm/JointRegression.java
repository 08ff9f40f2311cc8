package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.proxenos.inference.formula.Design;
import org.proxenos.inference.frame.Column;

/** Families with several predictors or a shape that is not independent of them, by Newton's method; errors by the observed information. */
final class JointRegression {
    private static final String INTERCEPT = "(Intercept)";

    private final Sample sample;
    private final JointModel model;
    private final List<String> aliased = new ArrayList<>();

    JointRegression(Sample sample) {
        this.sample = sample;
        List<Basis> bases = new ArrayList<>();
        boolean hasIntercept = sample.spec().family() != Family.ORDINAL;
        for (Design design : sample.designs()) {
            Basis basis = Basis.of(design, name -> hasIntercept || !name.equals(INTERCEPT), null);
            aliased.addAll(basis.aliased());
            bases.add(basis);
        }
        this.model = new JointModel(
                family(), bases, sample.design().offset(), sample.design().weights());
    }

    private Joint family() {
        double[] y = sample.design().response();
        return switch (sample.spec().family()) {
            case ORDINAL -> Ordinal.of(y, levels(y));
            case ZINB -> new Counts(y, Counts.Kind.INFLATED);
            case HURDLE -> new Counts(y, Counts.Kind.HURDLE);
            case BETABINOMIAL -> new BetaBinomial(y, sample.design().failures());
            default -> new Counts(y, Counts.Kind.LINEAR);
        };
    }

    private List<String> levels(double[] y) {
        double[] distinct = DoubleStream.of(y).distinct().sorted().toArray();
        List<String> words = sample.design().responseLevels();
        return words.isEmpty()
                ? Stream.of(Column.of(distinct).words()).map(Objects::toString).toList()
                : DoubleStream.of(distinct)
                        .mapToObj(place -> words.get((int) place))
                        .toList();
    }

    /** The fit. */
    Fit run() {
        Clustering clustering = new Clustering(sample);
        Optional<String> problem = clustering.findProblem();
        if (sample.spec().family() == Family.ORDINAL && !sample.design().names().contains(INTERCEPT)) {
            throw new IllegalArgumentException(
                    "an ordinal model has thresholds in place of an intercept: leave out -1");
        }
        if (model.rows() <= model.size()) {
            problem = Optional.of("%d rows are too few for %d coefficients".formatted(model.rows(), model.size()));
        }
        if (problem.isPresent()) {
            return new Fit.Failed(sample.spec(), problem.get());
        }
        Newton.Solution solution = new Newton(model).from(model.start());
        return solution.top()
                .<Fit>map(top -> report(top, clustering.notes()))
                .orElseGet(() -> new Fit.Failed(sample.spec(), solution.reason()));
    }

    private Fit report(Newton.Top top, List<String> notes) {
        double[] parameters = top.spot().parameters().data;
        JointScores scores = new JointScores(model, parameters);
        Errors errors = errors(top, scores);
        double logLik = top.spot().logLik();
        int rest = model.rows() - scores.taken();
        boolean isClustered = sample.spec().standardErrors().isClustered();
        Reference reference = Reference.of(sample.spec(), sample.leastClusters(), rest);
        List<String> warnings = new ArrayList<>(sample.notes());
        if (!aliased.isEmpty()) {
            warnings.add("dropped because other columns give them: " + String.join(", ", aliased));
        }
        warnings.addAll(notes);
        return new Fit.Converged(
                sample.spec(),
                model.rows(),
                terms(parameters, errors, reference),
                theta(parameters),
                thetaSe(parameters, errors),
                logLik,
                -2 * logLik + 2.0 * model.size(),
                scores.pearson() / rest,
                sample.spec().family() == Family.ORDINAL ? -2 * logLik : Double.NaN,
                isClustered ? OptionalInt.of(sample.leastClusters()) : OptionalInt.empty(),
                reference.df(),
                0,
                OptionalDouble.empty(),
                errors.rows(),
                warnings);
    }

    private List<Fit.Term> terms(double[] parameters, Errors errors, Reference reference) {
        DMatrixRMaj estimates = new DMatrixRMaj(model.size(), 1);
        CommonOps_DDRM.mult(back(), new DMatrixRMaj(model.size(), 1, true, parameters), estimates);
        List<String> names = model.names();
        List<Fit.Term> terms = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            terms.add(reference.term(names.get(j), estimates.get(j), errors.of(j)));
        }
        return terms;
    }

    private Errors errors(Newton.Top top, JointScores scores) {
        DMatrixRMaj covariance = top.inverse();
        if (sample.spec().standardErrors() != StandardErrors.MODEL) {
            covariance = Sandwich.sandwiched(covariance, Sandwich.meat(scores, sample.spec(), sample.clusters()));
        }
        return new Errors(Sandwich.sandwiched(back(), covariance), List.of());
    }

    private OptionalDouble theta(double[] parameters) {
        return model.family().theta(shapes(parameters));
    }

    /** By the delta method from its logarithm. */
    private OptionalDouble thetaSe(double[] parameters, Errors errors) {
        OptionalDouble theta = theta(parameters);
        return theta.isEmpty() ? theta : OptionalDouble.of(theta.getAsDouble() * errors.of(model.coefficients()));
    }

    private double[] shapes(double[] parameters) {
        return DoubleStream.of(parameters).skip(model.coefficients()).toArray();
    }

    /** From the bases to the designs' columns; shapes stay. */
    private DMatrixRMaj back() {
        DMatrixRMaj back = CommonOps_DDRM.identity(model.size());
        int at = 0;
        for (Basis basis : model.bases()) {
            if (basis.size() > 0) {
                CommonOps_DDRM.insert(basis.back(), back, at, at);
            }
            at += basis.size();
        }
        return back;
    }
}
