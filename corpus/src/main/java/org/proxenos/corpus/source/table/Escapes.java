package org.proxenos.corpus.source.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R's way of writing characters outside its locale, {@code <U+2015>}. */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("<U\\+([0-9A-Fa-f]{4,8})>");

    private Escapes() {}

    /** A text with such characters put back. */
    static String undo(String text) {
        if (!text.contains("<U+")) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(found -> {
            long point = Long.parseLong(found.group(1), 16);
            return point <= Character.MAX_CODE_POINT
                    ? Matcher.quoteReplacement(Character.toString((int) point))
                    : "\uFFFD";
        });
    }
}
