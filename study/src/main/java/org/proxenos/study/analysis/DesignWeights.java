package org.proxenos.study.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.proxenos.coding.RandomPart;
import org.proxenos.inference.glm.Fit;
import org.proxenos.study.result.LedgerEntry.Robustness;

/**
 * People's codes of a sample in which some units were likelier to be drawn than others: each counts for as many as it stands for, one
 * over its chance (framework section 5, RQ1, and section 6).
 */
final class DesignWeights {
    private static final String NAME = "design-weighted: each unit for as many as it stands for";
    private static final String WEIGHT = "design_weight";

    /** What stands at the end of a formula. */
    static final String TERM = " + weights(" + WEIGHT + ")";

    private DesignWeights() {}

    /**
     * What is asked of a weighted model.
     *
     * @param measure that people must have coded
     * @param term whose coefficient it is
     * @param scale what the coefficient is called
     */
    record Asked(Measure measure, String term, String scale) {}

    /**
     * A model of codes by people, weighted; empty where all had the same chance, or nobody knows which.
     *
     * @param fit of messages that have the weights, by a formula that ends with {@link #TERM}
     */
    static Optional<Robustness> run(SettledCodes people, Messages coded, Asked asked, Function<Messages, Fit> fit) {
        return people.parts().stream()
                .filter(part -> asked.measure.source() == Measure.Source.PEOPLE)
                .map(part -> chances(coded, part))
                .max(Comparator.comparingLong(DesignWeights::known))
                .filter(DesignWeights::differ)
                .map(chances -> run(coded, chances, asked, fit));
    }

    private static Robustness run(Messages coded, double[] chances, Asked asked, Function<Messages, Fit> fit) {
        double mean = Arrays.stream(chances)
                .filter(c -> !Double.isNaN(c))
                .map(c -> 1 / c)
                .average()
                .orElse(1);
        Messages weighted = coded.with(
                        WEIGHT, Arrays.stream(chances).map(c -> 1 / (c * mean)).toArray())
                .known(WEIGHT);
        Robustness run = Variations.robustness(NAME, fit.apply(weighted), asked.term, asked.scale);
        return run.effect() == null
                ? run
                : new Robustness(
                        run.name(),
                        run.n(),
                        run.effect(),
                        "of %,d units with a known chance, %.3g to %.3g"
                                .formatted(weighted.size(), least(chances), most(chances)));
    }

    private static double[] chances(Messages coded, RandomPart part) {
        return Arrays.stream(coded.frame().words("message_id"))
                .mapToDouble(id -> Optional.ofNullable(part.chances().get(id)).orElse(Double.NaN))
                .toArray();
    }

    private static long known(double[] chances) {
        return Arrays.stream(chances).filter(c -> !Double.isNaN(c)).count();
    }

    private static boolean differ(double[] chances) {
        return known(chances) > 0 && most(chances) > 1.001 * least(chances);
    }

    private static double least(double[] chances) {
        return Arrays.stream(chances).filter(c -> !Double.isNaN(c)).min().orElse(Double.NaN);
    }

    private static double most(double[] chances) {
        return Arrays.stream(chances).filter(c -> !Double.isNaN(c)).max().orElse(Double.NaN);
    }
}
