package org.proxenos.inference.glm;

import java.util.Locale;

/** Which covariance of the coefficients is reported. */
public enum StandardErrors {
    /** Inverse information. */
    MODEL,
    /** White (1980); the same as {@code robust}. */
    HC0,
    HC1,
    HC2,
    HC3,
    /** Cluster sandwich without a small-sample factor. */
    CR0,
    /** Cluster sandwich times G/(G-1). */
    CR1,
    /** Cluster sandwich times G/(G-1) (N-1)/(N-K): framework FS5, R's {@code vcovCL(type = "HC1")}. */
    CR1S,
    /** Newey and West (1987), Bartlett kernel. */
    HAC;

    /** The name on the command line and in output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it needs clusters. */
    public boolean isClustered() {
        return this == CR0 || this == CR1 || this == CR1S;
    }
}
