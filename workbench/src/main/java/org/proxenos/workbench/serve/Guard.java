package org.proxenos.workbench.serve;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands before every request: is it meant for us, by whom, and may he? */
final class Guard {
    /** What is no page: it may not be asked to run, to load from elsewhere, or to be framed. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Hosts hosts;
    private final Door door;
    private final Entrance entrance;

    Guard(Hosts hosts, Door door, Entrance entrance) {
        this.hosts = hosts;
        this.door = door;
        this.entrance = entrance;
    }

    /** Before anything else. */
    void meet(Context context) {
        headers(context);
        if (!hosts.isOurs(context.header("Host"))) {
            throw new ForbiddenResponse("This workbench does not answer to the name in the address.");
        }
        boolean changes = !HARMLESS.contains(context.method());
        if (changes && isFromElsewhere(context)) {
            throw new ForbiddenResponse("Another site sent this request.");
        }
        Optional<Visitor> visitor = door.find(context).filter(entrance::knows);
        visitor.ifPresent(known -> known.comesIn(context));
        if (isForStrangers(context.path())) {
            return;
        }
        if (visitor.isEmpty()) {
            entrance.meet(context);
            context.skipRemainingHandlers();
        } else if (changes && !Secret.matches(visitor.get().csrf(), csrf(context))) {
            throw new ForbiddenResponse("This form is out of date. Go back, load the page anew, and send it again.");
        }
    }

    /** Before a page: may he see it? */
    static void admit(Context context) {
        if (!isForStrangers(context.path()) && !Visitor.of(context).mayUse(context.routeRoles())) {
            throw new ForbiddenResponse("Your role, %s, has no access to this page."
                    .formatted(Visitor.of(context).role().code()));
        }
    }

    private static boolean isForStrangers(String path) {
        return path.startsWith("/assets/") || path.equals(SignIn.PATH);
    }

    private static @Nullable String csrf(Context context) {
        String header = context.header("X-CSRF-Token");
        return header != null ? header : context.formParam("csrf");
    }

    /** Browsers say where a request comes from; programs that are no browsers do not, and hold no one's cookies. */
    private static boolean isFromElsewhere(Context context) {
        String origin = context.header("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return !String.valueOf(URI.create(origin).getRawAuthority()).equals(context.header("Host"));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        context.header("Cache-Control", "no-store");
    }
}
