package org.proxenos.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom an account stands for. An account that nobody listed is {@link #UNKNOWN} and treated as a citizen. */
public enum Role {
    MAYOR,
    CITY,
    NETWORK,
    NATIONAL_GOVERNMENT,
    OTHER_POLITICIAN,
    NGO,
    FIRM,
    MEDIA,
    CITIZEN,
    BOT_SUSPECT,
    UNKNOWN;

    /** The name in actors.csv and in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the account's words and name are private by default. */
    public boolean isPrivate() {
        return this == CITIZEN || this == BOT_SUSPECT || this == UNKNOWN;
    }

    /** The role of that name, if there is one. */
    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
