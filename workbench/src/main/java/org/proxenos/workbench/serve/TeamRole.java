package org.proxenos.workbench.serve;

import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do in a team's workbench. */
public enum TeamRole implements RouteRole {
    /** All, also what starts runs and adds people. */
    OWNER,
    /** Settles what coders disagree about, and sees all results. */
    ADJUDICATOR,
    /** Codes, and to stay blind sees neither results nor what machines and other coders say. */
    CODER,
    /** Sees all results and changes nothing. */
    READER;

    private static final TeamRole[] SEES_RESULTS = {OWNER, ADJUDICATOR, READER};

    /** The roles that may see results, for a route. */
    public static TeamRole[] seesResults() {
        return SEES_RESULTS.clone();
    }

    /** The name in a store and on a command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name, if there is one. */
    public static Optional<TeamRole> find(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
