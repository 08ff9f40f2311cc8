package org.proxenos.inference.validation;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One number of ours beside one that somebody else's program or paper gives.
 *
 * @param model what was fitted or tested
 * @param data on what
 * @param quantity which number of it
 * @param value ours, beside the other
 * @param tolerance how far they may lie apart
 * @param origin the call, and the script that makes it
 */
record Row(String model, String data, String quantity, Pair value, Tolerance tolerance, String origin) {
    private static final double LEAST = 1e-12;

    /**
     * Two numbers that should be one.
     *
     * @param ours by the program
     * @param reference by another
     */
    record Pair(double ours, double reference) {}

    /** Whether the two agree. */
    boolean holds() {
        return tolerance.holds(value.ours, value.reference);
    }

    /** The row of the table; the difference is rounded up to a power of ten, so that another processor writes the same page. */
    String markdown() {
        return Stream.of(
                        model,
                        data,
                        quantity,
                        digits(value.ours),
                        digits(value.reference),
                        difference(),
                        tolerance.text() + ": " + tolerance.reason(),
                        origin)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String difference() {
        double apart = Math.abs(value.ours - value.reference);
        if (apart < LEAST) {
            return "< 1e-12";
        }
        return "< 1e" + ((int) Math.floor(Math.log10(apart)) + 1);
    }

    private static String digits(double value) {
        String text = String.format(Locale.ROOT, "%.7g", value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
