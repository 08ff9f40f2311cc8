package org.proxenos.study.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proxenos.inference.glm.Family;
import org.proxenos.study.result.FiredWarning;

/**
 * What is known of a fitted model; NaN where something does not apply.
 *
 * @param family distribution
 * @param dispersion Pearson's, of the model itself
 * @param topShare share of the outcome that the largest message holds, in [0, 1]
 * @param tests coefficients that are tested without correction; 0 where they are corrected
 */
public record ModelFacts(Family family, double dispersion, double topShare, int tests) {
    private static final double OVERDISPERSED = 1.5;
    private static final double TOP_SHARE = 0.20;

    /** What these facts warn of. */
    public List<FiredWarning> warnings(String about) {
        List<FiredWarning> fired = new ArrayList<>();
        if (family == Family.POISSON) {
            fired.add(Warning.W5.fired(
                    about, "A Poisson model; its dispersion is %s, 1 would be right.".formatted(digits(dispersion))));
        } else if (dispersion > OVERDISPERSED && family == Family.NEGBIN) {
            fired.add(Warning.W5.fired(
                    about,
                    "Pearson's dispersion is %s even under the negative binomial (above %.1f); Poisson p-values are not shown."
                            .formatted(digits(dispersion), OVERDISPERSED)));
        }
        if (topShare > TOP_SHARE) {
            fired.add(Warning.W7.fired(
                    about,
                    "The largest message holds %s of the outcome; see the run without it."
                            .formatted(SampleFacts.percent(topShare))));
        }
        if (tests > 1) {
            fired.add(Warning.W13.fired(
                    about,
                    "%d coefficients with p-values of their own, not corrected for their number.".formatted(tests)));
        }
        return fired;
    }

    private static String digits(double number) {
        return Double.isNaN(number) ? "not known" : String.format(Locale.ROOT, "%.3g", number);
    }
}
