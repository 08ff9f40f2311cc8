package org.proxenos.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.report.page.Asset;
import org.proxenos.report.page.CodebookPage;

/** A codebook for coders to read and print: one page that holds everything and asks no network for anything. */
public final class Handbook {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Handbook() {}

    /** The page as HTML; to be written as UTF-8. */
    public static String html(String title, Codebook codebook) {
        StringOutput out = new StringOutput(200_000);
        TEMPLATES.render(
                "handbook.jte",
                Map.of("page", new CodebookPage(title, codebook), "style", Asset.of("handbook.css")),
                out);
        return out.toString();
    }
}
