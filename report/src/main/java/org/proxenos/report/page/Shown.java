package org.proxenos.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proxenos.study.result.Effect;

/** Numbers as a reader sees them: rounded half-even, a true minus, {@code n/a} for what there is none of. */
public final class Shown {
    private static final int BRIEF = 500;

    private Shown() {}

    /** A count with thousands separated. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace('-', '\u2212');
    }

    /** A number with so many decimals. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "n/a";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded).replace('-', '\u2212');
    }

    /** Such as {@code [1.12, 1.70]}, which no line break parts; empty where there is no interval. */
    public static String interval(double low, double high, int decimals) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? "[%s,\u00a0%s]".formatted(fixed(low, decimals), fixed(high, decimals))
                : "";
    }

    /** A count with its noun, such as {@code 1 account} or {@code 14 accounts}. */
    public static String plural(long n, String noun) {
        return count(n) + " " + noun + (n == 1 ? "" : "s");
    }

    /** As much of a text as a cell has room for. */
    public static String brief(String text) {
        if (text.length() <= BRIEF) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(BRIEF - 1)) ? BRIEF - 1 : BRIEF;
        return text.substring(0, end) + "\u2026 (the file has all)";
    }

    /** A code as words: underscores are spaces. */
    public static String words(String code) {
        return code.replace('_', ' ');
    }

    /** Such as {@code .024} or {@code < .001}. */
    public static String p(double p) {
        if (!Double.isFinite(p)) {
            return "n/a";
        }
        return p < 0.001 ? "< .001" : fixed(p, 3).replaceFirst("^0", "");
    }

    /** An effect with its interval, such as {@code IRR 1.38 [1.12, 1.70]}; shares as per cent. */
    public static String value(@Nullable Effect effect) {
        if (effect == null) {
            return "none";
        }
        boolean share = effect.name().equals("share");
        double scale = share ? 100 : 1;
        int decimals = share ? 1 : 2;
        String value = fixed(effect.value() * scale, decimals) + (share ? "\u00a0%" : "");
        String interval = interval(effect.low() * scale, effect.high() * scale, decimals);
        return "%s\u00a0%s %s".formatted(words(effect.name()), value, interval).strip();
    }

    /** An effect's p, such as {@code p = .002}; empty where nothing is tested. */
    public static String test(Effect effect) {
        return Double.isFinite(effect.p())
                ? "p\u00a0" + (effect.p() < 0.001 ? "" : "=\u00a0")
                        + p(effect.p()).replace(' ', '\u00a0')
                : "";
    }
}
