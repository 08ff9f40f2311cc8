package org.proxenos.corpus.source;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts as exports write them: {@code 551}, {@code 1,234}, {@code 12.0}, {@code 13K}, {@code 1.2M}. */
public final class Counts {
    private static final int PLAIN_DIGITS = 18;
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3})+(?:\\.0+)?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s?([KkMmBb])");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}\\.0+");

    private Counts() {}

    /** The count that a cell states, rounded as the platform rounded it; empty where it states none. */
    public static OptionalLong find(String cell) {
        String value = cell.strip();
        if (isDigits(value)) {
            return OptionalLong.of(Long.parseLong(value));
        }
        Matcher abbreviated = SHORT.matcher(value);
        if (abbreviated.matches()) {
            return OptionalLong.of(new BigDecimal(abbreviated.group(1))
                    .multiply(unit(abbreviated.group(2).charAt(0)))
                    .longValue());
        }
        if (GROUPED.matcher(value).matches() || WHOLE.matcher(value).matches()) {
            String digits = value.replaceAll("\\.0+$", "").replaceAll("\\D", "");
            return isDigits(digits) ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    /** Whether a cell is ASCII digits only, few enough for a long. */
    static boolean isDigits(String value) {
        if (value.isEmpty() || value.length() > PLAIN_DIGITS) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal unit(char letter) {
        return switch (letter) {
            case 'K', 'k' -> BigDecimal.valueOf(1_000);
            case 'M', 'm' -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.valueOf(1_000_000_000);
        };
    }
}
