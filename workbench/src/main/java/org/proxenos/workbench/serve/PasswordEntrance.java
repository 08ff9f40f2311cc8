package org.proxenos.workbench.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proxenos.coding.people.Person;
import org.proxenos.coding.people.Role;
import org.proxenos.engine.people.CoderTable;

/** A team: each signs in by name and password. A wrong name and a wrong password look and take the same. */
final class PasswordEntrance implements Entrance {
    private static final String WRONG = "Name or password is wrong.";
    private static final String TOO_OFTEN =
            "Too many wrong passwords of late. Wait a quarter of an hour, then try again.";

    private final Door door;
    private final Pages pages;
    private final CoderTable people;
    private final Attempts attempts;

    PasswordEntrance(Door door, Pages pages, CoderTable people, Clock clock) {
        this.door = door;
        this.pages = pages;
        this.people = people;
        this.attempts = new Attempts(clock);
        if (people.list().stream().noneMatch(p -> p.role() == Role.OWNER && p.passwordHash() != null)) {
            throw new IllegalArgumentException("nobody can sign in as an owner yet; add one first:"
                    + " proxenos serve STUDY --add-user NAME --role owner");
        }
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(SignIn.PATH, context -> form(context, SignIn.own(context.queryParam("back")), ""));
        routes.post(SignIn.PATH, this::signIn);
        routes.post(
                "/sign-out",
                context -> {
                    door.close(context);
                    context.redirect(SignIn.PATH, HttpStatus.SEE_OTHER);
                },
                TeamRole.values());
    }

    @Override
    public void meet(Context context) {
        if (Set.of(HandlerType.GET, HandlerType.HEAD).contains(context.method())) {
            context.redirect(SignIn.PATH + "?back=" + SignIn.encoded(SignIn.back(context)), HttpStatus.SEE_OTHER);
        } else {
            context.status(HttpStatus.UNAUTHORIZED);
            form(context, "/", "You are signed out. Sign in, then do it again.");
        }
    }

    private void form(Context context, String back, String trouble) {
        pages.showStranger(context, "Sign in", "serve/sign-in.jte", Map.of("back", back, "trouble", trouble));
    }

    private void signIn(Context context) {
        String name = Optional.ofNullable(context.formParam("name")).orElse("").strip();
        String password = Optional.ofNullable(context.formParam("password")).orElse("");
        String back = SignIn.own(context.formParam("back"));
        if (!attempts.mayTry(name, context.ip())) {
            context.status(HttpStatus.TOO_MANY_REQUESTS);
            form(context, back, TOO_OFTEN);
            return;
        }
        Optional<Person> person = people.find(name);
        if (Passwords.matches(person.map(Person::passwordHash).orElse(null), password)) {
            attempts.succeeded(name);
            door.open(context, name, role(person.orElseThrow()));
            context.redirect(back, HttpStatus.SEE_OTHER);
        } else {
            attempts.failed(name, context.ip());
            context.status(HttpStatus.UNAUTHORIZED);
            form(context, back, WRONG);
        }
    }

    private static TeamRole role(Person person) {
        return TeamRole.of(person.role());
    }

    /** Whoever lost role or password is out at once. */
    @Override
    public boolean knows(Visitor visitor) {
        return people.find(visitor.name())
                .filter(person -> person.passwordHash() != null && role(person) == visitor.role())
                .isPresent();
    }

    @Override
    public String address(String server) {
        return server + "/";
    }
}
