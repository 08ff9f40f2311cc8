package org.proxenos.inference.glm;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** What a coefficient over its standard error is compared with: p-values by t or z, and 95 % intervals. */
final class Reference {
    private static final double UPPER = 0.975;

    private final OptionalDouble df;
    private final ContinuousDistribution forP;
    private final double reach;

    private Reference(OptionalDouble df, ContinuousDistribution forP, double reach) {
        this.df = df;
        this.forP = forP;
        this.reach = reach;
    }

    /**
     * The reference of a model: t with clusters - 1 for clustered errors; t with n - k for the normal; for quasi-Poisson p
     * by t with n - k and the interval by z, as R's {@code summary.glm} and {@code confint.default}; z for all else.
     */
    static Reference of(ModelSpec spec, int clusters, int rest) {
        if (spec.standardErrors().isClustered()) {
            return t(clusters - 1);
        }
        Reference z = z();
        return switch (spec.family()) {
            case GAUSSIAN -> t(rest);
            case QUASIPOISSON -> new Reference(OptionalDouble.of(rest), TDistribution.of(rest), z.reach);
            default -> z;
        };
    }

    /** z. */
    static Reference z() {
        ContinuousDistribution z = NormalDistribution.of(0, 1);
        return new Reference(OptionalDouble.empty(), z, z.inverseCumulativeProbability(UPPER));
    }

    /** t with degrees of freedom, above 0 and not always whole. */
    static Reference t(double df) {
        TDistribution t = TDistribution.of(df);
        return new Reference(OptionalDouble.of(df), t, t.inverseCumulativeProbability(UPPER));
    }

    /** Degrees of freedom of t; empty for z. */
    OptionalDouble df() {
        return df;
    }

    /** A coefficient with its test and interval. */
    Fit.Term term(String name, double estimate, double se) {
        double statistic = estimate / se;
        double p = 2 * forP.survivalProbability(Math.abs(statistic));
        double low = estimate - reach * se;
        return new Fit.Term(
                name, estimate, se, statistic, p, low, estimate + reach * se, df.orElse(Double.POSITIVE_INFINITY));
    }
}
