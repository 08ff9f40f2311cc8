package org.proxenos.workbench.serve.results;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.proxenos.report.page.Shown;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.StillToCode;
import org.proxenos.workbench.serve.TeamRole;

/** The files of results: tables, figures, models, and the report as one page. */
final class Downloads {
    /** A drawing is looked at, not run; its own style may be read. */
    private static final String DRAWING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9]+)+");
    private static final Pattern FOLDER = Pattern.compile("tables|figures|models");
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json; charset=utf-8",
            "md", "text/markdown; charset=utf-8",
            "bib", "application/x-bibtex; charset=utf-8",
            "sql", "application/sql; charset=utf-8",
            "html", "text/html; charset=utf-8");

    /** What holds all pages and all that they open. */
    private static final Set<String> ALL = Set.of("report.html", "pages.json");

    private final OpenStudy study;
    private final Findings findings;
    private final boolean team;

    Downloads(OpenStudy study, Findings findings, boolean team) {
        this.study = study;
        this.findings = findings;
        this.team = team;
    }

    void routes(RoutesConfig routes) {
        routes.get("/results/{folder}/{file}", this::inFolder, TeamRole.seesResults());
        routes.get("/results/{file}", this::top, TeamRole.seesResults());
    }

    private void inFolder(Context context) throws IOException {
        String folder = context.pathParam("folder");
        String file = context.pathParam("file");
        if (!FOLDER.matcher(folder).matches()) {
            throw missing();
        }
        byte[] bytes = Files.readAllBytes(there(findings.folder().resolve(folder), file));
        StillToCode still = StillToCode.begunBy(context, study, team);
        if (still.isNamedIn(new String(bytes, StandardCharsets.UTF_8))) {
            throw keptBack(file, still);
        }
        send(context, file, bytes);
    }

    private void top(Context context) throws IOException {
        String file = context.pathParam("file");
        StillToCode still = StillToCode.begunBy(context, study, team);
        if (ALL.contains(file) && !still.isNothing()) {
            throw keptBack(file, still);
        }
        send(context, file, Files.readAllBytes(there(findings.folder(), file)));
    }

    private static ForbiddenResponse keptBack(String file, StillToCode still) {
        return new ForbiddenResponse(
                ("This file tells what machines said of messages, and you have still to code %s; it opens"
                                + " here once you have. It is in the study's folder, under results, as %s.")
                        .formatted(Shown.plural(still.messages().size(), "message"), file));
    }

    private Path there(Path folder, String file) {
        Path path = folder.resolve(file);
        if (findings.find().isEmpty() || !FILE.matcher(file).matches() || !Files.isRegularFile(path)) {
            throw missing();
        }
        return path;
    }

    private static NotFoundResponse missing() {
        return new NotFoundResponse("The last run left no such file.");
    }

    private static void send(Context context, String file, byte[] bytes) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null) {
            throw missing();
        }
        boolean isDrawing = type.startsWith("image/");
        if (isDrawing) {
            context.header("Content-Security-Policy", DRAWING);
        }
        if (!isDrawing || context.queryParam("download") != null) {
            context.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(file));
        }
        context.contentType(type).result(bytes);
    }
}
