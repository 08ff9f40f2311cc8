package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.test.ExactBinomial;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.ModelResult;

/**
 * Citizens' negativity in the threads of mayors is aimed at the government more than at the mayor: odds of T against Y, pooled
 * over threads by a logit with a random intercept (framework section 5, H7).
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param plan the study's changes: exposure is the direction
 */
record AimOfReplies(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    private static final String ODDS = "odds of T to Y";
    private static final String INTERCEPT = "(Intercept)";
    private static final int FEWEST = 20;

    private String exposure() {
        return Objects.requireNonNullElse(plan.exposure(), "direction");
    }

    private String test() {
        return "odds that an answer with %s T or Y is aimed at the target (T) and not at the mayor (Y), pooled over threads by a logit with"
                        .formatted(exposure())
                + " a random intercept of the thread, Wald test against even odds, errors clustered by account (CR1S)";
    }

    @Override
    public Finding test(Evidence evidence) {
        Measure direction = evidence.measure(exposure());
        if (!direction.isCoded()) {
            return Finding.none(id, statement, test(), direction.obstacle());
        }
        Messages roots = ThreadReplies.roots(evidence.sample(plan.windows()));
        Messages replies = direction
                .in(ThreadReplies.below(roots, direction, evidence), AimOfReplies::side)
                .known(exposure());
        if (replies.size() < FEWEST) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    "%d answers in threads of mayors and cities are coded T or Y for %s; %d are needed"
                            .formatted(replies.size(), direction.said(), FEWEST));
        }
        return found(evidence, replies, direction);
    }

    /** Aimed at the target, at the mayor, or at neither. */
    private static double side(String value) {
        return switch (value.strip().toUpperCase(Locale.ROOT)) {
            case "T" -> 1;
            case "Y" -> 0;
            default -> Double.NaN;
        };
    }

    private Finding found(Evidence evidence, Messages replies, Measure direction) {
        Fit fit = pooled(replies, ThreadReplies.THREAD);
        Fit placebo = Specification.mixedOdds(
                exposure() + " ~ " + Specification.PLACEBO, ThreadReplies.THREAD, replies.withNonsense());
        return new FindingDraft(id, statement, test())
                .on(replies)
                .found(Specification.effect(fit, INTERCEPT, ODDS), 1, Specification.reason(fit, INTERCEPT))
                .measuredBy(replies, direction)
                .placebo(Specification.effect(placebo, Specification.PLACEBO, "OR"))
                .warned(SampleSurvey.warningsOfTexts(replies, evidence.study(), id))
                .warned(ThreadReplies.naming(replies).warnings(id))
                .warned(evidence.origin().warnings(id, List.of(exposure())))
                .model(new ModelResult(
                        id, statement, fit, placebo, direction.obstacle().isEmpty() ? List.of() : List.of(INTERCEPT)))
                .shownIn(null, CountHypothesis.TABLE)
                .runs(runs(evidence, replies))
                .finding();
    }

    private Fit pooled(Messages replies, String group) {
        return Specification.mixedOdds(exposure() + " ~ 1", group, replies);
    }

    private List<Robustness> runs(Evidence evidence, Messages replies) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(PowerGuide.ofSides(replies.size(), ODDS));
        DesignWeights.run(
                        evidence.people(),
                        replies,
                        new DesignWeights.Asked(evidence.measure(exposure()), INTERCEPT, ODDS),
                        m -> Specification.odds(exposure() + " ~ 1" + DesignWeights.TERM, m))
                .ifPresent(runs::add);
        runs.add(Variations.robustness(
                "random intercept of the account", pooled(replies, Specification.ACCOUNT), INTERCEPT, ODDS));
        Messages people = replies.withoutBots();
        if (people.size() < replies.size()) {
            runs.add(Variations.robustness(
                    "without answers of suspected bots", pooled(people, ThreadReplies.THREAD), INTERCEPT, ODDS));
        }
        evidence.study().event().ifPresent(event -> {
            double[] after = Variations.after(event, replies);
            Messages since = replies.where(i -> after[i] == 1);
            runs.add(Variations.robustness(
                    "answers since the event alone", pooled(since, ThreadReplies.THREAD), INTERCEPT, ODDS));
        });
        runs.add(exact("all answers as one, exact binomial", replies.numbers(exposure())));
        runs.add(byThread(replies));
        runs.addAll(byCountry(replies));
        return runs;
    }

    private static Robustness exact(String name, double[] sides) {
        long target = Arrays.stream(sides).filter(s -> s > 0).count();
        ExactBinomial test = ExactBinomial.of(target, sides.length, 0.5);
        return new Robustness(
                name,
                sides.length,
                effect(test),
                "backlash, the share aimed at the mayor, is %.0f %%".formatted(100 * (1 - test.share())));
    }

    private static @Nullable Effect effect(ExactBinomial test) {
        return test.n() == 0 ? null : new Effect("share of T", test.share(), test.low(), test.high(), test.p());
    }

    /** A thread is one voice: does it hold more of T or more of Y? */
    private Robustness byThread(Messages replies) {
        Messages threads = ThreadReplies.counted(replies, exposure());
        double[] yes = threads.numbers("yes");
        double[] no = threads.numbers("no");
        ExactBinomial test = ExactBinomial.signs(
                IntStream.range(0, yes.length).mapToDouble(i -> yes[i] - no[i]).toArray());
        return new Robustness(
                "threads with more of T than of Y, sign test",
                test.n(),
                effect(test),
                "n counts threads without a tie");
    }

    private List<Robustness> byCountry(Messages replies) {
        List<Robustness> runs = new ArrayList<>();
        for (String country : replies.distinct("country")) {
            Messages there = replies.among("country", List.of(country));
            if (!country.isEmpty() && there.size() >= FEWEST && there.size() < replies.size()) {
                runs.add(exact("threads of " + country + " alone, exact binomial", there.numbers(exposure())));
            }
        }
        return runs;
    }

    @Override
    public String whyNoCurve() {
        return "one odds of two codes of answers, which no coder of sentiment, offset or outlier rule enters; the choices left stand in the runs above";
    }

    @Override
    public List<String> planned() {
        return List.of(
                "test: " + test(), "placebo: letters X, Y and Z of the answer above their median, as a predictor of T");
    }
}
