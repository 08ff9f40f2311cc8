package org.proxenos.inference.glm;

/** The likelihoods without a shape, each with its canonical link. */
enum Standard implements Likelihood {
    /** Normal, identity. */
    GAUSSIAN {
        @Override
        public double start(double y) {
            return y;
        }

        @Override
        public void at(double y, double predictor, Point point) {
            point.mean = predictor;
            point.weight = 1;
            point.score = y - predictor;
            point.kernel = -point.score * point.score / 2;
        }

        @Override
        public double deviance(double y, double mean) {
            return (y - mean) * (y - mean);
        }

        @Override
        public double variance(double mean) {
            return 1;
        }
    },
    /** Poisson, log. */
    POISSON {
        @Override
        public double start(double y) {
            return Math.log(y + 0.1);
        }

        @Override
        public void at(double y, double predictor, Point point) {
            double mean = Math.exp(predictor);
            point.mean = mean;
            point.weight = mean;
            point.score = y - mean;
            point.kernel = y * predictor - mean;
        }

        @Override
        public double deviance(double y, double mean) {
            return 2 * ((y > 0 ? y * Math.log(y / mean) : 0) - (y - mean));
        }

        @Override
        public double rest(double[] response, double[] weights) {
            return -Tally.of(response, weights).logFactorial();
        }

        @Override
        public double variance(double mean) {
            return mean;
        }
    },
    /** Zero or one, logit. */
    BINOMIAL {
        @Override
        public double start(double y) {
            return Math.log((y + 0.5) / (1.5 - y));
        }

        @Override
        public void at(double y, double predictor, Point point) {
            double odds = Math.exp(-Math.abs(predictor));
            double mean = predictor > 0 ? 1 / (1 + odds) : odds / (1 + odds);
            point.mean = mean;
            point.weight = odds / ((1 + odds) * (1 + odds));
            point.score = y - mean;
            point.kernel = y * predictor - Math.max(predictor, 0) - Math.log1p(odds);
        }

        @Override
        public double deviance(double y, double mean) {
            return -2 * Math.log(y > 0.5 ? mean : 1 - mean);
        }

        @Override
        public double variance(double mean) {
            return mean * (1 - mean);
        }
    }
}
