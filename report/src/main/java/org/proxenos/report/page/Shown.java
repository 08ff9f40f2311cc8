package org.proxenos.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proxenos.study.result.Effect;

/** Numbers as a reader sees them: rounded half-even, a true minus, {@code n/a} for what there is none of. */
public final class Shown {
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

    /** Such as {@code [1.12, 1.70]}; empty where there is no interval. */
    public static String interval(double low, double high, int decimals) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? "[%s, %s]".formatted(fixed(low, decimals), fixed(high, decimals))
                : "";
    }

    /** Such as {@code .024} or {@code < .001}. */
    public static String p(double p) {
        if (!Double.isFinite(p)) {
            return "n/a";
        }
        return p < 0.001 ? "< .001" : fixed(p, 3).replaceFirst("^0", "");
    }

    /** An effect in one line with its interval and p; shares as per cent. */
    public static String effect(@Nullable Effect effect) {
        if (effect == null) {
            return "none";
        }
        boolean share = effect.name().equals("share");
        double scale = share ? 100 : 1;
        int decimals = share ? 1 : 2;
        String value = fixed(effect.value() * scale, decimals) + (share ? " %" : "");
        String interval = interval(effect.low() * scale, effect.high() * scale, decimals);
        String p = Double.isFinite(effect.p()) ? ", p " + (effect.p() < 0.001 ? "" : "= ") + p(effect.p()) : "";
        return "%s %s %s%s".formatted(effect.name(), value, interval, p).strip();
    }
}
