package org.proxenos.study.describe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a reader sees them: thousands separated, three digits that matter, a true minus, {@code n/a} for unknown. */
public final class Numeral {
    private static final int DIGITS = 3;
    private static final double WHOLE_FROM = 100;

    private Numeral() {}

    /** A count, such as {@code 12,345}. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace('-', '\u2212');
    }

    /** A number with three significant digits, whole from 100 on: {@code 1,234}, {@code 12.3}, {@code 0.0123}. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "n/a";
        }
        if (value == Math.rint(value) || Math.abs(value) >= WHOLE_FROM) {
            return count((long) Math.rint(value));
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        int decimals = Math.max(0, DIGITS - (rounded.precision() - rounded.scale()));
        return rounded.setScale(decimals, RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('-', '\u2212');
    }

    /** A share in per cent with one decimal, such as {@code 12.3 %}. */
    public static String percent(double share) {
        return Double.isFinite(share) ? percentage(share) + " %" : "n/a";
    }

    /** A share and its interval, such as {@code 12.3 % [9.1, 16.4]}. */
    public static String percent(double share, double low, double high) {
        return Double.isFinite(share)
                ? "%s [%s, %s]".formatted(percent(share), percentage(low), percentage(high))
                : "n/a";
    }

    private static String percentage(double share) {
        return BigDecimal.valueOf(share * 100)
                .setScale(1, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
