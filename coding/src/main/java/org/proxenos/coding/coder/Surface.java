package org.proxenos.coding.coder;

import java.util.Locale;

/**
 * What can be counted in a piece of text without any word list.
 *
 * @param url whether an address of the web is in it
 * @param exclaims whether "!" is in it
 * @param hashtags how many hashtags are in it
 * @param mentions how many accounts it names with {@code @}
 * @param xyz how many of its letters are x, y or z, without regard to case
 */
record Surface(boolean url, boolean exclaims, int hashtags, int mentions, int xyz) {
    static Surface of(String piece) {
        int hashtags = 0;
        int mentions = 0;
        for (int at = 0; at < piece.length(); at++) {
            char c = piece.charAt(at);
            hashtags += c == '#' && isHashtag(piece, at) ? 1 : 0;
            mentions += c == '@' && isMention(piece, at) ? 1 : 0;
        }
        String lower = piece.toLowerCase(Locale.ROOT);
        boolean url = lower.contains("http://") || lower.contains("https://");
        int xyz = (int) lower.chars().filter(c -> c >= 'x' && c <= 'z').count();
        return new Surface(url, piece.indexOf('!') >= 0, hashtags, mentions, xyz);
    }

    /** As on the platforms: a tag needs a letter, so "#1" is none; "&#39;" and the mark of a page address are none. */
    private static boolean isHashtag(String piece, int sign) {
        if (joins(piece, sign) || isInAddress(piece, sign) || (sign > 0 && piece.charAt(sign - 1) == '&')) {
            return false;
        }
        int at = sign + 1;
        while (at < piece.length() && isWord(piece.codePointAt(at))) {
            int c = piece.codePointAt(at);
            if (Character.isLetter(c)) {
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    private static boolean isMention(String piece, int sign) {
        boolean named = sign + 1 < piece.length() && isWord(piece.codePointAt(sign + 1));
        return named && !joins(piece, sign) && !isInAddress(piece, sign);
    }

    /** "example.org/@name" is an address, "w/@name" is not. */
    private static boolean isInAddress(String piece, int sign) {
        return sign > 0 && piece.charAt(sign - 1) == '/' && piece.lastIndexOf('.', sign) >= 0;
    }

    private static boolean joins(String piece, int sign) {
        return sign > 0 && isWord(piece.codePointBefore(sign));
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
