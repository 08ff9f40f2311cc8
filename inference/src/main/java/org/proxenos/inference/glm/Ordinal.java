package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cumulative logit with proportional odds (McCullagh 1980): logit P(Y at most k) = threshold k - predictor, as R's
 * {@code MASS::polr}.
 */
final class Ordinal implements Joint {
    /** More categories than a scale has. */
    static final int MOST_LEVELS = 20;

    private final int[] categories;
    private final List<String> levels;

    private Ordinal(int[] categories, List<String> levels) {
        this.categories = categories;
        this.levels = levels;
    }

    /** The family for a response, whose values are ordered as numbers; {@code levels} names them in that order. */
    static Ordinal of(double[] response, List<String> levels) {
        double[] distinct = Arrays.stream(response).distinct().sorted().toArray();
        int[] categories = Arrays.stream(response)
                .mapToInt(value -> Arrays.binarySearch(distinct, value))
                .toArray();
        return new Ordinal(categories, levels);
    }

    @Override
    public List<String> parts() {
        return List.of("");
    }

    @Override
    public List<String> shapes() {
        return IntStream.range(1, levels.size())
                .mapToObj(k -> levels.get(k - 1) + "|" + levels.get(k))
                .toList();
    }

    @Override
    public double[] shapeStart() {
        double[] start = new double[levels.size() - 1];
        for (int k = 0; k < start.length; k++) {
            int below = k + 1;
            double share =
                    (double) Arrays.stream(categories).filter(c -> c < below).count() / categories.length;
            start[k] = Math.log(share / (1 - share));
        }
        return start;
    }

    @Override
    public double start(int part, int row) {
        return 0;
    }

    @Override
    public Jet at(int row, Jet[] arguments) {
        int category = categories[row];
        Jet predictor = arguments[0];
        Jet result = Jet.constant(0, predictor.size());
        if (category < levels.size() - 1) {
            Jet above = arguments[category + 1].minus(predictor);
            result = result.minus(above.times(-1).softplus());
        }
        if (category > 0) {
            Jet below = arguments[category].minus(predictor);
            result = result.minus(below.softplus());
        }
        return category == 0 || category == levels.size() - 1
                ? result
                : result.plus(arguments[category].minus(arguments[category + 1]).logOneMinusExp());
    }

    @Override
    public double[] moments(int row, double[] arguments) {
        return new double[0];
    }

    @Override
    public double value(int row) {
        return Double.NaN;
    }

    @Override
    public boolean hasCountedShapes() {
        return true;
    }
}
