package org.proxenos.workbench.serve.results;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.report.page.Page;
import org.proxenos.report.page.StoredResults;
import org.proxenos.study.result.Table;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.StillToCode;
import org.proxenos.workbench.serve.TeamRole;

/** Outcomes, hypotheses and provenance. */
public final class ResultsSection implements Section {
    private static final String OUTCOMES = "Outcomes";

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
                Entry.of(OUTCOMES, "/outcomes", TeamRole.seesResults()),
                Entry.of("Hypotheses", "/hypotheses", TeamRole.seesResults()),
                Entry.of("Provenance", "/provenance", TeamRole.seesResults()));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/outcomes", context -> show(context, OUTCOMES, "serve/outcomes.jte"), TeamRole.seesResults());
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
        StillToCode still = StillToCode.begunBy(context, study, pages.isForTeam());
        List<Table> told = page.get().tables().stream()
                .filter(table -> !names(table, still))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("page", page.get());
        model.put("results", found.get());
        model.put("outdated", findings.areOutdated());
        if (title.equals(OUTCOMES)) {
            model.put("tables", told);
            model.put("keptBack", page.get().tables().size() - told.size());
        }
        pages.show(context, title, template, model);
    }

    private static boolean names(Table table, StillToCode still) {
        return table.rows().stream().flatMap(List::stream).anyMatch(cell -> still.has(cell.csv()));
    }
}
