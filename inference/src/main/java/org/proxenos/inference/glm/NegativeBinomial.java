package org.proxenos.inference.glm;

/**
 * NB2 with log link: variance mu + mu^2/theta (Lawless 1987; framework section 10 gives the log-likelihood).
 *
 * @param theta R's size, above 0
 * @param tally of the response
 */
record NegativeBinomial(double theta, Tally tally) implements Likelihood {
    /** Above this the distribution is Poisson to the precision of a double. */
    static final double LARGEST = 1e7;

    private static final double LONGEST_STEP = 1.0;
    private static final double ENOUGH_FOR_LOG = 0.1;

    @Override
    public double start(double y) {
        return Standard.POISSON.start(y);
    }

    @Override
    public void at(double y, double predictor, Point point) {
        double mean = Math.exp(predictor);
        double both = mean + theta;
        double share = theta / both;
        double log = logOnePlus(mean / theta);
        point.mean = mean;
        point.weight = mean * share;
        point.score = (y - mean) * share;
        point.kernel = y * (predictor - Math.log(theta) - log) - theta * log;
        point.shapeScore = (mean - y) / both - log;
        point.shapeSlope = mean / (theta * both) - (mean - y) / (both * both);
    }

    /** Java's log1p is many times as slow as its log, which gives the same to the last digits where the number is not small. */
    private static double logOnePlus(double ratio) {
        return ratio > ENOUGH_FOR_LOG ? Math.log(1 + ratio) : Math.log1p(ratio);
    }

    @Override
    public double deviance(double y, double mean) {
        double first = y > 0 ? y * Math.log(y / mean) : 0;
        return 2 * (first - (y + theta) * Math.log((y + theta) / (mean + theta)));
    }

    @Override
    public double variance(double mean) {
        return mean + mean * mean / theta;
    }

    @Override
    public double constant() {
        return tally.logGamma(theta);
    }

    @Override
    public Shape shape(double score, double slope) {
        double first = theta * (score + tally.digamma(theta));
        if (theta >= LARGEST && first > 0) {
            return Shape.NONE;
        }
        double second = theta * theta * information(slope) - first;
        double newton = second > 0 ? first / second : Math.signum(first) * LONGEST_STEP;
        double step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, newton));
        return new Shape(step, first * step);
    }

    /** Observed information about theta at the means, for the sum of the points' slopes. */
    double information(double slope) {
        return -(slope + tally.trigamma(theta));
    }

    @Override
    public Likelihood moved(double logShape) {
        return new NegativeBinomial(Math.min(LARGEST, theta * Math.exp(logShape)), tally);
    }
}
