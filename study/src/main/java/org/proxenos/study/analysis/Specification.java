package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.ScorePermutation;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.study.result.Effect;

/**
 * A regression on a study's messages: a window has an effect of its own, an account too, and errors are clustered by
 * account (framework R5, R8).
 *
 * @param outcome left side
 * @param predictors right side
 * @param family distribution
 * @param hasAccountEffects whether every account has an effect of its own
 * @param offset added with coefficient 1; null for none
 */
record Specification(
        String outcome,
        List<String> predictors,
        Family family,
        boolean hasAccountEffects,
        @Nullable String offset) {
    static final String ACCOUNT = "account";
    static final String WINDOW = "time_window";
    static final String PLACEBO = "xyz";
    /** How a fit says that its random intercepts are all alike. */
    private static final String NO_SPREAD = "the random intercepts do not vary";

    static final String FOLLOWERS = "log(followers + 1)";

    Specification {
        predictors = List.copyOf(predictors);
    }

    /** The primary model of a claim. */
    static Specification of(Claim claim) {
        return new Specification(claim.outcome(), claim.predictors(), Family.NEGBIN, true, null);
    }

    /** The same with one more predictor. */
    Specification plus(String predictor) {
        List<String> more = new ArrayList<>(predictors);
        if (!more.contains(predictor)) {
            more.add(predictor);
        }
        return new Specification(outcome, more, family, hasAccountEffects, offset);
    }

    /** The same without a predictor. */
    Specification without(String predictor) {
        List<String> fewer = new ArrayList<>(predictors);
        fewer.remove(predictor);
        return new Specification(outcome, fewer, family, hasAccountEffects, offset);
    }

    /** Least squares on log(outcome + 1). */
    Specification onLogScale() {
        return new Specification("log(" + outcome + " + 1)", predictors, Family.GAUSSIAN, hasAccountEffects, offset);
    }

    /** Accounts told apart by their followers alone: as a predictor, or with a coefficient of 1. */
    Specification byFollowers(boolean fixedAtOne) {
        Specification free = withoutAccountEffects();
        return fixedAtOne ? new Specification(outcome, predictors, family, false, FOLLOWERS) : free.plus(FOLLOWERS);
    }

    /** The same with an effect for each account. */
    Specification withAccountEffects() {
        return new Specification(outcome, predictors, family, true, offset);
    }

    /** The same without an effect for each account. */
    Specification withoutAccountEffects() {
        return new Specification(outcome, predictors, family, false, offset);
    }

    /** The same with a random intercept of the account in the place of an effect of its own. */
    Fit mixed(Messages messages) {
        String windows = messages.distinct(WINDOW).size() > 1 ? " + " + WINDOW : "";
        String formula = "%s ~ %s%s + (1 | %s)".formatted(outcome, String.join(" + ", predictors), windows, ACCOUNT);
        return Regression.fit(ModelSpec.of(formula, family), messages.frame());
    }

    /** The same of another family. */
    Specification of(Family other) {
        return new Specification(outcome, predictors, other, hasAccountEffects, offset);
    }

    /** The same with other predictors. */
    Specification withPredictors(List<String> others) {
        return new Specification(outcome, others, family, hasAccountEffects, offset);
    }

    /** The same with one predictor in the place of another. */
    Specification replacing(String predictor, String by) {
        return withPredictors(
                predictors.stream().map(p -> p.equals(predictor) ? by : p).toList());
    }

    /** The model on these messages: what has one value only is left out, and one account needs no effect. */
    ModelSpec model(Messages messages) {
        boolean several = messages.distinct(ACCOUNT).size() > 1;
        String right = String.join(" + ", predictors);
        Set<String> windows = messages.distinct(WINDOW);
        String formula = outcome + " ~ " + right + (windows.size() > 1 ? " + " + WINDOW : "");
        return new ModelSpec(
                formula,
                family,
                offset,
                several ? ACCOUNT : null,
                several && hasAccountEffects ? ACCOUNT : null,
                several ? StandardErrors.CR1S : StandardErrors.HC1,
                0);
    }

    /** The model fitted. */
    Fit fit(Messages messages) {
        return Regression.fit(model(messages), messages.frame());
    }

    /** A logistic regression, errors clustered by account where there are several. */
    static Fit odds(String formula, Messages messages) {
        ModelSpec spec = ModelSpec.of(formula, Family.BINOMIAL);
        boolean several = messages.distinct(ACCOUNT).size() > 1;
        return Regression.fit(several ? spec.clusteredBy(ACCOUNT) : spec, messages.frame());
    }

    /**
     * A logistic regression with a random intercept for each value of a column; without it where nothing varies between those. Threads
     * of one account are alike as well: errors are clustered by account, else the test rejects a true null in one of five studies.
     */
    static Fit mixedOdds(String formula, String group, Messages messages) {
        ModelSpec spec = ModelSpec.of("%s + (1 | %s)".formatted(formula, group), Family.BINOMIAL);
        boolean isInAccounts =
                group.equals(ThreadReplies.THREAD) && messages.distinct(ACCOUNT).size() > 1;
        Fit mixed = Regression.fit(isInAccounts ? spec.clusteredBy(ACCOUNT) : spec, messages.frame());
        return mixed.fold(
                converged -> converged,
                failed -> failed.reason().startsWith(NO_SPREAD) ? odds(formula, messages) : failed);
    }

    /** A coefficient of a fit as a ratio; null where the fit failed or has none. */
    static @Nullable Effect effect(Fit fit, String term, String scale) {
        return fit.<@Nullable Effect>fold(
                converged -> converged
                        .find(term)
                        .map(t -> new Effect(scale, t.ratio(), t.ratioLow(), t.ratioHigh(), t.p()))
                        .orElse(null),
                failed -> null);
    }

    /**
     * The same with p and interval by dealing the column anew within accounts, since the Wald test of a count model rejects a true null
     * too often; by Wald where the model has no effect for each account.
     */
    static @Nullable Effect dealt(Fit fit, String term, Messages messages, long seed) {
        Effect wald = effect(fit, term, "IRR");
        if (wald == null) {
            return null;
        }
        return fit.<Optional<ScorePermutation>>fold(
                        converged -> ScorePermutation.of(converged, messages.frame(), term, seed),
                        failed -> Optional.empty())
                .map(test ->
                        new Effect(wald.name(), wald.value(), Math.exp(test.low()), Math.exp(test.high()), test.p()))
                .orElse(wald);
    }

    /** Why there is no such coefficient. */
    static String reason(Fit fit, String term) {
        return fit.fold(
                converged -> converged.find(term).isPresent()
                        ? ""
                        : term + " does not vary, or other predictors give it, in these messages",
                Fit.Failed::reason);
    }
}
