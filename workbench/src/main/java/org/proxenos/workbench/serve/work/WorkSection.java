package org.proxenos.workbench.serve.work;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.corpus.intake.Sources;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.TeamRole;
import org.proxenos.workbench.serve.Visitor;

/** The page from which runs and imports are started and stopped. */
public final class WorkSection implements Section {
    static final String PATH = "/work";

    private final Works works;
    private final Pages pages;

    /** The work on this study. */
    public WorkSection(OpenStudy study, Pages pages) {
        this.works = study.closing(new Works(study));
        this.pages = pages;
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("Import and run", PATH, TeamRole.OWNER));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show, TeamRole.OWNER);
        routes.get("/work/progress", this::progress, TeamRole.OWNER);
        routes.post("/work/run", this::run, TeamRole.OWNER);
        routes.post("/work/import", this::bring, TeamRole.OWNER);
        routes.post("/work/sample", this::sample, TeamRole.OWNER);
        routes.post("/work/cancel", this::cancel, TeamRole.OWNER);
    }

    private void show(Context context) {
        pages.show(
                context,
                "Import and run",
                "serve/work.jte",
                Map.of(
                        "progress",
                        works.progress(),
                        "formats",
                        Sources.formats(),
                        "csrf",
                        Visitor.of(context).csrf()));
    }

    private void progress(Context context) {
        Optional<Progress> progress = works.progress();
        if (progress.isEmpty()) {
            context.status(HttpStatus.NO_CONTENT);
            return;
        }
        if (!progress.get().onwards().isEmpty()) {
            context.header("HX-Redirect", progress.get().onwards());
        }
        pages.showPart(
                context,
                "serve/progress.jte",
                Map.of("progress", progress.get(), "csrf", Visitor.of(context).csrf()));
    }

    private void run(Context context) throws IOException {
        works.run();
        back(context);
    }

    private void sample(Context context) throws IOException {
        context.redirect(works.sample(), HttpStatus.SEE_OTHER);
    }

    private void bring(Context context) throws IOException {
        List<UploadedFile> files = context.uploadedFiles("files").stream()
                .filter(file -> !file.filename().isEmpty())
                .toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException("No file is chosen.");
        }
        String format = Optional.ofNullable(context.formParam("format")).orElse("");
        works.bring(
                files.stream()
                        .map(file -> new Works.Upload(file.filename(), file.content()))
                        .toList(),
                format);
        back(context);
    }

    private void cancel(Context context) throws IOException {
        works.cancel();
        back(context);
    }

    private static void back(Context context) {
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
