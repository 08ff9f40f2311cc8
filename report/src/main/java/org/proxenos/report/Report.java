package org.proxenos.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.proxenos.report.figure.Drawing;
import org.proxenos.report.figure.Legible;
import org.proxenos.report.page.Asset;
import org.proxenos.report.page.Page;
import org.proxenos.study.result.StudyResults;

/** The report: one page that holds everything, asks no network for anything, and reads the same in ten years. */
public final class Report {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Report() {}

    /** The page as HTML; to be written as UTF-8. */
    public static String html(StudyResults results, List<Drawing> drawings) {
        StringOutput out = new StringOutput(200_000);
        TEMPLATES.render(
                "report.jte",
                Map.of(
                        "page",
                        new Page(results, drawings),
                        "style",
                        Asset.of("report.css"),
                        "script",
                        Asset.of("tables.js", "report.js")),
                out);
        return Legible.of(out.toString());
    }
}
