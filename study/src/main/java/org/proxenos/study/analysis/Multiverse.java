package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.glm.Fit;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.LedgerEntry.Robustness;

/**
 * Every reasonable way to ask a claim, each with the placebo in the same model (Simonsohn, Simmons and Nelson 2020; framework
 * section 10, F8): windows, whose messages, outliers, measure, accounts and followers, model. What counts is the middle of the
 * curve and how much of it agrees; never its end.
 *
 * @param <M> how a model is written down
 * @param id of the claim
 * @param ratio what the curve shows, in words
 * @param all the messages, before anything is chosen
 * @param primary the model, before anything is chosen
 * @param questions what can be chosen, in the order in which it is done
 * @param asking fits a model
 * @param most how many ways are asked
 * @param seed by which they are drawn where there are more
 */
record Multiverse<M>(
        String id,
        String ratio,
        Messages all,
        M primary,
        Map<String, List<Choice<M>>> questions,
        BiFunction<M, Messages, Optional<Answered>> asking,
        int most,
        long seed) {
    /** Ways to ask that a curve should have at least (framework AC4 asks for half of them). */
    static final int ENOUGH = 96;

    /** Of a thousand ways and more these are drawn: they give a share of half to 7 points of 100, in a fifth of the time. */
    static final int MOST = 192;

    /** Part of the name of the run in the ledger. */
    static final String RUN = "specification curve";

    private static final double LEVEL = 0.05;

    /**
     * What came of one way to ask, as ratios.
     *
     * @param effect of what is claimed
     * @param placebo of what means nothing
     */
    record Answered(Effect effect, Effect placebo) {
        /** Both, where both are numbers. */
        static Optional<Answered> of(@Nullable Effect effect, @Nullable Effect placebo) {
            return effect == null || placebo == null || !Double.isFinite(effect.value())
                    ? Optional.empty()
                    : Optional.of(new Answered(effect, placebo));
        }

        /** The model with the letters in it; the first predictor is the one of interest. */
        static Optional<Answered> of(Specification model, Messages sample) {
            Fit fit = model.plus(Specification.PLACEBO).fit(sample);
            return of(
                    Specification.effect(fit, model.predictors().get(0), "ratio"),
                    Specification.effect(fit, Specification.PLACEBO, "ratio"));
        }
    }

    /** What is chosen in one universe: choice by question, in the order of the questions. */
    private record Universe<M>(Map<String, String> choices, UnaryOperator<Messages> sample, UnaryOperator<M> model) {
        Universe<M> with(Choice<M> choice, String question) {
            Map<String, String> more = new LinkedHashMap<>(choices);
            more.put(question, choice.name());
            return new Universe<>(
                    more,
                    m -> chosen(sample.apply(m), choice),
                    s -> choice.model().apply(model.apply(s)));
        }

        private Messages chosen(Messages messages, Choice<M> choice) {
            return messages.size() == 0 ? messages : choice.sample().apply(messages);
        }
    }

    /** The curve, lowest ratio first; empty where no specification could be fitted. */
    Optional<Figure.Curve> curve() {
        List<Universe<M>> every = universes();
        List<Universe<M>> asked = drawn(every);
        List<Figure.Curve.Way> points = asked.parallelStream()
                .flatMap(u -> point(u).stream())
                .sorted(Comparator.comparingDouble(Figure.Curve.Way::ratio))
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure.Curve(
                "F08-curve-" + id,
                "%s, asked in %d ways: %s, lowest to highest, and the placebo of each"
                        .formatted(id, asked.size(), ratio),
                summary(points, asked.size(), every.size()),
                points));
    }

    /**
     * The run that stands in the ledger.
     *
     * @param scale of the ratios
     */
    static Robustness robustness(Figure.Curve curve, String scale) {
        double[] ratios =
                curve.points().stream().mapToDouble(Figure.Curve.Way::ratio).toArray();
        Effect effect = new Effect(
                scale,
                Quantiles.type7(ratios, 0.5),
                Quantiles.type7(ratios, 0.025),
                Quantiles.type7(ratios, 0.975),
                Double.NaN);
        return new Robustness(
                RUN + ", %d ways to ask: median and 95 %% of them".formatted(ratios.length),
                ratios.length,
                effect,
                curve.description());
    }

    private static String summary(List<Figure.Curve.Way> points, int asked, int every) {
        double[] ratios = points.stream().mapToDouble(Figure.Curve.Way::ratio).toArray();
        double median = Quantiles.type7(ratios, 0.5);
        long above = Arrays.stream(ratios).filter(r -> r > 1).count();
        String drawn = asked < every ? ", drawn by the study's seed from %,d".formatted(every) : "";
        String failed = points.size() < asked ? "; %d more could not be fitted".formatted(asked - points.size()) : "";
        return "Median %.2f, %s above 1, %s significant above it and %s below; the placebo is significant in %s; n counts ways%s%s."
                .formatted(
                        median,
                        share(above, points.size()),
                        share(significant(points, 1), points.size()),
                        share(significant(points, -1), points.size()),
                        share(points.stream().filter(p -> p.placeboP() < LEVEL).count(), points.size()),
                        drawn,
                        failed);
    }

    private static long significant(List<Figure.Curve.Way> points, int side) {
        return points.stream()
                .filter(p -> p.p() < LEVEL && Math.signum(Math.log(p.ratio())) == side)
                .count();
    }

    private static String share(long part, long of) {
        return "%.0f %%".formatted(100.0 * part / of);
    }

    private Optional<Figure.Curve.Way> point(Universe<M> universe) {
        Messages sample = universe.sample.apply(all);
        if (sample.size() == 0 || !sample.has(Specification.PLACEBO)) {
            return Optional.empty();
        }
        return asking.apply(universe.model.apply(primary), sample)
                .map(answer -> new Figure.Curve.Way(
                        universe.choices,
                        sample.size(),
                        answer.effect.value(),
                        answer.effect.low(),
                        answer.effect.high(),
                        answer.effect.p(),
                        answer.placebo.value(),
                        answer.placebo.p()));
    }

    private List<Universe<M>> universes() {
        List<Universe<M>> universes =
                List.of(new Universe<>(Map.of(), UnaryOperator.identity(), UnaryOperator.identity()));
        for (Map.Entry<String, List<Choice<M>>> question : questions.entrySet()) {
            universes = universes.stream()
                    .flatMap(u -> question.getValue().stream().map(c -> u.with(c, question.getKey())))
                    .toList();
        }
        return universes;
    }

    /** All of them, or the primary one and a random part, which Simonsohn and others propose where there are too many. */
    private List<Universe<M>> drawn(List<Universe<M>> every) {
        if (every.size() <= most) {
            return every;
        }
        List<Integer> others =
                new ArrayList<>(IntStream.range(1, every.size()).boxed().toList());
        Collections.shuffle(others, new Random(seed));
        others.subList(most - 1, others.size()).clear();
        others.add(0);
        return others.stream().sorted().<Universe<M>>map(every::get).toList();
    }
}
