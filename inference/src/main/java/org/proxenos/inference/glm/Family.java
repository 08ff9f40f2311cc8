package org.proxenos.inference.glm;

import java.util.Locale;

/** Distribution and link of a model. */
public enum Family {
    GAUSSIAN,
    POISSON,
    QUASIPOISSON,
    NEGBIN,
    BINOMIAL;

    /** The name in study.yaml and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
