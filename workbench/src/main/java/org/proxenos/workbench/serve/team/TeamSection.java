package org.proxenos.workbench.serve.team;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.coding.people.Person;
import org.proxenos.coding.people.Role;
import org.proxenos.engine.people.CoderTable;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Passwords;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.TeamRole;
import org.proxenos.workbench.serve.Visitor;

/** The page on which an owner adds people and changes what they may do. */
public final class TeamSection implements Section {
    private static final String PATH = "/team";

    private final OpenStudy study;
    private final Pages pages;

    /** The team of this study. */
    public TeamSection(OpenStudy study, Pages pages) {
        this.study = study;
        this.pages = pages;
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("Team", PATH, TeamRole.OWNER));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show, TeamRole.OWNER);
        routes.post(PATH, this::add, TeamRole.OWNER);
        routes.post("/team/role", this::changeRole, TeamRole.OWNER);
        routes.post("/team/password", this::changePassword, TeamRole.OWNER);
    }

    private void show(Context context) {
        pages.show(
                context,
                "Team",
                "serve/team.jte",
                Map.of(
                        "people",
                        study.hasPeople() ? coders().list() : List.of(),
                        "roles",
                        List.of(Role.values()),
                        "csrf",
                        Visitor.of(context).csrf()));
    }

    private void add(Context context) {
        coders().add(new Person(
                form(context, "name").strip(), role(context), Passwords.hash(form(context, "password"))));
        back(context);
    }

    private void changeRole(Context context) {
        String name = form(context, "name");
        Role role = role(context);
        if (role != Role.OWNER) {
            keepAnOwner(name);
        }
        coders().changeRole(name, role);
        back(context);
    }

    /** A study that nobody owns can be changed by nobody. */
    private void keepAnOwner(String name) {
        boolean another = coders().list().stream()
                .anyMatch(p -> p.role() == Role.OWNER
                        && p.passwordHash() != null
                        && !p.name().equals(name));
        boolean isOwner = coders().find(name).map(p -> p.role() == Role.OWNER).orElse(false);
        if (isOwner && !another) {
            throw new IllegalArgumentException(
                    "%s is the only owner; make somebody else an owner first.".formatted(name));
        }
    }

    private void changePassword(Context context) {
        coders().changePassword(form(context, "name"), Passwords.hash(form(context, "password")));
        back(context);
    }

    private static void back(Context context) {
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private CoderTable coders() {
        return study.people().coders();
    }

    private static Role role(Context context) {
        return Role.of(form(context, "role"));
    }

    private static String form(Context context, String name) {
        return Optional.ofNullable(context.formParam(name))
                .orElseThrow(() -> new IllegalArgumentException("The form has no '%s'.".formatted(name)));
    }
}
