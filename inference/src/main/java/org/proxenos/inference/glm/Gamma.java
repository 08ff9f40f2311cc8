package org.proxenos.inference.glm;

/** The logarithm of the gamma function and its derivatives: recurrence to 12, then Stirling's series (DLMF 5.11). */
final class Gamma {
    private static final double FAR = 12;
    private static final double SHORT = 32;
    /** Its 32nd power is far from overflow. */
    private static final double LARGEST = 1e9;

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private Gamma() {}

    /** ln Gamma(x) for x above 0. */
    static double log(double x) {
        double product = 1;
        double far = x;
        while (far < FAR) {
            product *= far;
            far += 1;
        }
        double r = 1 / far;
        double s = r * r;
        double series = r
                * (1.0 / 12
                        - s
                                * (1.0 / 360
                                        - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * 691.0 / 360360)))));
        return (far - 0.5) * Math.log(far) - far + HALF_LOG_TWO_PI + series - Math.log(product);
    }

    /** The first derivative of ln Gamma. */
    static double digamma(double x) {
        double sum = 0;
        double far = x;
        while (far < FAR) {
            sum -= 1 / far;
            far += 1;
        }
        double r = 1 / far;
        double s = r * r;
        double series = s
                * (1.0 / 12
                        - s * (1.0 / 120 - s * (1.0 / 252 - s * (1.0 / 240 - s * (1.0 / 132 - s * 691.0 / 32760)))));
        return sum + Math.log(far) - r / 2 - series;
    }

    /** The second derivative of ln Gamma. */
    static double trigamma(double x) {
        double sum = 0;
        double far = x;
        while (far < FAR) {
            sum += 1 / (far * far);
            far += 1;
        }
        double r = 1 / far;
        double s = r * r;
        double series = r * s * (1.0 / 6 - s * (1.0 / 30 - s * (1.0 / 42 - s * (1.0 / 30 - s * 5.0 / 66))));
        return sum + r + s / 2 + series;
    }

    /** ln Gamma(x + y) - ln Gamma(x): the log of x (x + 1) ... (x + y - 1). */
    static double logRising(double x, double y) {
        if (!isShort(x, y)) {
            return log(x + y) - log(x);
        }
        double product = 1;
        for (int j = 0; j < y; j++) {
            product *= x + j;
        }
        return Math.log(product);
    }

    /** The first derivative of {@link #logRising} by x. */
    static double logRisingSlope(double x, double y) {
        return isShort(x, y) ? reciprocals(x, y, 1) : digamma(x + y) - digamma(x);
    }

    /** The second derivative of {@link #logRising} by x. */
    static double logRisingCurvature(double x, double y) {
        return isShort(x, y) ? -reciprocals(x, y, 2) : trigamma(x + y) - trigamma(x);
    }

    /** Small whole y go by recurrence: a difference of gamma functions would cancel where x is large. */
    private static boolean isShort(double x, double y) {
        return y <= SHORT && y == Math.rint(y) && x < LARGEST && x > 1 / LARGEST;
    }

    private static double reciprocals(double x, double y, int power) {
        double sum = 0;
        for (int j = 0; j < y; j++) {
            double one = 1 / (x + j);
            sum += power == 1 ? one : one * one;
        }
        return sum;
    }
}
