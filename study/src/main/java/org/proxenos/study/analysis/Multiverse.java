package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.LedgerEntry.Robustness;

/**
 * Every reasonable way to ask a claim, each with the placebo in the same model (Simonsohn, Simmons and Nelson 2020; framework
 * section 10, F8): windows, whose messages, outliers, measure, accounts and followers, model. What counts is the middle of the
 * curve and how much of it agrees; never its end.
 *
 * @param claim what is asked
 * @param evidence what it is asked of
 */
record Multiverse(Claim claim, Evidence evidence) {
    private static final double LEVEL = 0.05;

    /** Ways to ask; where choices give fewer, the distribution is one of them. */
    private static final int ENOUGH = 96;

    private static final double STRONG = -0.5;
    private static final double BOT = 0.5;

    /** What is chosen in one universe: choice by question, in the order of the questions. */
    private record Universe(
            Map<String, String> choices, UnaryOperator<Messages> sample, UnaryOperator<Specification> model) {
        Universe with(Choice choice, String question) {
            Map<String, String> more = new LinkedHashMap<>(choices);
            more.put(question, choice.name);
            return new Universe(
                    more, m -> choice.sample.apply(sample.apply(m)), s -> choice.model.apply(model.apply(s)));
        }
    }

    /** One answer to a question: what it does to the messages and to the model. */
    private record Choice(String name, UnaryOperator<Messages> sample, UnaryOperator<Specification> model) {
        static Choice of(String name) {
            return new Choice(name, UnaryOperator.identity(), UnaryOperator.identity());
        }

        static Choice ofSample(String name, UnaryOperator<Messages> sample) {
            return new Choice(name, sample, UnaryOperator.identity());
        }

        static Choice ofModel(String name, UnaryOperator<Specification> model) {
            return new Choice(name, UnaryOperator.identity(), model);
        }
    }

    /** The curve, lowest ratio first; empty where no specification could be fitted. */
    Optional<Figure.Curve> curve() {
        Messages all = evidence.sampleWithAnticipation(claim.windows())
                .known(claim.outcome())
                .known(claim.exposure())
                .only(columns());
        List<Universe> universes = universes(all);
        List<Figure.Curve.Way> points = universes.parallelStream()
                .flatMap(u -> point(u, all).stream())
                .sorted(Comparator.comparingDouble(Figure.Curve.Way::ratio))
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure.Curve(
                "F08-curve-" + claim.id(),
                "%s, asked in %d ways: ratio of %s, lowest to highest, and the placebo of each"
                        .formatted(claim.id(), universes.size(), claim.outcome()),
                summary(points, universes.size()),
                points));
    }

    /** The run that stands in the ledger. */
    static Robustness robustness(Figure.Curve curve) {
        double[] ratios =
                curve.points().stream().mapToDouble(Figure.Curve.Way::ratio).toArray();
        Effect effect = new Effect(
                "IRR",
                Quantiles.type7(ratios, 0.5),
                Quantiles.type7(ratios, 0.025),
                Quantiles.type7(ratios, 0.975),
                Double.NaN);
        return new Robustness(
                "specification curve, %d ways to ask: median and 95 %% of them".formatted(ratios.length),
                ratios.length,
                effect,
                curve.description());
    }

    private static String summary(List<Figure.Curve.Way> points, int asked) {
        double[] ratios = points.stream().mapToDouble(Figure.Curve.Way::ratio).toArray();
        double median = Quantiles.type7(ratios, 0.5);
        long above = Arrays.stream(ratios).filter(r -> r > 1).count();
        String failed = points.size() < asked ? "; %d more could not be fitted".formatted(asked - points.size()) : "";
        return "Median %.2f, %s above 1, %s significant above it and %s below; the placebo is significant in %s; n counts ways%s."
                .formatted(
                        median,
                        share(above, points.size()),
                        share(significant(points, 1), points.size()),
                        share(significant(points, -1), points.size()),
                        share(points.stream().filter(p -> p.placeboP() < LEVEL).count(), points.size()),
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

    private Optional<Figure.Curve.Way> point(Universe universe, Messages all) {
        Messages sample = universe.sample.apply(all);
        if (sample.size() == 0 || !sample.has(Specification.PLACEBO)) {
            return Optional.empty();
        }
        Specification model = universe.model.apply(Specification.of(claim)).plus(Specification.PLACEBO);
        Fit fit = model.fit(sample);
        String exposure = model.predictors().get(0);
        @Nullable Effect effect = Specification.effect(fit, exposure, "IRR");
        @Nullable Effect placebo = Specification.effect(fit, Specification.PLACEBO, "IRR");
        if (effect == null || placebo == null || !Double.isFinite(effect.value())) {
            return Optional.empty();
        }
        return Optional.of(new Figure.Curve.Way(
                universe.choices,
                sample.size(),
                effect.value(),
                effect.low(),
                effect.high(),
                effect.p(),
                placebo.value(),
                placebo.p()));
    }

    /** All that a universe asks of a message. */
    private Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(claim.predictors());
        columns.addAll(List.of(
                claim.outcome(),
                Variations.otherExposure(claim.exposure()),
                Specification.ACCOUNT,
                Specification.WINDOW,
                Specification.PLACEBO,
                "is_anticipating",
                "is_target",
                "published_at",
                "followers",
                "bot_score",
                "vader_compound"));
        return columns;
    }

    private List<Universe> universes(Messages all) {
        Map<String, List<Choice>> questions = new LinkedHashMap<>();
        questions.put("windows", windows(all));
        questions.put("messages", whose(all));
        questions.put("outliers", outliers());
        questions.put("measure", measures(all));
        questions.put("accounts", accounts(all));
        if (questions.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b) < ENOUGH) {
            questions.put(
                    "model",
                    List.of(
                            Choice.of("negative binomial"),
                            Choice.ofModel("quasi-Poisson", s -> s.of(Family.QUASIPOISSON))));
        }
        List<Universe> universes = List.of(new Universe(Map.of(), UnaryOperator.identity(), UnaryOperator.identity()));
        for (Map.Entry<String, List<Choice>> question : questions.entrySet()) {
            universes = universes.stream()
                    .flatMap(u -> question.getValue().stream().map(c -> u.with(c, question.getKey())))
                    .toList();
        }
        return universes;
    }

    private List<Choice> windows(Messages all) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.ofSample(
                "without the anticipation",
                m -> m.where(Evidence.isAnticipating(m).negate())));
        if (IntStream.range(0, all.size()).anyMatch(Evidence.isAnticipating(all))) {
            choices.add(Choice.of("with the anticipation"));
        }
        evidence.study()
                .event()
                .ifPresent(event -> choices.add(Choice.ofSample("since the event alone", m -> {
                    double[] after = Variations.after(event, m);
                    return m.where(i -> after[i] == 1);
                })));
        return choices;
    }

    private static List<Choice> whose(Messages all) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("all")));
        if (all.withoutTarget().isPresent()) {
            choices.add(Choice.ofSample("without the target's", m -> m.where("is_target", false)));
        }
        if (all.has("bot_score") && all.known("bot_score").size() > 0) {
            choices.add(Choice.ofSample("without likely bots", m -> {
                double[] scores = m.numbers("bot_score");
                return m.where(i -> Double.isNaN(scores[i]) || scores[i] < BOT);
            }));
        }
        return choices;
    }

    /** Followers say nothing beside an effect of the account; where they are not known, controls are left out in their place. */
    private static List<Choice> accounts(Messages all) {
        List<Choice> choices = new ArrayList<>(
                List.of(Choice.of("an effect each"), Choice.ofModel("pooled", Specification::withoutAccountEffects)));
        if (2 * all.known("followers").size() > all.size()) {
            UnaryOperator<Messages> known = m -> m.known("followers");
            choices.add(new Choice("pooled, by followers", known, s -> s.byFollowers(false)));
            choices.add(new Choice("pooled, followers as offset", known, s -> s.byFollowers(true)));
        } else {
            UnaryOperator<Specification> bare =
                    s -> s.withPredictors(List.of(s.predictors().get(0)));
            choices.add(Choice.ofModel("an effect each, no controls", bare));
            choices.add(Choice.ofModel("pooled, no controls", s -> bare.apply(s).withoutAccountEffects()));
        }
        return choices;
    }

    private List<Choice> outliers() {
        return List.of(
                Choice.of("as they are"),
                Choice.ofSample("winsorised at 99 %", m -> Variations.winsorised(m, claim.outcome())),
                Choice.ofSample("without the top message", m -> Variations.withoutTop(m, claim.outcome())));
    }

    private List<Choice> measures(Messages all) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of(claim.exposure())));
        String other = Variations.otherExposure(claim.exposure());
        if (all.has(other)) {
            choices.add(Choice.ofModel(other, s -> s.replacing(claim.exposure(), other)));
        }
        if (claim.exposure().equals(Hypotheses.CRITICISM) && all.has("vader_compound")) {
            choices.add(Choice.ofSample("criticism in strong words", m -> {
                double[] codes = m.numbers(claim.exposure());
                double[] tones = m.numbers("vader_compound");
                return m.with(
                        claim.exposure(),
                        IntStream.range(0, codes.length)
                                .mapToDouble(
                                        i -> Double.isNaN(tones[i]) ? Double.NaN : tones[i] <= STRONG ? codes[i] : 0)
                                .toArray());
            }));
        }
        return choices;
    }
}
