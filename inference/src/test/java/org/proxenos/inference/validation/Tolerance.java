package org.proxenos.inference.validation;

/**
 * How far two numbers may lie apart.
 *
 * @param limit largest difference; relative to the reference where {@code isRelative}
 * @param isRelative whether it is
 * @param reason why not less
 */
record Tolerance(double limit, boolean isRelative, String reason) {
    /** R stops at a relative change of 1e-14 of the deviance, so its coefficients are good to some eight digits. */
    static final Tolerance CONVERGED = new Tolerance(2e-7, true, "R stops at 1e-14 of the deviance");

    /** Derivatives by differences. */
    static final Tolerance DERIVED = new Tolerance(2e-6, true, "R's second derivatives are numDeriv's differences");

    /** Arithmetic without a search. */
    static final Tolerance EXACT = new Tolerance(1e-9, true, "no search; rounding and R's 12 printed digits");

    /** A search of R that ends early. */
    static Tolerance search(double limit, String reason) {
        return new Tolerance(limit, true, reason);
    }

    /** A number that was printed with so many decimals. */
    static Tolerance printed(int decimals) {
        return new Tolerance(0.5 * Math.pow(10, -decimals) * 1.000001, false, decimals + " decimals are printed");
    }

    /** Whether two numbers are near enough. */
    boolean holds(double ours, double reference) {
        return Math.abs(ours - reference) <= (isRelative ? limit * Math.abs(reference) : limit);
    }

    /** As the table says it. */
    String text() {
        return "%.0e %s".formatted(limit, isRelative ? "relative" : "absolute").replace("e-0", "e-");
    }
}
