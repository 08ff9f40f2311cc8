package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.test.Permutation;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.ModelResult;

/**
 * Threads that begin with criticism and a call hold more participation than those with a call alone: logistic regression of
 * answers with a random intercept of the thread (framework section 5, H6).
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param plan the study's changes: exposure is the criticism, outcome how far a citizen goes
 */
record ParticipationInThreads(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    static final String TAKES_PART = "takes_part";

    /** An intention or more; framework C11. */
    static final int PARTICIPATES_FROM = 2;

    private static final int FEWEST_THREADS = 10;
    private static final String CALL = "action_any";

    private String exposure() {
        return Objects.requireNonNullElse(plan.exposure(), Hypotheses.CRITICISM);
    }

    private String outcome() {
        return Objects.requireNonNullElse(plan.outcome(), "stage");
    }

    private String test() {
        return "logistic regression of %s >= %d in answers on %s of the message that began the thread, among those with a call to action; "
                        .formatted(outcome(), PARTICIPATES_FROM, exposure())
                + "random intercept of the thread, Wald test, errors clustered by account (CR1S)";
    }

    @Override
    public Finding test(Evidence evidence) {
        Measure criticism = evidence.measure(exposure());
        Measure call = evidence.measure(CALL, "action");
        Measure stage = evidence.measure(outcome());
        for (Measure measure : List.of(stage, criticism, call)) {
            if (!measure.isCoded()) {
                return Finding.none(id, statement, test(), measure.obstacle());
            }
        }
        Messages roots = ThreadReplies.roots(evidence.measured(evidence.sample(plan.windows()), criticism, call))
                .known(exposure())
                .above(exposure(), 0);
        double[] calls = roots.numbers(CALL);
        roots = roots.where(i -> calls[i] > 0);
        Messages replies = replies(evidence, roots, stage);
        long[] threads = threads(replies);
        if (Math.min(threads[0], threads[1]) < FEWEST_THREADS) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    ("answers that are coded for %s stand below %d messages with criticism and a call and below %d"
                                    + " with a call alone; %d of each are needed: code answers in more threads")
                            .formatted(stage.said(), threads[1], threads[0], FEWEST_THREADS));
        }
        return found(evidence, roots, replies, List.of(stage, criticism, call));
    }

    private Messages replies(Evidence evidence, Messages roots, Measure stage) {
        Messages coded = evidence.measured(ThreadReplies.below(roots, stage, evidence), stage)
                .known(outcome());
        double[] stages = coded.numbers(outcome());
        Messages marked = coded.with(
                TAKES_PART,
                IntStream.range(0, stages.length)
                        .mapToDouble(i -> stages[i] >= PARTICIPATES_FROM ? 1 : 0)
                        .toArray());
        Messages withPlacebo = roots.has(Specification.PLACEBO)
                ? ThreadReplies.withNumber(marked, roots, Specification.PLACEBO)
                : marked;
        return ThreadReplies.withNumber(withPlacebo, roots, exposure());
    }

    /** Threads with answers: without criticism, with it. */
    private long[] threads(Messages replies) {
        Map<String, Double> exposures = new LinkedHashMap<>();
        String[] threads = replies.frame().words(ThreadReplies.THREAD);
        double[] criticism = replies.numbers(exposure());
        IntStream.range(0, threads.length).forEach(i -> exposures.put(threads[i], criticism[i]));
        long exposed = exposures.values().stream().filter(x -> x > 0).count();
        return new long[] {exposures.size() - exposed, exposed};
    }

    private Finding found(Evidence evidence, Messages roots, Messages replies, List<Measure> measures) {
        Fit fit = odds(replies, exposure());
        Fit placebo = placebo(replies);
        FindingDraft draft = new FindingDraft(id, statement, test())
                .on(replies)
                .found(Specification.effect(fit, exposure(), "OR"), 1, Specification.reason(fit, exposure()))
                .measuredBy(replies, measures.get(0), measures.get(1))
                .measuredBy(roots, measures.get(2))
                .placebo(Specification.effect(placebo, Specification.PLACEBO, "OR"))
                .warned(SampleSurvey.warningsOfTexts(replies, evidence.study(), id))
                .warned(evidence.origin().warnings(id, List.of(outcome())))
                .model(new ModelResult(id, statement, fit, placebo, unvalidated(measures)))
                .shownIn(null, CountHypothesis.TABLE);
        return draft.runs(runs(evidence, replies)).finding();
    }

    private static List<String> unvalidated(List<Measure> measures) {
        return measures.stream()
                .filter(m -> !m.obstacle().isEmpty())
                .map(Measure::variable)
                .toList();
    }

    private static Fit odds(Messages replies, String predictor) {
        return Specification.mixedOdds(TAKES_PART + " ~ " + predictor, ThreadReplies.THREAD, replies);
    }

    /** Letters of the beginning message above their median, in the place of its criticism. */
    private static Fit placebo(Messages replies) {
        return odds(replies.withNonsense(), Specification.PLACEBO);
    }

    private List<Robustness> runs(Evidence evidence, Messages replies) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(PowerGuide.ofOdds(replies, exposure(), TAKES_PART));
        DesignWeights.run(
                        evidence.people(),
                        replies,
                        new DesignWeights.Asked(evidence.measure(outcome()), exposure(), "OR"),
                        m -> Specification.odds(TAKES_PART + " ~ " + exposure() + DesignWeights.TERM, m))
                .ifPresent(runs::add);
        runs.add(Variations.robustness(
                "beta-binomial of threads, errors by account", byThread(replies), exposure(), "OR"));
        runs.add(Variations.robustness(
                "random intercept of the account",
                Specification.mixedOdds(TAKES_PART + " ~ " + exposure(), Specification.ACCOUNT, replies),
                exposure(),
                "OR"));
        Messages people = replies.withoutBots();
        if (people.size() < replies.size()) {
            runs.add(Variations.robustness(
                    "without answers of suspected bots", odds(people, exposure()), exposure(), "OR"));
        }
        runs.add(permuted(
                ThreadReplies.counted(replies, TAKES_PART), evidence.study().seed()));
        return runs;
    }

    private Fit byThread(Messages replies) {
        ModelSpec spec = ModelSpec.of("cbind(yes, no) ~ " + exposure(), Family.BETABINOMIAL);
        boolean several = replies.distinct(Specification.ACCOUNT).size() > 1;
        return Regression.fit(
                several ? spec.clusteredBy(Specification.ACCOUNT) : spec,
                ThreadReplies.counted(replies, TAKES_PART).frame());
    }

    /** Which messages of an account criticise is dealt anew; what is compared is the mean share of a thread. */
    private Robustness permuted(Messages threads, long seed) {
        double[] yes = threads.numbers("yes");
        double[] no = threads.numbers("no");
        double[] shares = IntStream.range(0, yes.length)
                .mapToDouble(i -> yes[i] / (yes[i] + no[i]))
                .toArray();
        List<String> accounts = new ArrayList<>(threads.distinct(Specification.ACCOUNT));
        int[] strata = IntStream.range(0, shares.length)
                .map(i -> accounts.indexOf(threads.frame().words(Specification.ACCOUNT)[i]))
                .toArray();
        Permutation test = Permutation.ofLabels(
                threads.numbers(exposure()), strata, labels -> difference(shares, labels), Permutation.DRAWS, seed);
        @Nullable
        Effect effect = Double.isNaN(test.statistic())
                ? null
                : new Effect("difference in share", test.statistic(), Double.NaN, Double.NaN, test.p());
        return new Robustness(
                "labels of threads permuted within accounts, %,d draws".formatted(Permutation.DRAWS),
                shares.length,
                effect,
                "n counts threads; between %.3f and %.3f in 95 %% of the draws".formatted(test.low(), test.high()));
    }

    private static double difference(double[] shares, double[] labels) {
        double[] sums = new double[2];
        double[] n = new double[2];
        for (int i = 0; i < shares.length; i++) {
            int side = labels[i] > 0 ? 1 : 0;
            sums[side] += shares[i];
            n[side]++;
        }
        return sums[1] / n[1] - sums[0] / n[0];
    }

    @Override
    public String whyNoCurve() {
        return "answers in threads that begin with a call, coded for how far they go: no coder of sentiment, follower or window enters; the choices left stand in the runs above";
    }

    @Override
    public List<String> planned() {
        return List.of("test: " + test(), "placebo: letters X, Y and Z of the beginning message above their median");
    }
}
