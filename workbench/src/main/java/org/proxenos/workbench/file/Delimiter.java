package org.proxenos.workbench.file;

import java.util.regex.Pattern;

/** What divides the cells of a table. */
public final class Delimiter {
    private static final int LOOK = 1 << 16;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private Delimiter() {}

    /** A tab where the header line has one; else a semicolon or comma, whichever it has more of outside quotes. */
    public static char of(String head) {
        String start = head.substring(0, Math.min(head.length(), LOOK));
        String header = QUOTED.matcher(start).replaceAll("").split("[\r\n]", 2)[0];
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return count(header, ';') > count(header, ',') ? ';' : ',';
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
