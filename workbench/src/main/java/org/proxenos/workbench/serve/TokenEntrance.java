package org.proxenos.workbench.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** One person on his own machine: who knows the address that the command printed is the owner. */
final class TokenEntrance implements Entrance {
    private static final String PARAMETER = "token";
    private static final String NAME = "owner";

    private final Door door;
    private final Pages pages;
    private final String token = Secret.make();

    TokenEntrance(Door door, Pages pages) {
        this.door = door;
        this.pages = pages;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(SignIn.PATH, this::meet);
    }

    @Override
    public void meet(Context context) {
        boolean isGet = context.method().equals(HandlerType.GET);
        if (isGet && Secret.matches(token, context.queryParam(PARAMETER))) {
            door.open(context, NAME, TeamRole.OWNER);
            // to the same page without the token, which then is in no history and is sent to nobody
            context.redirect(SignIn.back(context), HttpStatus.SEE_OTHER);
            return;
        }
        context.status(HttpStatus.UNAUTHORIZED);
        pages.showStranger(
                context, "Not opened yet", "serve/token.jte", Map.of("wrong", context.queryParam(PARAMETER) != null));
    }

    @Override
    public boolean knows(Visitor visitor) {
        return true;
    }

    @Override
    public String address(String server) {
        return server + "/?" + PARAMETER + "=" + token;
    }
}
