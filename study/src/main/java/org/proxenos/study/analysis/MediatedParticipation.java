package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.OthersMean;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.IndirectPath;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.ModelResult;

/**
 * Criticism goes with citizens' negative engagement, and that with participation: two equations and the product of their paths,
 * with accounts drawn anew (framework section 5, H15). The mediator of an answer is the share of the other answers of its thread that
 * are aimed at the target, so that no answer explains itself. An association, whatever its size.
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param plan the study's changes: exposure is the criticism, outcome how far a citizen goes
 */
record MediatedParticipation(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    private static final String ENGAGED = "others_engaged";
    private static final String TAKES_PART = ParticipationInThreads.TAKES_PART;
    private static final int FEWEST_THREADS = 20;
    private static final int DRAWS = 999;
    private static final double COMMON = 0.15;

    private String exposure() {
        return Objects.requireNonNullElse(plan.exposure(), Hypotheses.CRITICISM);
    }

    private String outcome() {
        return Objects.requireNonNullElse(plan.outcome(), "stage");
    }

    private String test() {
        return "indirect association: %s of the message that began the thread with the share of other answers aimed at the target, and that with %s >= %d;"
                        .formatted(exposure(), outcome(), ParticipationInThreads.PARTICIPATES_FROM)
                + " product of two paths, %d draws of accounts".formatted(DRAWS);
    }

    @Override
    public Finding test(Evidence evidence) {
        Measure criticism = evidence.measure(exposure());
        Measure direction = evidence.measure("direction");
        Measure stage = evidence.measure(outcome());
        for (Measure measure : List.of(stage, direction, criticism)) {
            if (!measure.isCoded()) {
                return Finding.none(id, statement, test(), measure.obstacle());
            }
        }
        Messages roots = ThreadReplies.roots(evidence.measured(evidence.sample(plan.windows()), criticism))
                .known(exposure())
                .above(exposure(), 0);
        Messages answers = answers(evidence, roots, stage, direction);
        long threads = answers.distinct(ThreadReplies.THREAD).size();
        if (threads < FEWEST_THREADS) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    "%d threads have two answers or more that are coded for %s; %d are needed: code threads whole"
                            .formatted(threads, stage.said(), FEWEST_THREADS));
        }
        return found(evidence, answers, List.of(stage, direction, criticism));
    }

    /** Answers with their own participation and what the others of their thread do. */
    private Messages answers(Evidence evidence, Messages roots, Measure stage, Measure direction) {
        Messages coded = evidence.measured(ThreadReplies.below(roots, stage, evidence), stage)
                .known(outcome());
        Messages aimed = direction.in(
                coded, value -> value.strip().toUpperCase(Locale.ROOT).equals("T") ? 1 : 0);
        double[] takesPart = Arrays.stream(aimed.numbers(outcome()))
                .map(s -> s >= ParticipationInThreads.PARTICIPATES_FROM ? 1 : 0)
                .toArray();
        Messages marked =
                aimed.with(ENGAGED, ofOthers(aimed)).with(TAKES_PART, takesPart).known(ENGAGED);
        Messages withPlacebo = roots.has(Specification.PLACEBO)
                ? ThreadReplies.withNumber(marked, roots, Specification.PLACEBO)
                : marked;
        return ThreadReplies.withNumber(withPlacebo, roots, exposure());
    }

    /** The share of the other answers of its thread that are aimed at the target; NaN for an answer alone. */
    private static double[] ofOthers(Messages aimed) {
        double[] target = Arrays.stream(aimed.numbers("direction"))
                .map(d -> d > 0 ? 1 : 0)
                .toArray();
        return OthersMean.of(aimed.frame().words(ThreadReplies.THREAD), target);
    }

    private Finding found(Evidence evidence, Messages answers, List<Measure> measures) {
        Paths paths = Paths.of(answers, exposure());
        long seed = evidence.study().seed();
        @Nullable Effect effect = indirect(answers, exposure(), seed);
        Fit second = paths.second;
        FindingDraft draft = new FindingDraft(id, statement, test())
                .on(answers)
                .found(effect, 1, effect == null ? paths.reason() : "")
                .measuredBy(answers, measures.get(0), measures.get(1), measures.get(2))
                .placebo(indirect(answers.withNonsense(), Specification.PLACEBO, seed))
                .warned(SampleSurvey.warningsOfTexts(answers, evidence.study(), id))
                .warned(evidence.origin().warnings(id, List.of(outcome())))
                .model(new ModelResult(
                        id,
                        statement,
                        second,
                        Paths.of(answers.withNonsense(), Specification.PLACEBO).second,
                        measures.stream()
                                .filter(m -> !m.obstacle().isEmpty())
                                .map(Measure::variable)
                                .toList()))
                .shownIn(null, CountHypothesis.TABLE);
        return draft.runs(runs(answers, paths, effect)).finding();
    }

    private List<Robustness> runs(Messages answers, Paths paths, @Nullable Effect effect) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(PowerGuide.ofPaths(answers.size()));
        runs.add(new Robustness(
                "first path: share of other answers aimed at the target, with %s less without".formatted(exposure()),
                answers.size(),
                difference(paths.first),
                ""));
        runs.add(Variations.robustness(
                "second path: odds of participation, all others aimed against none", paths.second, ENGAGED, "OR"));
        runs.add(Variations.robustness("direct path, the mediator held", paths.second, exposure(), "OR"));
        runs.add(Variations.robustness(
                "second path with a random intercept of the thread",
                Specification.mixedOdds(
                        "%s ~ %s + %s".formatted(TAKES_PART, exposure(), ENGAGED), ThreadReplies.THREAD, answers),
                ENGAGED,
                "OR"));
        runs.add(sensitivity(answers.numbers(TAKES_PART), effect));
        return runs;
    }

    private @Nullable Effect difference(Fit first) {
        return first.<@Nullable Effect>fold(
                c -> c.find(exposure())
                        .map(t -> new Effect("difference in share", t.estimate(), t.low(), t.high(), t.p()))
                        .orElse(null),
                f -> null);
    }

    /**
     * How strongly something not measured would have to go with both to explain it all: VanderWeele and Ding (2017), who take the root
     * of an odds ratio for the ratio of risks where the outcome is not rare.
     */
    static Robustness sensitivity(double[] takesPart, @Nullable Effect effect) {
        long n = takesPart.length;
        String name = "E-value: what is not measured would explain it if it went with both by this ratio";
        if (effect == null) {
            return new Robustness(name, n, null, "there is no indirect association to explain");
        }
        double share = Arrays.stream(takesPart).average().orElse(Double.NaN);
        double odds = Math.max(effect.value(), 1 / effect.value());
        double ratio = share > COMMON ? Math.sqrt(odds) : odds;
        return new Robustness(
                name,
                n,
                new Effect("ratio", ratio + Math.sqrt(ratio * (ratio - 1)), Double.NaN, Double.NaN, Double.NaN),
                "1 means that the slightest would do; the ratio of risks is taken for %s, since %.0f %% take part"
                        .formatted(share > COMMON ? "the root of the odds ratio" : "the odds ratio", 100 * share));
    }

    /** The odds ratio that goes through the mediator, with percentiles of draws of accounts; null where it cannot be fitted. */
    private static @Nullable Effect indirect(Messages answers, String exposure, long seed) {
        return IndirectPath.of(equations(exposure), answers.frame(), Specification.ACCOUNT, DRAWS, seed)
                .map(path -> new Effect(
                        "indirect OR",
                        Math.exp(path.estimate()),
                        Math.exp(path.low()),
                        Math.exp(path.high()),
                        path.p()))
                .orElse(null);
    }

    private static IndirectPath.Equations equations(String exposure) {
        return new IndirectPath.Equations(exposure, ENGAGED, TAKES_PART);
    }

    /**
     * The two equations.
     *
     * @param first the mediator on the exposure, least squares
     * @param second participation on exposure and mediator, logit
     * @param exposure its name
     */
    private record Paths(Fit first, Fit second, String exposure) {
        static Paths of(Messages answers, String exposure) {
            IndirectPath.Equations equations = equations(exposure);
            return new Paths(fit(equations.first(), answers), fit(equations.second(), answers), exposure);
        }

        private static Fit fit(ModelSpec spec, Messages answers) {
            return Regression.fit(spec.clusteredBy(Specification.ACCOUNT), answers.frame());
        }

        String reason() {
            String why = Specification.reason(first, exposure);
            return why.isEmpty() ? Specification.reason(second, ENGAGED) : why;
        }
    }

    @Override
    public String whyNoCurve() {
        return "two equations on codes of answers, with accounts drawn anew: no coder of sentiment, offset or outlier rule enters; each path stands in the runs above";
    }

    @Override
    public List<String> planned() {
        return List.of("test: " + test(), "placebo: letters X, Y and Z of the beginning message above their median");
    }
}
