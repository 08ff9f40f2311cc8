package org.proxenos.workbench.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import java.io.UncheckedIOException;
import org.proxenos.engine.EngineException;

/** Turns what went wrong into a page that says what to do. */
final class Troubles {
    private final Pages pages;

    Troubles(Pages pages) {
        this.pages = pages;
    }

    void routes(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, this::answer);
        routes.exception(IllegalArgumentException.class, (e, context) -> {
            context.status(HttpStatus.BAD_REQUEST);
            pages.tell(context, "Not as it should be", String.valueOf(e.getMessage()));
        });
        routes.exception(EngineException.class, (e, context) -> failed(context, String.valueOf(e.getMessage())));
        routes.exception(UncheckedIOException.class, (e, context) -> failed(context, String.valueOf(e.getMessage())));
        routes.exception(
                Exception.class, (e, context) -> failed(context, "This is a bug in Proxenos (%s).".formatted(e)));
    }

    private void answer(HttpResponseException e, Context context) {
        context.status(e.getStatus());
        String message =
                e instanceof EndpointNotFound ? "There is no page at this address." : String.valueOf(e.getMessage());
        pages.tell(context, HttpStatus.forStatus(e.getStatus()).getMessage(), message);
    }

    private void failed(Context context, String message) {
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        pages.tell(context, "That did not work", message);
    }
}
