package org.proxenos.inference.glm;

import org.jspecify.annotations.Nullable;
import org.proxenos.inference.formula.Design;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.frame.Frame;

/** Whether a model can be asked for at all; each refusal is an {@link IllegalArgumentException} that says what is possible. */
final class SpecCheck {
    private SpecCheck() {}

    /** Errors, effects and notation that go together. */
    static void check(ModelSpec spec, Formula formula, Frame frame) {
        checkClusters(spec, frame);
        Family family = spec.family();
        StandardErrors errors = spec.standardErrors();
        if (family.isJoint()) {
            checkJoint(spec);
        }
        if (formula.hasWeights() && (errors == StandardErrors.WILD || errors == StandardErrors.CR2)) {
            throw new IllegalArgumentException(
                    "errors '%s' take no weights(); cr1s, hc3 and, with few clusters, bootstrap do"
                            .formatted(errors.code()));
        }
        if (formula.random().isPresent()) {
            checkRandom(spec);
        }
        if (formula.zeros().isPresent() && !family.hasZeros()) {
            throw new IllegalArgumentException(
                    "terms after a bar are for zinb and hurdle, not for '%s'".formatted(family.code()));
        }
    }

    private static void checkJoint(ModelSpec spec) {
        if (!spec.standardErrors().isGeneral()) {
            throw new IllegalArgumentException(
                    ("family '%s' has no errors '%s', which rest on the residuals of one predictor; it has model, hc0, hc1, cr0, cr1,"
                                    + " cr1s, hac and, with few clusters, bootstrap")
                            .formatted(
                                    spec.family().code(), spec.standardErrors().code()));
        }
        if (spec.fixed() != null) {
            throw new IllegalArgumentException("family '%s' absorbs no effects; write factor(%s) in the formula"
                    .formatted(spec.family().code(), spec.fixed()));
        }
    }

    private static void checkRandom(ModelSpec spec) {
        if (!Kernel.has(spec.family())) {
            throw new IllegalArgumentException(
                    "random intercepts are for gaussian, poisson, negbin and binomial, not '%s'"
                            .formatted(spec.family().code()));
        }
        StandardErrors errors = spec.standardErrors();
        boolean isClustered = errors.isClustered()
                && errors.isGeneral()
                && spec.clusterColumns().size() == 1;
        if ((errors != StandardErrors.MODEL && !isClustered) || spec.fixed() != null) {
            throw new IllegalArgumentException(
                    "a random intercept goes with errors 'model', or cr0, cr1 or cr1s by one column, and without"
                            + " absorbed effects; with few clusters absorb the groups (--fixed) and take cr2 or wild");
        }
    }

    private static void checkClusters(ModelSpec spec, Frame frame) {
        StandardErrors errors = spec.standardErrors();
        int ways = spec.clusterColumns().size();
        if (errors.isClustered() && ways == 0) {
            throw new IllegalArgumentException(
                    "errors '%s' need a cluster column; there are %s".formatted(errors.code(), frame.names()));
        }
        if (ways > 2 || (ways == 2 && errors.isOneWay())) {
            throw new IllegalArgumentException("errors '%s' take %s, not '%s'"
                    .formatted(
                            errors.code(), errors.isOneWay() ? "one cluster column" : "two at most", spec.cluster()));
        }
    }

    /** A response of the family's kind, and zeros with values in every row. */
    static void check(ModelSpec spec, Design design, @Nullable Design zeros) {
        boolean takesWords = spec.family() == Family.BINOMIAL || spec.family() == Family.ORDINAL;
        if (!takesWords && !design.responseLevels().isEmpty()) {
            throw new IllegalArgumentException("column '%s' holds words, not numbers".formatted(design.responseName()));
        }
        if (zeros != null && zeros.dropped() > 0) {
            throw new IllegalArgumentException("a term after the bar is no number in some rows");
        }
        if ((spec.family() == Family.BETABINOMIAL) == (design.failures().length == 0)) {
            throw new IllegalArgumentException(
                    "family 'betabinomial', and no other, has the response cbind(successes, failures)");
        }
    }
}
