package org.proxenos.corpus.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses and telephone numbers in texts of private persons. */
final class Contacts {
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.%+@-])[\\w.%+-]++@[\\w-][\\w.-]*\\.\\p{L}{2,}");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w@#.,:/-])[+(]?\\d[\\d .()/-]{6,}\\d(?!\\w)");
    private static final Pattern DIALLED =
            Pattern.compile("^(?:\\+|\\(?0|\\(\\d{3}\\)|\\d{3}[-. ]\\d{3}[-. ]\\d{4}(?!\\d))");
    private static final Pattern DATE = Pattern.compile("^\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?![./-]?\\d)");

    /** Numbers shorter than this are house numbers, years, prices. */
    private static final int FEWEST_DIGITS = 9;

    private Contacts() {}

    static String without(String text) {
        String masked = withoutMail(text);
        return mayHoldNumber(masked) ? NUMBER.matcher(masked).replaceAll(Contacts::number) : masked;
    }

    static String withoutMail(String text) {
        return !mayHoldMail(text) ? text : ADDRESS.matcher(text).replaceAll(found -> mail(found.group()));
    }

    /** Whether a name stands right before an {@code @}, as it never does before a mention. */
    private static boolean mayHoldMail(String text) {
        int sign = text.indexOf('@');
        while (sign >= 0 && (sign == 0 || !isMailName(text.charAt(sign - 1)))) {
            sign = text.indexOf('@', sign + 1);
        }
        return sign >= 0;
    }

    /** One word that no list of words holds, and no mention, with a z for each x, y and z of the address. */
    private static String mail(String address) {
        return "[e-mail" + Pseudonyms.placebo(address) + "]";
    }

    /** Whether a character may stand before the {@code @} of an address. */
    static boolean isMailName(char c) {
        return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }

    /** Whether so many digits stand together as a number has, with nothing between them but what groups them. */
    private static boolean mayHoldNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c > '9' || " .()/-".indexOf(c) < 0) {
                digits = 0;
            }
        }
        return digits == FEWEST_DIGITS;
    }

    private static boolean hasDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits == FEWEST_DIGITS;
    }

    /** Every digit becomes 0, so that the number keeps its groups, and the text its words. */
    private static String number(MatchResult found) {
        String number = found.group();
        boolean isNumber = hasDigits(number)
                && DIALLED.matcher(number).find()
                && !DATE.matcher(number).find();
        return Matcher.quoteReplacement(isNumber ? number.replaceAll("\\d", "0") : number);
    }
}
