package org.proxenos.study.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hypothesis to test; null and empty mean the built-in plan's default.
 *
 * @param id of framework section 5, such as {@code H2}
 * @param exposure the explanatory variable of interest
 * @param outcome the dependent variable
 * @param controls adjusted-for variables
 * @param windows names of windows whose messages are used
 * @param test the primary test's name
 */
public record HypothesisPlan(
        String id,
        @Nullable String exposure,
        @Nullable String outcome,
        List<String> controls,
        List<String> windows,
        @Nullable String test) {
    /** Copies the lists. */
    public HypothesisPlan {
        controls = List.copyOf(controls);
        windows = List.copyOf(windows);
    }

    /** A hypothesis with all defaults. */
    public static HypothesisPlan of(String id) {
        return new HypothesisPlan(id, null, null, List.of(), List.of(), null);
    }
}
