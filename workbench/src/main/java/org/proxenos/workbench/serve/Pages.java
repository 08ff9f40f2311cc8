package org.proxenos.workbench.serve;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.report.figure.Legible;

/** Puts pages into the common layout. */
public final class Pages {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final int ROOM = 50_000;

    private final OpenStudy study;
    private final boolean team;
    private final List<Section.Entry> entries = new ArrayList<>();

    Pages(OpenStudy study, boolean team) {
        this.study = study;
        this.team = team;
    }

    /** Whether several people sign in; if not, one person at this machine is all there is. */
    public boolean isForTeam() {
        return team;
    }

    void enter(Section section) {
        entries.addAll(section.entries());
    }

    /**
     * Answers with a page.
     *
     * @param title of the page, a word or a few
     * @param template below {@code src/main/jte}
     * @param model its parameters
     * @param scripts names of files in {@code assets/} that this page needs besides the common ones
     */
    public void show(Context context, String title, String template, Map<String, ?> model, String... scripts) {
        write(context, shell(context, title, List.of(scripts)), content(template, model));
    }

    /** Answers with a piece of a page, for a script to put in its place. */
    public void showPart(Context context, String template, Map<String, ?> model) {
        StringOutput out = new StringOutput(ROOM);
        content(template, model).writeTo(out);
        context.html(Legible.of(out.toString()));
    }

    /** A template with its parameters, to stand inside another. */
    public static Content content(String template, Map<String, ?> model) {
        return out -> TEMPLATES.render(template, Map.<String, Object>copyOf(model), out);
    }

    /** Answers somebody who is not let in, without the navigation. */
    void showStranger(Context context, String title, String template, Map<String, ?> model) {
        write(context, new Shell(title, study.lastRead(), null, List.of(), team, List.of()), content(template, model));
    }

    /** Answers that something is not as asked, with a sentence that says what to do. */
    void tell(Context context, String title, String message) {
        write(
                context,
                shell(context, title, List.of()),
                content("serve/trouble.jte", Map.of("title", title, "message", message)));
    }

    private static void write(Context context, Shell shell, Content content) {
        StringOutput out = new StringOutput(ROOM);
        TEMPLATES.render("serve/layout.jte", Map.of("shell", shell, "content", content), out);
        context.html(Legible.of(out.toString()));
    }

    private Shell shell(Context context, String title, List<String> scripts) {
        @Nullable Visitor visitor = Visitor.isKnown(context) ? Visitor.of(context) : null;
        List<Shell.Link> links = visitor == null
                ? List.of()
                : entries.stream()
                        .filter(entry -> visitor.mayUse(entry.roles()))
                        .map(entry ->
                                new Shell.Link(entry.label(), entry.path(), isBelow(context.path(), entry.path())))
                        .toList();
        return new Shell(
                title,
                study.lastRead(),
                visitor,
                links,
                team,
                scripts.stream().map(Assets::address).toList());
    }

    private static boolean isBelow(String path, String entry) {
        return path.equals(entry) || (!entry.equals("/") && path.startsWith(entry + "/"));
    }
}
