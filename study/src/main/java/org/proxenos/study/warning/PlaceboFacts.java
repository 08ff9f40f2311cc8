package org.proxenos.study.warning;

import java.util.List;
import java.util.Locale;
import org.proxenos.study.result.FiredWarning;

/**
 * What is known of a nonsense predictor.
 *
 * @param p of its test; NaN where there was none
 */
public record PlaceboFacts(double p) {
    private static final double LEVEL = 0.05;

    /** What this warns of. */
    public List<FiredWarning> warnings(String about) {
        return p < LEVEL
                ? List.of(Warning.W24.fired(
                        about,
                        "The placebo, which means nothing, is told apart from nothing too (p = %s); what they pick up, other predictors may pick up as well."
                                .formatted(String.format(Locale.ROOT, "%.3g", p))))
                : List.of();
    }
}
