package org.proxenos.inference.glm;

import java.util.Locale;

/** Distribution and link of a model. */
public enum Family {
    GAUSSIAN,
    POISSON,
    QUASIPOISSON,
    NEGBIN,
    BINOMIAL,
    /** Cumulative logit (proportional odds). */
    ORDINAL,
    /** Negative binomial with variance (1 + phi) mu. */
    NEGBIN1,
    /** NB2 mixed with zeros that have a model of their own. */
    ZINB,
    /** Zeros by a logit, counts above by an NB2 cut at zero. */
    HURDLE,
    /** Successes of trials whose chance varies: beta-binomial, logit. */
    BETABINOMIAL;

    /** Whether it is fitted by Newton's method on all its predictors and shapes at once. */
    public boolean isJoint() {
        return compareTo(BINOMIAL) > 0;
    }

    /** Whether terms may stand after a bar, for zeros. */
    public boolean hasZeros() {
        return this == ZINB || this == HURDLE;
    }

    /** The name in study.yaml and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
