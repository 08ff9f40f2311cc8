package org.proxenos.report.figure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.commons.encoding.RGBEncoder;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;
import org.proxenos.study.result.Figure;

/** Draws a plot and makes what comes out fit to publish: the same bytes every run, named and described, no fonts from elsewhere. */
final class SvgExport {
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern STYLE_ID = Pattern.compile("#([A-Za-z0-9]+) \\.");
    private static final Pattern TOOLTIP = Pattern.compile("(?s)#\\w+ \\.[\\w-]*tooltip[\\w-]* \\{.*?\\}\\n");
    private static final Pattern PRETTY = Pattern.compile("(?<=>)\\s*\\n\\s*|\\s*\\n\\s*(?=<)");
    private static final Pattern UNSELECTABLE = Pattern.compile("(?m)^.*user-select: none;\\n");
    private static final Pattern OPENING = Pattern.compile("^<svg [^>]*>");
    private static final String FONTS = "Helvetica, Arial, 'Liberation Sans', sans-serif";

    private SvgExport() {}

    /** The figure's SVG document. */
    static String of(Figure figure, Plot plot) {
        String raw = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                plot.spec(), new DoubleVector(plot.width(), plot.height()), NoImages.INSTANCE, false);
        String svg = TOOLTIP.matcher(raw).replaceAll("").replace("Lucida Grande, sans-serif", FONTS);
        svg = PRETTY.matcher(UNSELECTABLE.matcher(svg).replaceAll("")).replaceAll("");
        svg = SvgCompact.of(named(svg, figure.id().toLowerCase(Locale.ROOT)));
        return Legible.of(OPENING.matcher(svg).replaceFirst(Matcher.quoteReplacement(opening(figure, plot)))) + "\n";
    }

    /** lets-plot draws ids at random; they become the figure's id and a number in order of appearance. */
    private static String named(String svg, String prefix) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Pattern pattern : new Pattern[] {STYLE_ID, ID}) {
            Matcher matcher = pattern.matcher(svg);
            while (matcher.find()) {
                names.computeIfAbsent(matcher.group(1), k -> prefix + "-" + names.size());
            }
        }
        String result = svg;
        for (Map.Entry<String, String> name : names.entrySet()) {
            result = result.replace("#" + name.getKey(), "#" + name.getValue())
                    .replace("id=\"" + name.getKey() + "\"", "id=\"" + name.getValue() + "\"");
        }
        return result;
    }

    private static String opening(Figure figure, Plot plot) {
        String id = figure.id().toLowerCase(Locale.ROOT);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="plt-container" \
                role="img" aria-labelledby="%1$s-title %1$s-desc" viewBox="0 0 %2$s %3$s" width="%2$s" height="%3$s">
                <title id="%1$s-title">%4$s</title>
                <desc id="%1$s-desc">%5$s</desc>
                <rect width="%2$s" height="%3$s" fill="#ffffff"/>""".formatted(
                        id,
                        plot.width(),
                        plot.height(),
                        escaped(figure.title()),
                        escaped((figure.description() + " " + plot.note()).strip()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The figures hold marks and text, never a picture. */
    private enum NoImages implements RGBEncoder {
        INSTANCE;

        @Override
        public String toDataUrl(int width, int height, int[] colours) {
            throw new IllegalArgumentException("a figure holds marks and text, never a picture");
        }
    }
}
