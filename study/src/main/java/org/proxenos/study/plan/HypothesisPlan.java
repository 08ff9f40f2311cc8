package org.proxenos.study.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hypothesis to test, as the built-in plan has it or as the study changes it.
 *
 * @param id of framework section 5, such as {@code H2}
 * @param exposure the explanatory variable of interest; null where the test has none
 * @param outcome the dependent variable; null where the test has none of its own
 * @param controls adjusted-for variables
 * @param windows names of windows whose messages are used; none: all but the anticipation
 * @param test the primary test's name
 * @param robustness other runs that are shown, by parts of their names
 * @param placebo a column that should say nothing; {@code xyz} counts the letters, {@code none} asks for no placebo
 */
public record HypothesisPlan(
        String id,
        @Nullable String exposure,
        @Nullable String outcome,
        List<String> controls,
        List<String> windows,
        String test,
        List<String> robustness,
        String placebo) {
    /** The placebo where nothing else is said. */
    public static final String LETTERS = "xyz";

    /** No placebo. */
    public static final String NONE = "none";

    /** Copies the lists. */
    public HypothesisPlan {
        controls = List.copyOf(controls);
        windows = List.copyOf(windows);
        robustness = List.copyOf(robustness);
    }

    /** A hypothesis as the built-in plan has it. */
    public static HypothesisPlan of(String id) {
        return BuiltInPlan.of(id).plan();
    }

    /** Whether a run of that name is shown. */
    public boolean shows(String run) {
        return robustness.stream().anyMatch(run::contains);
    }
}
