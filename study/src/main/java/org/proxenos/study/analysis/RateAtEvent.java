package org.proxenos.study.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.ModelResult;

/**
 * The rate of a variable jumps at the event: segmented logistic regression, {@code logit p = b0 + b1 t + b2 post + b3
 * (t - t0) post} with t in days (framework section 5, H1, and FS9).
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param plan the study's changes
 */
record RateAtEvent(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    private static final String DAYS = "days";
    static final String POST = "post";
    private static final String AFTER = "days_after";
    private static final String LINE = " ~ %s + %s + %s".formatted(DAYS, POST, AFTER);

    /** Fewer days on a side carry no line. */
    private static final int FEWEST_DAYS = 3;

    /** Newey-West's lags of daily shares (FS9). */
    private static final int LAG = 3;

    private static final double DAY = Duration.ofDays(1).toMillis();

    private String exposure() {
        return Objects.requireNonNullElse(plan.exposure(), Hypotheses.CRITICISM);
    }

    private String test() {
        return "segmented logistic regression of %s on time: level at the event, errors clustered by account (CR1S)"
                .formatted(exposure());
    }

    @Override
    public Finding test(Evidence evidence) {
        Optional<Event> event = evidence.study().event();
        if (event.isEmpty()) {
            return Finding.none(id, statement, test(), "the study names no event");
        }
        if (!evidence.originals().has(exposure())) {
            return Finding.none(id, statement, test(), "no coder gives '%s'".formatted(exposure()));
        }
        Messages sample = timed(evidence.sample(plan.windows()), event.get().at());
        long days = days(sample, 0);
        if (days < FEWEST_DAYS || days(sample, 1) < FEWEST_DAYS) {
            return Finding.none(
                    id,
                    statement,
                    test(),
                    "messages stand on %d days before the event and on %d after it; %d of each are needed"
                            .formatted(days, days(sample, 1), FEWEST_DAYS));
        }
        return test(evidence, event.get(), sample);
    }

    private Finding test(Evidence evidence, Event event, Messages sample) {
        Fit fit = fit(sample);
        Fit placebo = placebo(sample);
        Optional<Figure.Curve> curve =
                curve(evidence, timed(evidence.sampleWithAnticipation(plan.windows()), event.at()));
        List<FiredWarning> fired = new ArrayList<>(SampleSurvey.warningsOfTexts(sample, evidence.study(), id));
        fired.addAll(CountHypothesis.measureFacts(evidence, sample, exposure()).warnings(id));
        fired.addAll(CountHypothesis.placeboFacts(Specification.effect(placebo, POST, "OR"))
                .warnings(id));
        fired.addAll(evidence.origin().warnings(id, List.of(exposure())));
        return new Finding(
                id,
                statement,
                test(),
                sample.size(),
                sample.distinct(Specification.ACCOUNT).size(),
                Specification.effect(fit, POST, "OR"),
                Specification.effect(placebo, POST, "OR"),
                1,
                evidence.obstacle(exposure()).orElseGet(() -> Specification.reason(fit, POST)),
                false,
                runs(evidence, event, sample, fit, curve),
                fired,
                List.of(new ModelResult(
                        id, statement, fit, placebo, evidence.validations().unvalidated(List.of(exposure())))),
                curve.orElse(null),
                "F01-volume",
                CountHypothesis.TABLE);
    }

    @Override
    public List<String> planned() {
        return List.of("test: " + test(), "placebo: letters X, Y and Z above their median in the place of the code");
    }

    @Override
    public String messages(Evidence evidence) {
        return "%s AND published_at IS NOT NULL AND %s IS NOT NULL"
                .formatted(evidence.condition(plan.windows()), exposure());
    }

    /** Messages whose time and code are known, with time in days from a date and whether they came after it. */
    private Messages timed(Messages messages, Instant date) {
        String[] times = messages.frame().words("published_at");
        Messages known = messages.where(i -> times[i] != null).known(exposure());
        double[] days = Arrays.stream(known.frame().words("published_at"))
                .mapToDouble(t -> Duration.between(date, Instant.parse(t)).toMillis() / DAY)
                .toArray();
        return segments(known.with(DAYS, days).above(exposure(), 0), 0);
    }

    private static Messages segments(Messages messages, double from) {
        double[] days = messages.numbers(DAYS);
        double[] post = Arrays.stream(days).map(d -> d < from ? 0 : 1).toArray();
        double[] after = Arrays.stream(days).map(d -> Math.max(0, d - from)).toArray();
        return messages.with(POST, post).with(AFTER, after);
    }

    private static long days(Messages messages, int side) {
        double[] days = messages.numbers(DAYS);
        double[] post = messages.numbers(POST);
        return IntStream.range(0, days.length)
                .filter(i -> post[i] == side)
                .mapToObj(i -> Math.floor(days[i]))
                .distinct()
                .count();
    }

    private Fit fit(Messages messages) {
        return Specification.odds(exposure() + LINE, messages);
    }

    /** Letters that mean nothing, above their median, in the place of the code. */
    private Fit placebo(Messages sample) {
        if (!sample.has(Specification.PLACEBO)) {
            return fit(sample.with(exposure(), new double[sample.size()]));
        }
        double[] letters = sample.numbers(Specification.PLACEBO);
        double median = Quantiles.type7(letters, 0.5);
        return fit(sample.with(
                exposure(), Arrays.stream(letters).map(l -> l > median ? 1 : 0).toArray()));
    }

    private List<Robustness> runs(
            Evidence evidence, Event event, Messages sample, Fit fit, Optional<Figure.Curve> curve) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(PowerGuide.ofOdds(sample, POST, exposure()));
        new MachineError(evidence, exposure(), List.of(DAYS, POST, AFTER), Family.BINOMIAL, POST)
                .run(sample)
                .ifPresent(runs::add);
        runs.add(Variations.robustness("slope: change of the daily trend after the event", fit, AFTER, "OR a day"));
        Messages all = timed(evidence.sampleWithAnticipation(plan.windows()), event.at());
        if (all.size() > sample.size()) {
            runs.add(Variations.robustness("messages of the anticipation included", fit(all), POST, "OR"));
        }
        sample.withoutTarget()
                .ifPresent(others ->
                        runs.add(Variations.robustness("without the target's own accounts", fit(others), POST, "OR")));
        Messages speakers = sample.withoutTarget().orElse(sample);
        runs.addAll(FirstTime.of(speakers, DAYS, exposure(), CompetitiveCooperation.governed(evidence))
                .runs(exposure(), event));
        runs.add(dailyShares(sample));
        runs.add(otherDates(sample, Specification.effect(fit, POST, "OR")));
        curve.map(found -> Multiverse.robustness(found, "OR")).ifPresent(runs::add);
        return runs;
    }

    /** No window has an effect of its own: time is in the model. */
    private Optional<Figure.Curve> curve(Evidence evidence, Messages all) {
        Messages timeless = all.with(Specification.WINDOW, new @Nullable String[all.size()]);
        Map<String, List<Choice<Specification>>> trend = Map.of(
                "trend",
                List.of(
                        Choice.of("a slope before and after"),
                        Choice.ofModel("one slope", s -> s.without(AFTER)),
                        Choice.ofModel("level alone", s -> s.without(AFTER).without(DAYS))));
        return new OddsCurve(id, exposure(), List.of(POST, DAYS, AFTER), exposure(), timeless)
                .multiverse(
                        spans(timeless),
                        trend,
                        RateAtEvent::asked,
                        evidence.study().seed())
                .curve();
    }

    /** The level, and that of letters in the place of the code. */
    private static Optional<Multiverse.Answered> asked(Specification model, Messages sample) {
        Specification nonsense = new Specification(
                Specification.PLACEBO, model.predictors(), model.family(), model.hasAccountEffects(), model.offset());
        return Multiverse.Answered.of(
                Specification.effect(model.fit(sample), POST, "OR"),
                Specification.effect(nonsense.fit(sample.withNonsense()), POST, "OR"));
    }

    /** How much time around the event; half of it where both sides still have days enough. */
    private static List<Choice<Specification>> spans(Messages all) {
        List<Choice<Specification>> spans = Choices.anticipation(all);
        double reach = Arrays.stream(all.numbers(DAYS)).map(Math::abs).max().orElse(0) / 2;
        UnaryOperator<Messages> near = m -> {
            double[] days = m.numbers(DAYS);
            return m.where(Evidence.isAnticipating(m).negate().and(i -> Math.abs(days[i]) <= reach));
        };
        Messages nearer = near.apply(all);
        if (days(nearer, 0) >= FEWEST_DAYS && days(nearer, 1) >= FEWEST_DAYS) {
            spans.add(Choice.ofSample("the nearer half of the time", near));
        }
        return spans;
    }

    /** Daily shares by least squares with Newey-West errors. */
    private Robustness dailyShares(Messages sample) {
        String name = "daily shares, least squares, Newey-West errors of lag %d".formatted(LAG);
        Map<Double, double[]> byDay = new TreeMap<>();
        double[] days = sample.numbers(DAYS);
        double[] rate = sample.numbers(exposure());
        for (int i = 0; i < days.length; i++) {
            double[] sums = byDay.computeIfAbsent(Math.floor(days[i]), d -> new double[2]);
            sums[0] += rate[i];
            sums[1]++;
        }
        double[] day = byDay.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put(
                exposure(),
                Column.of(byDay.values().stream().mapToDouble(s -> s[0] / s[1]).toArray()));
        columns.put(DAYS, Column.of(day));
        columns.put(POST, Column.of(Arrays.stream(day).map(d -> d < 0 ? 0 : 1).toArray()));
        columns.put(AFTER, Column.of(Arrays.stream(day).map(d -> Math.max(0, d)).toArray()));
        ModelSpec spec = new ModelSpec(exposure() + LINE, Family.GAUSSIAN, null, null, null, StandardErrors.HAC, LAG);
        Fit fit = Regression.fit(spec, Frame.of(columns));
        @Nullable
        Effect effect = fit.<@Nullable Effect>fold(
                c -> c.find(POST)
                        .map(t -> new Effect("difference in share", t.estimate(), t.low(), t.high(), t.p()))
                        .orElse(null),
                f -> null);
        return new Robustness(
                name, day.length, effect, effect == null ? Specification.reason(fit, POST) : "n counts days");
    }

    /** The same jump looked for on every day before the event: its rank among nothing (framework H1; FS9). */
    private Robustness otherDates(Messages sample, @Nullable Effect found) {
        Messages before = sample.where(POST, false);
        double[] days = before.numbers(DAYS);
        double first = Arrays.stream(days).min().orElse(0);
        double[] jumps = IntStream.range((int) Math.ceil(first) + FEWEST_DAYS, 1 - FEWEST_DAYS)
                .mapToObj(date -> Specification.effect(fit(segments(before, date)), POST, "OR"))
                .filter(effect -> effect != null)
                .mapToDouble(Effect::value)
                .toArray();
        String name = "level at each of %d days before the event, as if it had come then".formatted(jumps.length);
        if (jumps.length == 0 || found == null) {
            return new Robustness(name, before.size(), null, "the time before the event is too short");
        }
        double reach = Math.abs(Math.log(found.value()));
        long asFar =
                Arrays.stream(jumps).filter(j -> Math.abs(Math.log(j)) >= reach).count();
        Effect effect = new Effect(
                "OR",
                Quantiles.type7(jumps, 0.5),
                Quantiles.type7(jumps, 0.025),
                Quantiles.type7(jumps, 0.975),
                (1.0 + asFar) / (1 + jumps.length));
        return new Robustness(
                name, before.size(), effect, "median and 95 % of the dates; p is the share of dates as far from 1");
    }
}
