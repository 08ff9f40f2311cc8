package org.proxenos.study.simulate.design;

import java.util.Locale;

/** A stretch of the time around the event (framework section 6). */
public enum Phase {
    BASELINE,
    ANTICIPATION,
    EVENT,
    AFTERMATH;

    /** The name of its window in study.yaml. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
