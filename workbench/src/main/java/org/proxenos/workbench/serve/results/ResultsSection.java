package org.proxenos.workbench.serve.results;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.report.page.Page;
import org.proxenos.report.page.StoredResults;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.TeamRole;

/** Outcomes, hypotheses and provenance. */
public final class ResultsSection implements Section {
    private final OpenStudy study;
    private final Findings findings;
    private final Pages pages;

    /** The results that were found. */
    public ResultsSection(OpenStudy study, Findings findings, Pages pages) {
        this.study = study;
        this.findings = findings;
        this.pages = pages;
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                Entry.of("Outcomes", "/outcomes", TeamRole.seesResults()),
                Entry.of("Hypotheses", "/hypotheses", TeamRole.seesResults()),
                Entry.of("Provenance", "/provenance", TeamRole.seesResults()));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/outcomes", context -> show(context, "Outcomes", "serve/outcomes.jte"), TeamRole.seesResults());
        routes.get(
                "/hypotheses", context -> show(context, "Hypotheses", "serve/hypotheses.jte"), TeamRole.seesResults());
        routes.get(
                "/provenance", context -> show(context, "Provenance", "serve/provenance.jte"), TeamRole.seesResults());
        new Downloads(study, findings, pages.isForTeam()).routes(routes);
    }

    private void show(Context context, String title, String template) {
        Optional<StoredResults> found = findings.find();
        Optional<Page> page = findings.page();
        if (found.isEmpty() || page.isEmpty()) {
            pages.show(context, title, "serve/unrun.jte", Map.of("title", title));
            return;
        }
        pages.show(
                context,
                title,
                template,
                Map.of("page", page.get(), "results", found.get(), "outdated", findings.areOutdated()));
    }
}
