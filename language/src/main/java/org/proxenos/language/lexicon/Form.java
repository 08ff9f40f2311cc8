package org.proxenos.language.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/** How words are written where they are compared: lower case, composed (NFC), apostrophes straight. */
final class Form {
    private static final int MARKS = (1 << Character.NON_SPACING_MARK)
            | (1 << Character.COMBINING_SPACING_MARK)
            | (1 << Character.ENCLOSING_MARK);
    /** Keycaps and emoji variants are marks by category, but stand in no word. */
    private static final int VARIATION_SELECTOR = 0xfe0f;

    private static final int KEYCAP = 0x20e3;

    private Form() {}

    static String of(String word) {
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        return composed.replace('\u2019', '\'').replace('\u02bc', '\'').toLowerCase(Locale.ROOT);
    }

    /** Letters, digits, marks and the low line. */
    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || isMark(c);
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isMark(int c) {
        return ((MARKS >> Character.getType(c)) & 1) != 0 && c != VARIATION_SELECTOR && c != KEYCAP;
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }
}
