package org.proxenos.inference.reliability;

import java.util.Locale;

/** What a variable may be used for, by its reliability; cut-offs of Krippendorff (2004), framework section 8. */
public enum Gate {
    /** Alpha of .800 or more: conclusions may rest on it. */
    RELY,
    /** Alpha from .667 to .800: tentative conclusions only. */
    TENTATIVE,
    /** Alpha below .667, or none: locked out of inference. */
    LOCKED;

    /** At or above it a variable may be relied on. */
    public static final double RELY_FROM = 0.800;

    /** At or above it a variable allows tentative conclusions. */
    public static final double TENTATIVE_FROM = 0.667;

    /** Which number the gate looks at. */
    public enum Rule {
        /** The lower end of the bootstrap interval. */
        STRICT,
        /** The estimate. */
        CONVENTIONAL;

        /** The name in files and on the command line. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The gate of a number; NaN is locked. */
    public static Gate of(double alpha) {
        if (alpha >= RELY_FROM) {
            return RELY;
        }
        return alpha >= TENTATIVE_FROM ? TENTATIVE : LOCKED;
    }

    /** The name in files and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
