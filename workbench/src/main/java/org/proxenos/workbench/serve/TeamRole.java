package org.proxenos.workbench.serve;

import io.javalin.security.RouteRole;
import org.proxenos.coding.people.Role;

/** A {@link Role} as routes ask for it. */
public enum TeamRole implements RouteRole {
    OWNER,
    ADJUDICATOR,
    CODER,
    READER;

    private static final TeamRole[] SEES_RESULTS = {OWNER, ADJUDICATOR, READER};

    /** The roles that may see results, for a route. */
    public static TeamRole[] seesResults() {
        return SEES_RESULTS.clone();
    }

    /** The route's role for somebody's. */
    static TeamRole of(Role role) {
        return valueOf(role.name());
    }

    /** The word for it, as commands and pages write it. */
    public String code() {
        return role().code();
    }

    /** The role as the store of a study's people knows it. */
    public Role role() {
        return Role.valueOf(name());
    }
}
