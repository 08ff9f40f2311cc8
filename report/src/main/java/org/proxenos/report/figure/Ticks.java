package org.proxenos.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where an axis is labelled, and how. */
final class Ticks {
    private Ticks() {}

    /** Round steps (1, 2, 5 times a power of ten) from 0 to at least a value, about five of them. */
    static List<Double> upTo(double value) {
        double rough = Math.max(value, 1) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power > 5 ? 10 : rough / power > 2 ? 5 : rough / power > 1 ? 2 : 1);
        step = Math.max(step, 1);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; (i - 1) * step < value; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** A number as people write it: {@code 12,000}, {@code 0.001}. */
    static String plain(double value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** A number with so many decimals. */
    static String fixed(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
