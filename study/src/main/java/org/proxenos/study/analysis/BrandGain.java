package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.ModelResult;

/**
 * The normative side of the city's brand gains favour: ordinal logit of the valence of citizens' messages that touch it, after the
 * event against before, errors clustered by the account whose thread it is (framework section 5, H10).
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param plan the study's changes: exposure is the side of the brand
 */
record BrandGain(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    private static final String POST = "post";
    private static final String FAVOUR = "favour";
    private static final int FEWEST = 15;
    private static final int RESAMPLES = 199;

    private String side() {
        return Objects.requireNonNullElse(plan.exposure(), "normative");
    }

    private String variable(String sign) {
        return "valence_%s_%s".formatted(side(), sign);
    }

    private String test() {
        return "ordinal logit of favour (%s less %s) in citizens' answers that touch the %s side, after the event against before; errors by account"
                .formatted(variable("pos"), variable("neg"), side());
    }

    @Override
    public Finding test(Evidence evidence) {
        Optional<Event> event = evidence.study().event();
        if (event.isEmpty()) {
            return Finding.none(id, statement, test(), "the study names no event");
        }
        Measure favourable = evidence.measure(variable("pos"));
        Measure unfavourable = evidence.measure(variable("neg"));
        for (Measure measure : List.of(favourable, unfavourable)) {
            if (!measure.isCoded()) {
                return Finding.none(id, statement, test(), measure.obstacle());
            }
        }
        Messages all = answers(evidence, favourable, unfavourable);
        Messages timed = all.with(POST, Variations.after(event.get(), all)).known(POST);
        long after = (long) timed.sum(POST);
        if (Math.min(after, timed.size() - after) < FEWEST) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    "%d answers that touch the %s side stand before the event and %d after it; %d of each are needed"
                            .formatted(timed.size() - after, side(), after, FEWEST));
        }
        return found(evidence, event.get(), timed, List.of(favourable, unfavourable));
    }

    /** Answers that see the side favourably or not; those that name it without a sign are in between. */
    private Messages answers(Evidence evidence, Measure favourable, Measure unfavourable) {
        Messages roots = ThreadReplies.roots(evidence.sample(plan.windows()));
        Measure touched = evidence.measure("dimension_" + side());
        Messages below =
                evidence.measured(ThreadReplies.below(roots, favourable, evidence), favourable, unfavourable, touched);
        double[] yes = below.numbers(variable("pos"));
        double[] no = below.numbers(variable("neg"));
        double[] named = below.numbers(touched.variable());
        double[] favour =
                IntStream.range(0, yes.length).mapToDouble(i -> yes[i] - no[i]).toArray();
        return below.with(FAVOUR, favour)
                .where(i -> !Double.isNaN(favour[i]) && (yes[i] > 0 || no[i] > 0 || named[i] > 0));
    }

    private Finding found(Evidence evidence, Event event, Messages timed, List<Measure> measures) {
        Fit fit = ordinal(timed);
        Messages nonsense = timed.withNonsense();
        Fit placebo = ordinal(timed.with(FAVOUR, nonsense.numbers(Specification.PLACEBO)));
        FindingDraft draft = new FindingDraft(id, statement, test())
                .on(timed)
                .found(Specification.effect(fit, POST, "OR"), 1, Specification.reason(fit, POST))
                .measuredBy(timed, measures.get(0), measures.get(1))
                .placebo(Specification.effect(placebo, POST, "OR"))
                .warned(SampleSurvey.warningsOfTexts(timed, evidence.study(), id))
                .warned(ThreadReplies.naming(timed).warnings(id))
                .warned(evidence.origin().warnings(id, List.of(FAVOUR)))
                .model(new ModelResult(
                        id,
                        statement,
                        fit,
                        placebo,
                        measures.stream().allMatch(m -> m.obstacle().isEmpty()) ? List.of() : List.of(POST)))
                .shownIn(null, CountHypothesis.TABLE);
        draft.warned(new Comparison(evidence, event).warnings(id, timed, FAVOUR, critics(evidence, event)));
        runs(evidence, event, timed).forEach(draft::run);
        return draft.finding();
    }

    /** Values that are only two are a logit, which is the ordinal one with one threshold. */
    private Fit ordinal(Messages timed) {
        return ordinal(timed, "");
    }

    private Fit ordinal(Messages timed, String more) {
        boolean isScale = Arrays.stream(timed.numbers(FAVOUR)).distinct().count() > 2;
        ModelSpec spec = ModelSpec.of(FAVOUR + " ~ " + POST + more, isScale ? Family.ORDINAL : Family.BINOMIAL);
        boolean several = timed.distinct(Specification.ACCOUNT).size() > 1;
        return Regression.fit(
                several ? spec.clusteredBy(Specification.ACCOUNT) : spec,
                (isScale ? timed : timed.above(FAVOUR, 0)).frame());
    }

    private List<Robustness> runs(Evidence evidence, Event event, Messages timed) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(PowerGuide.ofOdds(timed, POST, FAVOUR));
        DesignWeights.run(
                        evidence.people(),
                        timed,
                        new DesignWeights.Asked(evidence.measure(variable("pos")), POST, "OR"),
                        m -> ordinal(m, DesignWeights.TERM))
                .ifPresent(runs::add);
        Messages favour = timed.above(FAVOUR, 0);
        runs.add(Variations.robustness(
                "favourable or not, random intercept of the account",
                Specification.mixedOdds(FAVOUR + " ~ " + POST, Specification.ACCOUNT, favour),
                POST,
                "OR"));
        Messages people = timed.withoutBots();
        runs.add(
                people.size() < timed.size()
                        ? Variations.robustness("without answers of suspected bots", ordinal(people), POST, "OR")
                        : new Robustness(
                                "without answers of suspected bots", timed.size(), null, "there is none among them"));
        runs.add(equalSizes(timed, evidence.study().seed()));
        runs.add(netFavour(timed));
        runs.add(new Comparison(evidence, event).of(timed, FAVOUR, critics(evidence, event)));
        runs.addAll(new Comparison(evidence, event).byWeek(timed, FAVOUR, critics(evidence, event)));
        return runs;
    }

    /** Accounts that criticised since the event. */
    private Set<String> critics(Evidence evidence, Event event) {
        return Comparison.critics(evidence, event, plan.windows());
    }

    /** As many before as after, drawn again and again, so that a longer time does not count as more. */
    private Robustness equalSizes(Messages timed, long seed) {
        double[] post = timed.numbers(POST);
        int[] before = IntStream.range(0, post.length).filter(i -> post[i] == 0).toArray();
        int[] after = IntStream.range(0, post.length).filter(i -> post[i] == 1).toArray();
        int size = Math.min(before.length, after.length);
        double[] ratios = IntStream.range(0, RESAMPLES)
                .mapToObj(draw -> {
                    SplittableRandom random = new SplittableRandom(seed + draw);
                    Set<Integer> rows = new HashSet<>(some(before, size, random));
                    rows.addAll(some(after, size, random));
                    return Specification.effect(ordinal(timed.where(rows::contains)), POST, "OR");
                })
                .filter(effect -> effect != null && Double.isFinite(effect.value()))
                .mapToDouble(Effect::value)
                .toArray();
        String name = "as many answers before as after, %d draws".formatted(RESAMPLES);
        return ratios.length == 0
                ? new Robustness(name, 2L * size, null, "no draw could be fitted")
                : new Robustness(
                        name,
                        2L * size,
                        new Effect(
                                "OR",
                                Quantiles.type7(ratios, 0.5),
                                Quantiles.type7(ratios, 0.025),
                                Quantiles.type7(ratios, 0.975),
                                Double.NaN),
                        "median and 95 % of the draws");
    }

    private static List<Integer> some(int[] rows, int size, SplittableRandom random) {
        int[] dealt = rows.clone();
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int j = i + random.nextInt(dealt.length - i);
            some.add(dealt[j]);
            dealt[j] = dealt[i];
        }
        return some;
    }

    /** NF = (pos - neg)/(pos + neg) before and after, framework C12. */
    private Robustness netFavour(Messages timed) {
        double[] post = timed.numbers(POST);
        double[] valence = timed.numbers(FAVOUR);
        double[] net = new double[2];
        String counts = "";
        for (int side = 0; side < 2; side++) {
            int when = side;
            long yes = IntStream.range(0, post.length)
                    .filter(i -> post[i] == when && valence[i] > 0)
                    .count();
            long no = IntStream.range(0, post.length)
                    .filter(i -> post[i] == when && valence[i] < 0)
                    .count();
            net[side] = (double) (yes - no) / (yes + no);
            counts += "%s%s: %d for, %d against"
                    .formatted(side == 0 ? "" : "; ", side == 0 ? "before" : "after", yes, no);
        }
        @Nullable
        Effect effect = Double.isNaN(net[1] - net[0])
                ? null
                : new Effect("difference in net favour", net[1] - net[0], Double.NaN, Double.NaN, Double.NaN);
        return new Robustness("net favourability, after less before", post.length, effect, counts);
    }

    @Override
    public String whyNoCurve() {
        return "valence is an ordered code: no coder of sentiment, offset or outlier rule enters; the choices left stand in the runs above";
    }

    @Override
    public List<String> planned() {
        return List.of("test: " + test(), "placebo: letters X, Y and Z above their median in the place of the valence");
    }
}
