package org.proxenos.inference.glm;

/**
 * A number with its first and second derivatives by a few variables: what a log-likelihood is written in, so that gradient
 * and information come with it, exactly (Rall 1981). Immutable; all that meet in an expression have as many variables.
 */
final class Jet {
    private final double value;
    private final double[] first;
    /** Lower triangle, row by row. */
    private final double[] second;

    /** A number with both kinds of derivatives, the second as a lower triangle row by row; not copied. */
    Jet(double value, double[] first, double[] second) {
        this.value = value;
        this.first = first;
        this.second = second;
    }

    /** One of {@code size} variables. */
    static Jet variable(int index, double value, int size) {
        double[] first = new double[size];
        first[index] = 1;
        return new Jet(value, first, new double[size * (size + 1) / 2]);
    }

    /** A number that does not vary. */
    static Jet constant(double value, int size) {
        return new Jet(value, new double[size], new double[size * (size + 1) / 2]);
    }

    /** The number. */
    double value() {
        return value;
    }

    /** The derivative by a variable. */
    double first(int i) {
        return first[i];
    }

    /** The derivative by two variables, j at most i. */
    double second(int i, int j) {
        return second[i * (i + 1) / 2 + j];
    }

    /** How many variables. */
    int size() {
        return first.length;
    }

    /** this + times other. */
    Jet plus(double times, Jet other) {
        double[] a = first.clone();
        double[] b = second.clone();
        for (int i = 0; i < a.length; i++) {
            a[i] += times * other.first[i];
        }
        for (int i = 0; i < b.length; i++) {
            b[i] += times * other.second[i];
        }
        return new Jet(value + times * other.value, a, b);
    }

    /** this + other. */
    Jet plus(Jet other) {
        return plus(1, other);
    }

    /** this - other. */
    Jet minus(Jet other) {
        return plus(-1, other);
    }

    /** this + number. */
    Jet plus(double number) {
        return new Jet(value + number, first, second);
    }

    /** this times number. */
    Jet times(double number) {
        return apply(number * value, number, 0);
    }

    /** this times other. */
    Jet times(Jet other) {
        double[] a = new double[first.length];
        double[] b = new double[second.length];
        int at = 0;
        for (int i = 0; i < a.length; i++) {
            a[i] = first[i] * other.value + value * other.first[i];
            for (int j = 0; j <= i; j++) {
                b[at] = second[at] * other.value
                        + value * other.second[at]
                        + first[i] * other.first[j]
                        + first[j] * other.first[i];
                at++;
            }
        }
        return new Jet(value * other.value, a, b);
    }

    /** A function of this, by its value and first two derivatives. */
    Jet apply(double f, double slope, double curvature) {
        double[] a = new double[first.length];
        double[] b = new double[second.length];
        int at = 0;
        for (int i = 0; i < a.length; i++) {
            a[i] = slope * first[i];
            for (int j = 0; j <= i; j++) {
                b[at] = slope * second[at] + curvature * first[i] * first[j];
                at++;
            }
        }
        return new Jet(f, a, b);
    }

    /** e to this. */
    Jet exp() {
        double e = Math.exp(value);
        return apply(e, e, e);
    }

    /** The natural logarithm. */
    Jet log() {
        return apply(Math.log(value), 1 / value, -1 / (value * value));
    }

    /** The logarithm of 1 + e to this, without overflow. */
    Jet softplus() {
        double odds = Math.exp(-Math.abs(value));
        double share = value > 0 ? 1 / (1 + odds) : odds / (1 + odds);
        return apply(Math.max(value, 0) + logOnePlus(odds), share, odds / ((1 + odds) * (1 + odds)));
    }

    /** ln(1 + x) for x from 0 to 1, several times faster than {@link Math#log1p} (Goldberg 1991, theorem 4). */
    private static double logOnePlus(double x) {
        double sum = 1 + x;
        return sum == 1 ? x : x * Math.log(sum) / (sum - 1);
    }

    /** The logarithm of 1 - e to this, for this below 0. */
    Jet logOneMinusExp() {
        double rest = -Math.expm1(value);
        double odds = Math.exp(value) / rest;
        return apply(value > -1 ? Math.log(rest) : Math.log1p(-Math.exp(value)), -odds, -odds / rest);
    }

    /** ln Gamma(this + y) - ln Gamma(this). */
    Jet logRising(double y) {
        return apply(Gamma.logRising(value, y), Gamma.logRisingSlope(value, y), Gamma.logRisingCurvature(value, y));
    }
}
