package org.proxenos.report.figure;

/** Text without the characters that HTML and XML forbid: other people's words hold them, and one breaks a whole document. */
public final class Legible {
    private static final int PICTURES = 0x2400;
    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /** The text with controls as their pictures and with the replacement character for half pairs and noncharacters. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(of(c)));
        return out.toString();
    }

    private static int of(int c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (c < 0x20) {
            return c == '\r' ? '\n' : PICTURES + c;
        }
        return isForbidden(c) ? REPLACEMENT : c;
    }

    private static boolean isForbidden(int c) {
        boolean isNoncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return isNoncharacter || Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }
}
