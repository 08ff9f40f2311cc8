package org.proxenos.workbench.serve;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Collection;

/**
 * Whoever asks for a page.
 *
 * @param name unique in a team; {@code owner} where there is no team
 * @param role what he may do
 * @param csrf the secret that a request of his must carry to change something
 */
public record Visitor(String name, TeamRole role, String csrf) {
    private static final String ATTRIBUTE = Visitor.class.getName();

    /**
     * Who asks.
     *
     * @throws IllegalStateException on a route that is open to strangers
     */
    public static Visitor of(Context context) {
        Visitor visitor = context.attribute(ATTRIBUTE);
        if (visitor == null) {
            throw new IllegalStateException("nobody is signed in on " + context.path());
        }
        return visitor;
    }

    /** Whether somebody who came in asks. */
    static boolean isKnown(Context context) {
        return context.attribute(ATTRIBUTE) != null;
    }

    /** Says who asks. */
    void comesIn(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /** Whether he may use what is for these roles: owners may always. */
    boolean mayUse(Collection<? extends RouteRole> roles) {
        return role == TeamRole.OWNER || roles.contains(role);
    }
}
