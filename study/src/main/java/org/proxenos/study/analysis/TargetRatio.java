package org.proxenos.study.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.test.MannWhitney;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.warning.MeasureFacts;

/**
 * The target's messages on the event have higher replies per repost than its others: Mann-Whitney on the log ratio
 * (framework section 5, H14).
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param plan the study's changes; windows limit the other messages
 */
record TargetRatio(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    private static final int FEWEST = 4;
    private static final Duration MATCHED = Duration.ofDays(30);
    private static final String TEST = "Mann-Whitney test of log(replies / reposts), Hodges-Lehmann shift";
    private static final String TOPIC = "topic";
    private static final String ON_EVENT = "on_event";

    @Override
    public Finding test(Evidence evidence) {
        Optional<Event> event = evidence.study().event();
        if (event.isEmpty() || !evidence.originals().has(TOPIC)) {
            return none("the study names no event with a topic");
        }
        Messages counted = counted(evidence, event.get());
        Messages own = withRatio(counted);
        if (own.size() == 0) {
            return none(
                    "no original of the target with replies and reposts is in the corpus; handles: under targets: says"
                            + " which accounts speak for it");
        }
        return test(evidence, own, counted);
    }

    private Finding test(Evidence evidence, Messages own, Messages counted) {
        long on = (long) own.sum(ON_EVENT);
        String obstacle = on < FEWEST || own.size() - on < FEWEST
                ? "%d of the target's originals are on the topic since the anticipation began and %d are not; %d of each are needed"
                        .formatted(on, own.size() - on, FEWEST)
                : "";
        MannWhitney test = compare(own, ON_EVENT, 0);
        return new Finding(
                id,
                statement,
                TEST,
                own.size(),
                own.distinct(Specification.ACCOUNT).size(),
                effect(test),
                placebo(own),
                0.5,
                obstacle,
                false,
                effect(test) == null ? List.of() : robustness(own, counted, test),
                warnings(evidence, own, on),
                List.of(),
                null,
                "F03-ternary",
                "T06-engagement");
    }

    /** Null where there is nothing to compare. */
    private static @Nullable Effect effect(MannWhitney test) {
        return Double.isNaN(test.p()) ? null : new Effect("AUC", test.auc(), test.aucLow(), test.aucHigh(), test.p());
    }

    @Override
    public String whyNoCurve() {
        return "ranks of the target's own messages: its account, no coder of sentiment and no bot enter, and an extreme message is one rank";
    }

    @Override
    public List<String> planned() {
        return List.of("test: " + TEST, "placebo: letters X, Y and Z above their median in the place of the topic");
    }

    @Override
    public String messages(Evidence evidence) {
        String inside = plan.windows().isEmpty()
                ? ""
                : plan.windows().stream()
                                .map(StudyMessages::text)
                                .collect(Collectors.joining(", ", " AND (time_window IN (", ")"))
                        + evidence.study()
                                .event()
                                .map(e -> " OR published_at >= " + StudyMessages.time(e.since()))
                                .orElse("")
                        + ")";
        return evidence.ofStrand()
                + " AND account IS NOT NULL AND is_target AND replies > 0 AND reposts > 0 AND published_at IS NOT NULL"
                + inside;
    }

    private Finding none(String obstacle) {
        return Finding.none(id, statement, TEST, obstacle);
    }

    /** The target's originals whose replies and reposts are known, with a mark on those about the event. */
    private Messages counted(Evidence evidence, Event event) {
        Messages target = evidence.originals()
                .ofMainStrand()
                .signed()
                .where("is_target", true)
                .known("replies")
                .known("reposts");
        String[] windows = target.frame().words("time_window");
        String[] times = target.frame().words("published_at");
        Messages inside = target.where(i -> times[i] != null
                && (plan.windows().isEmpty()
                        || (windows[i] != null && plan.windows().contains(windows[i]))
                        || !Instant.parse(times[i]).isBefore(event.since())));
        return inside.with(ON_EVENT, isOnEvent(inside, event));
    }

    /** A ratio on the log scale needs at least one reply and one repost. */
    private static Messages withRatio(Messages counted) {
        double[] replies = counted.numbers("replies");
        double[] reposts = counted.numbers("reposts");
        return counted.where(i -> replies[i] > 0 && reposts[i] > 0);
    }

    private static double[] isOnEvent(Messages messages, Event event) {
        double[] topic = messages.numbers(TOPIC);
        String[] times = messages.frame().words("published_at");
        return IntStream.range(0, topic.length)
                .mapToDouble(i -> topic[i] > 0 && !Instant.parse(times[i]).isBefore(event.since()) ? 1 : 0)
                .toArray();
    }

    private static MannWhitney compare(Messages messages, String group, double above) {
        double[] member = messages.numbers(group);
        return MannWhitney.of(
                logRatios(messages, i -> member[i] > above, 0), logRatios(messages, i -> member[i] <= above, 0));
    }

    private static double[] logRatios(Messages messages, IntPredicate rows, double added) {
        double[] replies = messages.numbers("replies");
        double[] reposts = messages.numbers("reposts");
        return IntStream.range(0, replies.length)
                .filter(rows)
                .mapToDouble(i -> Math.log((replies[i] + added) / (reposts[i] + added)))
                .toArray();
    }

    /** Messages with more letters X, Y, Z than the median, against the others. */
    private static @Nullable Effect placebo(Messages messages) {
        if (!messages.has(Specification.PLACEBO)) {
            return null;
        }
        double median = Quantiles.type7(messages.numbers(Specification.PLACEBO), 0.5);
        return effect(compare(messages, Specification.PLACEBO, median));
    }

    private static List<Robustness> robustness(Messages messages, Messages counted, MannWhitney test) {
        List<Robustness> runs = new ArrayList<>();
        long on = (long) messages.sum(ON_EVENT);
        runs.add(PowerGuide.ofRanks(on, messages.size() - on));
        runs.add(new Robustness(
                "Hodges-Lehmann shift, as a ratio of ratios",
                messages.size(),
                new Effect(
                        "ratio of replies per repost",
                        Math.exp(test.hodgesLehmann()),
                        Math.exp(test.shiftLow()),
                        Math.exp(test.shiftHigh()),
                        test.p()),
                ""));
        double[] every = counted.numbers(ON_EVENT);
        MannWhitney half = MannWhitney.of(
                logRatios(counted, i -> every[i] == 1, 0.5), logRatios(counted, i -> every[i] == 0, 0.5));
        runs.add(run("half a reply and half a repost added, messages without either too", counted.size(), half));
        Messages matched = matched(messages, messages.numbers(ON_EVENT));
        runs.add(run(
                "others within %d days of a message on the topic".formatted(MATCHED.toDays()),
                matched.size(),
                compare(matched, ON_EVENT, 0)));
        return runs;
    }

    private static Robustness run(String name, long n, MannWhitney test) {
        Effect effect = effect(test);
        return new Robustness(name, n, effect, effect == null ? "no message is left to compare with" : "");
    }

    private static Messages matched(Messages messages, double[] on) {
        String[] times = messages.frame().words("published_at");
        List<Instant> topical = IntStream.range(0, on.length)
                .filter(i -> on[i] == 1)
                .mapToObj(i -> Instant.parse(times[i]))
                .toList();
        return messages.where(i -> topical.stream()
                .anyMatch(
                        t -> Duration.between(t, Instant.parse(times[i])).abs().compareTo(MATCHED) <= 0));
    }

    private List<FiredWarning> warnings(Evidence evidence, Messages own, long on) {
        List<FiredWarning> fired =
                new ArrayList<>(SampleSurvey.of(own, evidence.study()).warnings(id));
        fired.addAll(new MeasureFacts(TOPIC, false, "", "", on, own.size() - on).warnings(id));
        fired.addAll(evidence.origin().warnings(id, List.of("replies", "reposts")));
        fired.addAll(CountHypothesis.placeboFacts(placebo(own)).warnings(id));
        return fired;
    }
}
