package org.proxenos.workbench.serve.codebook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.report.Handbook;
import org.proxenos.report.page.CodebookPage;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.TeamRole;

/** The codebook as a page, and as the handbook that is printed. */
public final class CodebookSection implements Section {
    private static final String PATH = "/codebook";

    private final OpenStudy study;
    private final Pages pages;

    /** The codebook of this study. */
    public CodebookSection(OpenStudy study, Pages pages) {
        this.study = study;
        this.pages = pages;
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("Codebook", PATH, TeamRole.values()));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show, TeamRole.values());
        routes.get("/codebook.html", this::download, TeamRole.values());
    }

    private void show(Context context) {
        StudyFolder folder = study.folder();
        Codebook codebook = folder.codebook();
        pages.show(
                context,
                "Codebook",
                "serve/codebook.jte",
                Map.of("page", new CodebookPage(folder.study().title(), codebook)));
    }

    private void download(Context context) {
        StudyFolder folder = study.folder();
        context.header("Content-Disposition", "attachment; filename=\"codebook.html\"");
        context.html(Handbook.html(folder.study().title(), folder.codebook()));
    }
}
