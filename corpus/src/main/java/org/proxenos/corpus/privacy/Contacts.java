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
        return hasDigits(masked) ? NUMBER.matcher(masked).replaceAll(Contacts::number) : masked;
    }

    static String withoutMail(String text) {
        return text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll(found -> mail(found.group()));
    }

    /** One word that no list of words holds, and no mention, with a z for each x, y and z of the address. */
    private static String mail(String address) {
        return "[e-mail" + Pseudonyms.placebo(address) + "]";
    }

    /** Whether a character may stand before the {@code @} of an address. */
    static boolean isMailName(char c) {
        return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }

    private static boolean hasDigits(String text) {
        return text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() == FEWEST_DIGITS;
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
