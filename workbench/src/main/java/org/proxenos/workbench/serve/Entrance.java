package org.proxenos.workbench.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** How somebody who is not known yet comes in. */
interface Entrance {
    /** Adds what strangers may ask for, below {@code /sign-in}. */
    void routes(RoutesConfig routes);

    /** Answers a stranger who asks for something else. */
    void meet(Context context);

    /** Whether somebody who was let in once may stay. */
    boolean knows(Visitor visitor);

    /** What to type into a browser to get in, given where the server is. */
    String address(String server);
}
