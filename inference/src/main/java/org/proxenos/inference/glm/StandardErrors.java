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
    /** Bell and McCaffrey (2002): each cluster's leverage taken out; t with Satterthwaite's degrees of freedom. */
    CR2,
    /** {@link #CR1S} with p and interval by a wild cluster bootstrap that imposes the null: Cameron, Gelbach and Miller (2008). */
    WILD,
    /** Errors and percentile intervals of 2,000 draws of whole clusters (framework FS2); every family has it. */
    BOOTSTRAP,
    /** Newey and West (1987), Bartlett kernel. */
    HAC;

    /** Whether it takes one way of clustering alone. */
    boolean isOneWay() {
        return this == CR2 || this == WILD || this == BOOTSTRAP;
    }

    /** Whether scores and information are all it needs, so that every family has it. */
    boolean isGeneral() {
        return this == BOOTSTRAP || (!isOneWay() && this != HC2 && this != HC3);
    }

    /** The name on the command line and in output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it needs clusters. */
    public boolean isClustered() {
        return this == CR0 || this == CR1 || this == CR1S || isOneWay();
    }
}
