package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Frame;

/**
 * Generalised linear models by Fisher scoring (McCullagh and Nelder 1989), NB2 with theta by maximum likelihood (Venables
 * and Ripley 2002, section 7.4), effects of groups absorbed inside each step.
 *
 * <p>What the data forbid comes back as {@link Fit.Failed} or as a warning: separation, columns that others give, no
 * convergence, too few rows, no overdispersion. Wrong calls throw.
 */
public final class Regression {
    private final Sample sample;
    private final Clustering clustering;
    private final List<String> warnings;

    private Regression(Sample sample) {
        this.sample = sample;
        this.clustering = new Clustering(sample);
        this.warnings = new ArrayList<>(sample.notes());
    }

    /**
     * Fits a model to the complete rows of a frame.
     *
     * @throws IllegalArgumentException for a formula that cannot be read, a column that is not there, words where numbers
     *     are needed, or clustered errors without a cluster column
     */
    public static Fit fit(ModelSpec spec, Frame frame) {
        if (spec.standardErrors() == StandardErrors.BOOTSTRAP) {
            return ClusterBootstrap.fit(spec, frame);
        }
        Sample sample = Sample.of(spec, frame);
        Optional<String> problem = sample.findProblem();
        return problem.<Fit>map(reason -> new Fit.Failed(spec, reason)).orElseGet(() -> fit(sample));
    }

    private static Fit fit(Sample sample) {
        if (sample.spec().family().isJoint()) {
            return new JointRegression(sample).run();
        }
        return sample.intercepts()
                .map(groups -> new MixedRegression(sample, groups).run())
                .orElseGet(() -> new Regression(sample).run());
    }

    private Fit run() {
        Basis basis = Basis.of(sample.design(), sample.absorbed());
        Optional<String> reason = findObstacle(basis);
        if (reason.isPresent()) {
            return failed(reason.get());
        }
        warnOfColumns(basis);
        Maximum maximum = Maximum.of(sample, basis);
        return maximum.fitted()
                .map(fitted -> report(fitted, maximum.poisson().orElse(null)))
                .orElseGet(() -> failed(maximum.reason()));
    }

    private Fit failed(String reason) {
        return new Fit.Failed(sample.spec(), reason);
    }

    private Fit report(Fitted fitted, @Nullable Fitted poisson) {
        Estimates estimates = Estimates.of(sample, fitted);
        boolean isNegativeBinomial = poisson != null;
        if (isNegativeBinomial) {
            warnings.addAll(estimates.thetaWarnings());
        }
        return new Fit.Converged(
                sample.spec(),
                sample.design().rows(),
                estimates.terms(),
                estimates.theta(),
                estimates.thetaSe(),
                estimates.logLik(),
                estimates.aic(),
                estimates.dispersion(),
                fitted.deviance(),
                estimates.clusters(),
                estimates.df(),
                estimates.levels(),
                poisson == null ? OptionalDouble.empty() : OptionalDouble.of(poisson.logLik()),
                estimates.covariance(),
                warnings);
    }

    private Optional<String> findObstacle(Basis basis) {
        int rows = sample.design().rows();
        int needed = basis.size() + sample.levels();
        if (basis.size() == 0) {
            return Optional.of("no coefficient is left to estimate" + because(basis));
        }
        if (rows <= needed) {
            return Optional.of("%d rows are too few for %d coefficients".formatted(rows, needed));
        }
        return clustering.findProblem();
    }

    private String because(Basis basis) {
        return basis.aliased().isEmpty() ? "" : "; dropped: " + String.join(", ", basis.aliased());
    }

    private void warnOfColumns(Basis basis) {
        List<String> aliased = new ArrayList<>(basis.aliased());
        if (sample.levels() > 0) {
            aliased.remove("(Intercept)");
            aliased.removeAll(sample.hidden());
        }
        if (!aliased.isEmpty()) {
            warnings.add("dropped because other columns give them: " + String.join(", ", aliased));
        }
        warnings.addAll(clustering.notes());
    }
}
