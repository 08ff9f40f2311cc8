package org.proxenos.coding.people;

import java.util.Locale;

/** What somebody of a study's team may do. */
public enum Role {
    /** All of it: accounts, samples, imports, runs, coding and adjudicating. */
    OWNER,
    /** Codes units, and to stay blind sees neither results nor what machines and other coders say. */
    CODER,
    /** Sees results and the codes of all, and settles where they differ. */
    ADJUDICATOR,
    /** Reads all results and changes nothing. */
    READER;

    /** The word for it, as commands and tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that word. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it gives codes of its own. */
    public boolean codes() {
        return this != READER;
    }

    /** Whether it settles what others disagree about. */
    public boolean adjudicates() {
        return this == OWNER || this == ADJUDICATOR;
    }
}
