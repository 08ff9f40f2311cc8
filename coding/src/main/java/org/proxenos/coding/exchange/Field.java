package org.proxenos.coding.exchange;

import java.util.Locale;

/** What can be known of a code, and what a format may have no place for. */
public enum Field {
    UNIT,
    TARGET,
    VARIABLE,
    CODER,
    VALUE,
    TIME,
    CONFIDENCE,
    MEMO,
    ROUND,
    FINGERPRINT;

    /** The name in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
