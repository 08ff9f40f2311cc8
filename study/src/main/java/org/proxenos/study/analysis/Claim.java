package org.proxenos.study.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.proxenos.study.plan.HypothesisPlan;

/**
 * What a hypothesis claims, with the study's changes to the built-in plan.
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param exposure the explanatory variable of interest
 * @param outcome the dependent variable
 * @param beside variables that the claim says the exposure adds to
 * @param controls adjusted-for variables
 * @param windows whose messages are used; none: all but the anticipation
 * @param test the primary test's name
 */
record Claim(
        String id,
        String statement,
        String exposure,
        String outcome,
        List<String> beside,
        List<String> controls,
        List<String> windows,
        String test) {
    /** What is on the surface of a message; framework C8. */
    static final List<String> SURFACE = List.of("url", "hashtags", "words");

    Claim {
        beside = List.copyOf(beside);
        controls = List.copyOf(controls);
        windows = List.copyOf(windows);
    }

    /** A claim with the built-in plan's controls and windows. */
    static Claim of(String id, String statement, String exposure, String outcome) {
        return new Claim(id, statement, exposure, outcome, List.of(), SURFACE, List.of(), "nb2");
    }

    /** The same beside other variables. */
    Claim beside(String... variables) {
        return new Claim(id, statement, exposure, outcome, List.of(variables), controls, windows, test);
    }

    /** The same as the study plans it. */
    Claim planned(HypothesisPlan plan) {
        return new Claim(
                id,
                statement,
                Objects.requireNonNullElse(plan.exposure(), exposure),
                Objects.requireNonNullElse(plan.outcome(), outcome),
                beside,
                plan.controls().isEmpty() ? controls : plan.controls(),
                plan.windows(),
                plan.test());
    }

    /** The same on another exposure. */
    Claim withExposure(String other) {
        return new Claim(id, statement, other, outcome, beside, controls, windows, test);
    }

    /** The same on another outcome. */
    Claim withOutcome(String other) {
        return new Claim(id, statement, exposure, other, beside, controls, windows, test);
    }

    /** Everything on the right side of the model, in order. */
    List<String> predictors() {
        Set<String> names = new LinkedHashSet<>(List.of(exposure));
        names.addAll(beside);
        names.addAll(controls);
        return List.copyOf(names);
    }
}
