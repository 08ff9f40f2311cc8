package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
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
 * @param plan the study's changes: exposure is the dimension's variable, outcome the valence
 */
record BrandGain(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    private static final String POST = "post";
    private static final Pattern NORMATIVE = Pattern.compile("\\bnorm", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST = 15;
    private static final int RESAMPLES = 199;

    private String exposure() {
        return plan.exposure() == null ? "dim" : plan.exposure();
    }

    private String outcome() {
        return plan.outcome() == null ? "val" : plan.outcome();
    }

    private String test() {
        return "ordinal logit of %s in citizens' answers whose %s holds the normative side, after the event against before; errors by account"
                .formatted(outcome(), exposure());
    }

    @Override
    public Finding test(Evidence evidence) {
        Optional<Event> event = evidence.study().event();
        Measure dimension = evidence.measure(exposure(), "brand_dimension");
        Measure valence = evidence.measure(outcome(), "valence");
        if (event.isEmpty()) {
            return Finding.none(id, statement, test(), "the study names no event");
        }
        for (Measure measure : List.of(dimension, valence)) {
            if (!measure.isCoded()) {
                return Finding.none(id, statement, test(), measure.obstacle());
            }
        }
        Messages all = answers(evidence, dimension, valence);
        Messages timed = all.with(POST, Variations.after(event.get(), all)).known(POST);
        long after = (long) timed.sum(POST);
        if (Math.min(after, timed.size() - after) < FEWEST) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    "%d answers with a valence of the normative side stand before the event and %d after it; %d of each are needed"
                            .formatted(timed.size() - after, after, FEWEST));
        }
        return found(evidence, event.get(), timed, List.of(dimension, valence));
    }

    private Messages answers(Evidence evidence, Measure dimension, Measure valence) {
        Messages roots = ThreadReplies.roots(evidence.sample(plan.windows()));
        Messages below = ThreadReplies.below(roots, valence, evidence);
        Messages touched = dimension.in(below, BrandGain::isNormative);
        double[] normative = touched.numbers(exposure());
        return valence.in(touched, BrandGain::sign)
                .where(i -> normative[i] == 1)
                .known(outcome());
    }

    private static double isNormative(String value) {
        return NORMATIVE.matcher(value).find() ? 1 : 0;
    }

    /** Minus one, nought or one; what is not codable has none. */
    private static double sign(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "-1", "-1.0", "negative" -> -1;
            case "0", "0.0", "neutral" -> 0;
            case "1", "+1", "1.0", "positive" -> 1;
            default -> Double.NaN;
        };
    }

    private Finding found(Evidence evidence, Event event, Messages timed, List<Measure> measures) {
        Fit fit = ordinal(timed);
        Messages nonsense = timed.withNonsense();
        Fit placebo = ordinal(timed.with(outcome(), nonsense.numbers(Specification.PLACEBO)));
        FindingDraft draft = new FindingDraft(id, statement, test())
                .on(timed)
                .found(Specification.effect(fit, POST, "OR"), 1, Specification.reason(fit, POST))
                .stoppedBy(measures.get(0).obstacle())
                .measuredBy(timed, measures.get(1))
                .placebo(Specification.effect(placebo, POST, "OR"))
                .warned(SampleSurvey.warningsOfTexts(timed, evidence.study(), id))
                .warned(evidence.origin().warnings(id, List.of(outcome())))
                .model(new ModelResult(
                        id,
                        statement,
                        fit,
                        placebo,
                        measures.stream().allMatch(m -> m.obstacle().isEmpty()) ? List.of() : List.of(POST)))
                .shownIn(null, CountHypothesis.TABLE);
        runs(evidence, event, timed).forEach(draft::run);
        return draft.finding();
    }

    /** Values that are only two are a logit, which is the ordinal one with one threshold. */
    private Fit ordinal(Messages timed) {
        boolean isScale = Arrays.stream(timed.numbers(outcome())).distinct().count() > 2;
        ModelSpec spec = ModelSpec.of(outcome() + " ~ " + POST, isScale ? Family.ORDINAL : Family.BINOMIAL);
        boolean several = timed.distinct(Specification.ACCOUNT).size() > 1;
        return Regression.fit(
                several ? spec.clusteredBy(Specification.ACCOUNT) : spec,
                (isScale ? timed : timed.above(outcome(), 0)).frame());
    }

    private List<Robustness> runs(Evidence evidence, Event event, Messages timed) {
        List<Robustness> runs = new ArrayList<>();
        Messages favour = timed.above(outcome(), 0);
        runs.add(Variations.robustness(
                "favourable or not, random intercept of the account",
                Specification.mixedOdds(outcome() + " ~ " + POST, Specification.ACCOUNT, favour),
                POST,
                "OR"));
        Messages people = timed.withoutBots();
        if (people.size() < timed.size()) {
            runs.add(Variations.robustness("without answers of suspected bots", ordinal(people), POST, "OR"));
        }
        runs.add(equalSizes(timed, evidence.study().seed()));
        runs.add(netFavour(timed));
        runs.add(new Comparison(evidence, event).of(
                timed.with("favour", timed.numbers(outcome())), "favour", critics(evidence, event)));
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
        double[] valence = timed.numbers(outcome());
        double[] net = new double[2];
        String counts = "";
        for (int side = 0; side < 2; side++) {
            int when = side;
            long yes = IntStream.range(0, post.length).filter(i -> post[i] == when && valence[i] > 0).count();
            long no = IntStream.range(0, post.length).filter(i -> post[i] == when && valence[i] < 0).count();
            net[side] = (double) (yes - no) / (yes + no);
            counts += "%s%s: %d for, %d against".formatted(side == 0 ? "" : "; ", side == 0 ? "before" : "after", yes, no);
        }
        @Nullable Effect effect = Double.isNaN(net[1] - net[0])
                ? null
                : new Effect("difference in net favour", net[1] - net[0], Double.NaN, Double.NaN, Double.NaN);
        return new Robustness("net favourability, after less before", post.length, effect, counts);
    }

    @Override
    public List<String> planned() {
        return List.of(
                "test: " + test(), "placebo: letters X, Y and Z above their median in the place of the valence");
    }
}
