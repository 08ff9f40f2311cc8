package org.proxenos.study.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;

/**
 * What is known of reactions that a result counts.
 *
 * @param outcome what is counted
 * @param hostile the exposure, where it is hostility: criticism or a common enemy; empty for others
 * @param effect of the exposure, a ratio; null where there is none
 * @param backlash share of answers aimed at the mayor among those aimed at mayor or target; NaN where nobody coded it
 * @param malice share of answers that insult or threaten; NaN where nobody coded it
 */
public record ReactionFacts(
        String outcome, String hostile, @Nullable Effect effect, double backlash, double malice) {
    /** A like or a repost takes a thumb and says nothing of why. */
    private static final Set<String> PASSIVE = Set.of("likes", "reposts", "views");

    private static final double LEVEL = 0.05;

    /** What these facts warn of. */
    public List<FiredWarning> warnings(String about) {
        List<FiredWarning> fired = new ArrayList<>();
        boolean isGain = effect != null && effect.value() > 1 && effect.p() < LEVEL;
        if (!hostile.isEmpty() && isGain) {
            fired.add(Warning.W12.fired(
                    about,
                    "More %s go with %s; that is no advice to be hostile. Backlash, the share of negative answers aimed at the mayor: %s; answers that insult or threaten: %s."
                            .formatted(outcome, hostile, share(backlash), share(malice))));
        }
        if (PASSIVE.contains(outcome)) {
            fired.add(Warning.W22.fired(
                    about,
                    "%s are passive acts: to pass on or to like is not to support.".formatted(capital(outcome))));
        }
        return fired;
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "not coded" : SampleFacts.percent(share);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
