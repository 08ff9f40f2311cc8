package org.proxenos.language.vader;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds as Python's {@code round} does: to the nearest decimal of the exact binary value, ties to the even digit. */
final class Rounding {
    /** Scaled values nearer to a tie than this are rounded exactly; multiplying by 10^4 errs by less than 1e-11. */
    private static final double TIE_MARGIN = 1e-6;

    private Rounding() {}

    static double round(double value, int decimals) {
        double scale = decimals == 3 ? 1e3 : 1e4;
        double scaled = value * scale;
        double whole = Math.rint(scaled);
        if (Math.abs(Math.abs(scaled - whole) - 0.5) > TIE_MARGIN) {
            return whole / scale;
        }
        double exact =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
        return Math.copySign(exact, value);
    }
}
