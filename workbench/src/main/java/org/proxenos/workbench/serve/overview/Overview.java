package org.proxenos.workbench.serve.overview;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.inference.frame.Frame;
import org.proxenos.report.page.Page;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Table;
import org.proxenos.workbench.serve.CsvFile;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.TeamRole;
import org.proxenos.workbench.serve.Visitor;
import org.proxenos.workbench.serve.results.Findings;
import org.proxenos.workbench.serve.shelf.Shelves;

/** The overview of a study. */
public final class Overview implements Section {
    private static final String PATH = "/";
    private static final int MOST = 500;
    private static final List<Table.Column> REJECTED = List.of(
            new Table.Column("source_file", "source_file", false),
            new Table.Column("source_row", "source_row", true),
            new Table.Column("field", "field", false),
            new Table.Column("reason", "reason", false));

    private final OpenStudy study;
    private final Shelves shelves;
    private final Findings findings;
    private final Pages pages;

    /** The overview of this study. */
    public Overview(OpenStudy study, Shelves shelves, Findings findings, Pages pages) {
        this.study = study;
        this.shelves = shelves;
        this.findings = findings;
        this.pages = pages;
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("Overview", PATH, TeamRole.values()));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show, TeamRole.values());
        routes.get("/volume.csv", this::volume, TeamRole.values());
        routes.get("/rejected", this::rejected, TeamRole.seesResults());
        routes.get("/rejected.csv", this::rejectedAsFile, TeamRole.seesResults());
    }

    private void show(Context context) throws IOException {
        Study asked = study.study();
        Map<String, Object> model = new HashMap<>();
        model.put("study", asked);
        model.put("summary", Summary.of(shelves.shelf(), asked));
        model.put("page", findings.page());
        model.put("reliability", reliability());
        model.put("outdated", findings.areOutdated());
        Visitor visitor = Visitor.of(context);
        model.put("results", visitor.role() != TeamRole.CODER);
        model.put("exports", visitor.role() == TeamRole.OWNER ? study.unread() : 0);
        model.put("csrf", visitor.csrf());
        pages.show(context, "Overview", "serve/overview.jte", model);
    }

    private Optional<Table> reliability() {
        return findings.page().flatMap(page -> page.tableOf("T03-"));
    }

    private void volume(Context context) {
        CsvFile.send(
                context,
                "volume.csv",
                shelves.shelf().ask("SELECT day, role, time_window, n FROM shelf.day ORDER BY ALL"));
    }

    private void rejected(Context context) {
        Shelf shelf = shelves.shelf();
        Optional<String> source = Optional.ofNullable(context.queryParam("source"));
        Frame frame = rejected(shelf, source, 0, MOST);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < frame.rows(); i++) {
            rows.add(List.of(
                    frame.words("source_file")[i],
                    Long.toString((long) frame.numbers("source_row")[i]),
                    String.valueOf(frame.words("field")[i]),
                    frame.words("reason")[i]));
        }
        long all = (long) shelf.ask(
                        "SELECT count(*) AS n FROM shelf.rejected WHERE " + of(source),
                        source.stream().toList())
                .numbers("n")[0];
        String file = "/rejected.csv"
                + source.map(name -> "?source=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .orElse("");
        pages.show(context, "Rejected records", "serve/rejected.jte", Map.of("rows", rows, "all", all, "file", file));
    }

    private void rejectedAsFile(Context context) {
        Optional<String> source = Optional.ofNullable(context.queryParam("source"));
        Shelf shelf = shelves.shelf();
        CsvFile.announce(context, "rejected.csv");
        CsvFile.write(context.outputStream(), REJECTED, last -> rejected(shelf, source, last, CsvFile.BATCH));
    }

    private static Frame rejected(Shelf shelf, Optional<String> source, long after, int most) {
        return shelf.ask(
                "SELECT place, source_file, source_row, field, reason FROM shelf.rejected WHERE %s AND place > %d ORDER BY place LIMIT %d"
                        .formatted(of(source), after, most),
                source.stream().toList());
    }

    private static String of(Optional<String> source) {
        return source.isEmpty() ? "true" : "source_file = ?";
    }

    /** The hypotheses that the last run could not test, each with what is missing. */
    public static List<String> untestable(Page page) {
        return page.results().ledger().stream()
                .filter(entry -> entry.verdict() == org.proxenos.study.result.Verdict.UNTESTABLE)
                .map(entry -> entry.id() + ": " + entry.reason())
                .toList();
    }
}
