package org.proxenos.study.result;

import java.util.List;
import java.util.Optional;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.MarginalEffect;

/**
 * A fitted model as a reviewer expects it.
 *
 * @param id short name, in file names
 * @param title what it models
 * @param fit estimates or the reason for none
 * @param placebo the same model with the letters X, Y, Z counted as a predictor
 * @param unvalidated predictors without a validation record
 * @param margins average marginal effects, for the predictors that have one
 */
public record ModelResult(
        String id, String title, Fit fit, Fit placebo, List<String> unvalidated, List<MarginalEffect> margins) {
    /** Copies the lists. */
    public ModelResult {
        unvalidated = List.copyOf(unvalidated);
        margins = List.copyOf(margins);
    }

    /** A model without marginal effects. */
    public ModelResult(String id, String title, Fit fit, Fit placebo, List<String> unvalidated) {
        this(id, title, fit, placebo, unvalidated, List.of());
    }

    /** The same with the marginal effects that its predictors have in these rows; none where they are not defined or nothing was estimated. */
    public ModelResult withMargins(Frame frame) {
        return new ModelResult(
                id, title, fit, placebo, unvalidated, fit.fold(c -> margins(c, frame), f -> List.<MarginalEffect>of()));
    }

    private static List<MarginalEffect> margins(Fit.Converged fit, Frame frame) {
        List<String> columns = fit.terms().stream()
                .map(Fit.Term::term)
                .filter(t -> frame.has(t) && frame.column(t).isNumeric())
                .toList();
        return MarginalEffect.all(fit, frame, columns);
    }

    /** The marginal effect of a term; empty where it has none. */
    public Optional<MarginalEffect> margin(String term) {
        return margins.stream().filter(m -> m.effect().term().equals(term)).findFirst();
    }
}
