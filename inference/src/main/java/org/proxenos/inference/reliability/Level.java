package org.proxenos.inference.reliability;

import java.util.Locale;

/** Level of measurement of a variable. */
public enum Level {
    NOMINAL,
    ORDINAL,
    INTERVAL,
    RATIO;

    /** The name in files and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
