package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/**
 * What goes from an exposure through a mediator to an outcome of 0 and 1: the product of two paths, with percentiles of draws of whole
 * clusters (framework section 5, H15). An association, whatever its size.
 *
 * @param estimate how far the log odds move through the mediator
 * @param low the 2.5th percentile of the draws
 * @param high the 97.5th
 * @param p twice the smaller share of draws beyond 0, the data themselves counted as a draw
 */
public record IndirectPath(double estimate, double low, double high, double p) {
    private static final long STEP = 7919;

    /**
     * The two equations.
     *
     * @param exposure column that the chain begins with
     * @param mediator column between
     * @param outcome column of 0 and 1
     */
    public record Equations(String exposure, String mediator, String outcome) {
        /** The mediator on the exposure, least squares. */
        public ModelSpec first() {
            return ModelSpec.of(mediator + " ~ " + exposure, Family.GAUSSIAN);
        }

        /** The outcome on exposure and mediator, logit. */
        public ModelSpec second() {
            return ModelSpec.of(outcome + " ~ " + exposure + " + " + mediator, Family.BINOMIAL);
        }

        private double product(Frame frame) {
            return estimate(Regression.fit(first(), frame), exposure)
                    * estimate(Regression.fit(second(), frame), mediator);
        }

        private static double estimate(Fit fit, String term) {
            return fit.fold(c -> c.find(term).map(Fit.Term::estimate).orElse(Double.NaN), f -> Double.NaN);
        }
    }

    /**
     * The product of the paths; empty where one of them cannot be fitted.
     *
     * @param cluster column whose values are drawn with all their rows
     */
    public static Optional<IndirectPath> of(Equations equations, Frame frame, String cluster, int draws, long seed) {
        Frame slim = slim(equations, frame);
        double estimate = equations.product(slim);
        if (Double.isNaN(estimate)) {
            return Optional.empty();
        }
        List<int[]> clusters = ClusterBootstrap.clusters(frame.words(cluster));
        double[] products = IntStream.range(0, draws)
                .parallel()
                .mapToObj(draw -> ClusterBootstrap.draw(clusters, new SplittableRandom(seed + STEP * draw)))
                .mapToDouble(rows -> equations.product(slim.take(rows)))
                .filter(Double::isFinite)
                .toArray();
        double below = Arrays.stream(products).filter(d -> d <= 0).count() + 1.0;
        double above = Arrays.stream(products).filter(d -> d >= 0).count() + 1.0;
        return Optional.of(new IndirectPath(
                estimate,
                Quantiles.type7(products, 0.025),
                Quantiles.type7(products, 0.975),
                Math.min(1, 2 * Math.min(below, above) / (products.length + 1))));
    }

    /** What the equations need, no more: it is drawn from many times. */
    private static Frame slim(Equations equations, Frame frame) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String name : List.of(equations.exposure, equations.mediator, equations.outcome)) {
            columns.put(name, Column.of(frame.numbers(name)));
        }
        return Frame.of(columns);
    }
}
