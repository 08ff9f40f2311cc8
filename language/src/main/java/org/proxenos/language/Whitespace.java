package org.proxenos.language;

/** Which characters part words: those that Python's {@code str.split} parts at, so that counts agree across tools. */
public final class Whitespace {
    private static final char LAST_ASCII = 0x20;
    /** NEXT LINE, the first white space above ASCII. */
    private static final char FIRST_OTHER = 0x85;

    private Whitespace() {}

    /** Whether a character is white space: the Unicode separators and the controls U+0009-000D, U+001C-001F, U+0085. */
    public static boolean is(char c) {
        if (c <= LAST_ASCII) {
            return isAscii(c) || (c >= 0x1c && c <= 0x1f);
        }
        return c >= FIRST_OTHER && isOther(c);
    }

    /** Whether it is one of the six white-space characters of ASCII: space, tab, line feed, vertical tab, form feed, return. */
    public static boolean isAscii(char c) {
        return c == ' ' || (c >= 0x09 && c <= 0x0d);
    }

    private static boolean isOther(char c) {
        return c == FIRST_OTHER || Character.isSpaceChar(c);
    }
}
