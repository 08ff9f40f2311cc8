package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the same picture in a third of the bytes: no attribute that repeats a default, no empty group, no rule that nothing
 * uses, and what neighbouring marks share said once around them. A figure of thousands of points stays a small file.
 */
final class SvgCompact {
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
    private static final Pattern COLOUR = Pattern.compile("rgb\\((\\d+),\\s*(\\d+),\\s*(\\d+)\\)");
    private static final Pattern DEFAULT =
            Pattern.compile(" (?:clip-bounds-jfx|fill-opacity|stroke-opacity|transform)=\"(?:\\[[^\"]*|1(?:\\.0)?|)\"");
    private static final Pattern NO_STROKE = Pattern.compile(
            " stroke=\"[^\"]*\"(?: stroke-opacity=\"[^\"]*\")?((?: fill=\"[^\"]*\"(?: fill-opacity=\"[^\"]*\")?)?)"
                    + " stroke-width=\"0(?:\\.0)?\"");
    private static final Pattern LINE_FILL = Pattern.compile("(<line [^>]*?) fill=\"[^\"]*\"");
    private static final Pattern TWICE = Pattern.compile("M(\\S+ \\S+)(?: L\\1(?= ))+");
    private static final Pattern OPEN_MARK = Pattern.compile("<(line|rect|path|circle)( [^>]*?) ?></\\1>");
    private static final Pattern EMPTY_GROUP = Pattern.compile("<g(?: [^>]*)?></g>");
    private static final Pattern RULE = Pattern.compile("#[\\w-]+ \\.([\\w-]+) \\{[^}]*\\}\\s*");
    private static final Pattern MARK = Pattern.compile("<(line|rect|path|circle)((?: [\\w-]+=\"[^\"]*\")*) ?/>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([\\w-]+)=\"[^\"]*\"");
    private static final Pattern PAINT = Pattern.compile("fill|stroke|(?:fill|stroke)-.*");

    private SvgCompact() {}

    /** The same picture. */
    static String of(String svg) {
        String text = TAG.matcher(svg).replaceAll(tag -> Matcher.quoteReplacement(tag(tag.group())));
        text = OPEN_MARK.matcher(text).replaceAll("<$1$2/>");
        String before = "";
        while (!before.equals(text)) {
            before = text;
            text = EMPTY_GROUP.matcher(text).replaceAll("");
        }
        return grouped(ruled(text));
    }

    private static String tag(String tag) {
        String text = COLOUR.matcher(tag).replaceAll(SvgCompact::hex);
        text = DEFAULT.matcher(text).replaceAll("");
        text = NO_STROKE.matcher(text).replaceAll("$1");
        text = LINE_FILL.matcher(text).replaceFirst("$1");
        text = TWICE.matcher(text).replaceAll("M$1");
        text = text.replace("font-family:sans-serif;", "").replace("<g >", "<g>");
        return NUMBER.matcher(text).replaceAll(n -> tenths(n.group()));
    }

    private static String hex(MatchResult rgb) {
        return "#%02x%02x%02x"
                .formatted(
                        Integer.parseInt(rgb.group(1)), Integer.parseInt(rgb.group(2)), Integer.parseInt(rgb.group(3)));
    }

    /** Nobody sees less than a tenth of a pixel. */
    private static String tenths(String number) {
        double value = Math.rint(Double.parseDouble(number) * 10) / 10;
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Without the style rules of classes that nothing has. */
    private static String ruled(String svg) {
        return RULE.matcher(svg)
                .replaceAll(rule -> svg.contains("class=\"" + rule.group(1) + "\"")
                        ? Matcher.quoteReplacement(rule.group().replaceAll("\\s+", " "))
                        : "");
    }

    /** Neighbours painted alike in one group that holds the paint. */
    private static String grouped(String svg) {
        StringBuilder out = new StringBuilder(svg.length());
        List<String> run = new ArrayList<>();
        String paint = "";
        int done = 0;
        Matcher mark = MARK.matcher(svg);
        while (mark.find()) {
            String own = attributes(mark.group(2), true);
            if (mark.start() != done || !own.equals(paint)) {
                close(out, run, paint);
                out.append(svg, done, mark.start());
            }
            run.add("<" + mark.group(1) + attributes(mark.group(2), false) + "/>");
            paint = own;
            done = mark.end();
        }
        close(out, run, paint);
        return out.append(svg, done, svg.length()).toString();
    }

    private static void close(StringBuilder out, List<String> run, String paint) {
        boolean shared = run.size() > 1 && !paint.isEmpty();
        out.append(shared ? "<g" + paint + ">" : "");
        for (String mark : run) {
            out.append(shared ? mark : mark.replaceFirst("/>$", Matcher.quoteReplacement(paint + "/>")));
        }
        out.append(shared ? "</g>" : "");
        run.clear();
    }

    private static String attributes(String all, boolean paint) {
        StringBuilder kept = new StringBuilder();
        Matcher attribute = ATTRIBUTE.matcher(all);
        while (attribute.find()) {
            if (PAINT.matcher(attribute.group(1)).matches() == paint) {
                kept.append(attribute.group());
            }
        }
        return kept.toString();
    }
}
