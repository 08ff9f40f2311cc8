package org.proxenos.workbench.serve.overview;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.TeamRole;

/** The overview of a study. */
public final class Overview implements Section {
    private static final String PATH = "/";

    private final OpenStudy study;
    private final Pages pages;

    /** The overview of this study. */
    public Overview(OpenStudy study, Pages pages) {
        this.study = study;
        this.pages = pages;
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("Overview", PATH, TeamRole.values()));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show, TeamRole.values());
    }

    private void show(Context context) {
        pages.show(context, "Overview", "serve/overview.jte", Map.of("study", study.study()));
    }
}
