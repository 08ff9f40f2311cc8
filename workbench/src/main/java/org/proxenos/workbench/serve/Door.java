package org.proxenos.workbench.serve;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises who has been let in, by a cookie that no script can read and that other pages' requests do not bring. */
final class Door {
    private final Sessions sessions;

    Door(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Who asks, if he has been let in. */
    Optional<Visitor> find(Context context) {
        return sessions.find(cookie(context));
    }

    /** Lets somebody in. */
    void open(Context context, String name, TeamRole role) {
        sessions.end(cookie(context));
        context.cookie(cookie(context, sessions.begin(name, role), -1));
    }

    /** Shows somebody out. */
    void close(Context context) {
        sessions.end(cookie(context));
        context.cookie(cookie(context, "", 0));
    }

    private static @Nullable String cookie(Context context) {
        return context.cookie(name(context));
    }

    /** Browsers keep one jar for all ports of a machine, on which several studies may be served. */
    private static String name(Context context) {
        return "proxenos-" + context.req().getLocalPort();
    }

    private static Cookie cookie(Context context, String value, int maxAge) {
        boolean secure = "https".equals(context.header("X-Forwarded-Proto"));
        Cookie cookie = new Cookie(name(context), value, "/", maxAge, secure, true);
        cookie.setSameSite(SameSite.LAX);
        return cookie;
    }
}
