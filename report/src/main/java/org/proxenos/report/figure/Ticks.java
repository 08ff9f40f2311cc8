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

    /** Round numbers (1, 2, 5 times a power of ten, never less than 1 apart) from 0 to a value, so many of them at most beside 0. */
    static List<Double> upTo(double value, int most) {
        double rough = Math.max(1, value / most);
        double power = Math.pow(10, Math.floor(Math.log10(rough) + 1e-9));
        double times = rough / power - 1e-9;
        double step = power * (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= value; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Powers of ten between two positive values, every other where there are many; twos and fives between where there are few. */
    static List<Double> logarithmic(double low, double high) {
        int first = (int) Math.floor(Math.log10(low) + 1e-9);
        int last = (int) Math.ceil(Math.log10(high) - 1e-9);
        int each = Math.max(1, (last - first + 5) / 6);
        double[] steps = last - first < 3 ? new double[] {1, 2, 5} : new double[] {1};
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += each) {
            for (double step : steps) {
                double tick = new BigDecimal(step).scaleByPowerOfTen(power).doubleValue();
                if (tick <= high * 1.001 && tick >= low * 0.999) {
                    ticks.add(tick);
                }
            }
        }
        return ticks.isEmpty() ? List.of(low) : ticks;
    }

    /** A number as people write it: {@code 12,000}, {@code 0.001}. */
    static String plain(double value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** A ratio with two decimals; fewer where it is large, and a bound where it is next to nothing. */
    static String ratio(double value) {
        return value > 0 && value < 0.005 ? "< 0.01" : value >= 100 ? plain(Math.rint(value)) : fixed(value, 2);
    }

    /** A number with so many decimals. */
    static String fixed(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
