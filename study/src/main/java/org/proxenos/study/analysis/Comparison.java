package org.proxenos.study.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.event.DifferenceInDifferences;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.warning.ComparisonFacts;

/**
 * Those who criticised since the event beside those who did not, before and after it (framework FS10).
 *
 * @param evidence what is compared
 * @param event t0
 */
record Comparison(Evidence evidence, Event event) {
    /** Fewer accounts on a side are no comparison. */
    static final int FEWEST = 3;

    private static final String WEEK = "week";
    private static final String CRITIC = "critic";
    private static final double WEEK_LENGTH = Duration.ofDays(7).toMillis();
    private static final int REACH = 4;

    /** Accounts with a message that criticises since the event. */
    static Set<String> critics(Evidence evidence, Event event, List<String> windows) {
        Set<String> critics = new LinkedHashSet<>();
        Measure criticism = evidence.measure(Hypotheses.CRITICISM);
        if (!criticism.isCoded()) {
            return critics;
        }
        Messages all = evidence.measured(evidence.sample(windows), criticism);
        double[] after = Variations.after(event, all);
        double[] codes = all.numbers(Hypotheses.CRITICISM);
        String[] accounts = all.frame().words(Specification.ACCOUNT);
        IntStream.range(0, codes.length)
                .filter(i -> after[i] == 1 && codes[i] > 0)
                .forEach(i -> critics.add(accounts[i]));
        return critics;
    }

    /** The difference of differences of a measure's mean, with the test of what came before. */
    Robustness of(Messages messages, String outcome, Set<String> critics) {
        String name = "difference in differences: critics against others, by week";
        Messages weekly = weekly(messages, critics);
        Optional<String> tooFew = tooFew(weekly, critics);
        if (tooFew.isPresent()) {
            return new Robustness(name, weekly.size(), null, tooFew.get());
        }
        DifferenceInDifferences found = compare(weekly, outcome);
        @Nullable Effect effect = effect(found.effect());
        return new Robustness(
                name,
                weekly.size(),
                effect,
                effect == null ? Specification.reason(found.effect(), "did") : trend(found));
    }

    /** Why these accounts cannot be compared; empty where they can. */
    Optional<String> obstacle(Messages messages, Set<String> critics) {
        return tooFew(weekly(messages, critics), critics);
    }

    /** The comparison itself, by week; for accounts without {@link #obstacle}. */
    DifferenceInDifferences compared(Messages messages, String outcome, Set<String> critics) {
        return compare(weekly(messages, critics), outcome);
    }

    /** The same week by week: how far critics are from others beside the last week before; none where they cannot be compared. */
    List<Robustness> byWeek(Messages messages, String outcome, Set<String> critics) {
        Messages weekly = weekly(messages, critics);
        if (tooFew(weekly, critics).isPresent()) {
            return List.of();
        }
        return compare(weekly, outcome)
                .study()
                .<List<Robustness>>fold(
                        fit -> fit.terms().stream()
                                .filter(t -> t.term().matches("(lead|lag)[0-9]+"))
                                .map(t -> new Robustness(
                                        "difference in differences, event study: " + week(t.term()),
                                        fit.n(),
                                        new Effect("difference", t.estimate(), t.low(), t.high(), t.p()),
                                        "beside the last week before the event, or before it was expected"))
                                .toList(),
                        failed -> List.of());
    }

    private static String week(String term) {
        int number = Integer.parseInt(term.replaceAll("[a-z]+", ""));
        String beyond = number == REACH ? " or more" : "";
        return term.startsWith("lead")
                ? "%d%s weeks before".formatted(number, beyond).replaceFirst("^1 weeks", "1 week")
                : "week %d%s after".formatted(number + 1, beyond);
    }

    private DifferenceInDifferences compare(Messages weekly, String outcome) {
        ModelSpec model = new ModelSpec(
                outcome + " ~ 1",
                Family.GAUSSIAN,
                null,
                Specification.ACCOUNT,
                Specification.ACCOUNT,
                StandardErrors.CR1S,
                0);
        double expected = Duration.between(event.since(), event.at()).toMillis() / WEEK_LENGTH;
        return DifferenceInDifferences.of(
                new DifferenceInDifferences.Plan(model, CRITIC, WEEK, 0, (int) Math.ceil(expected), REACH),
                weekly.frame());
    }

    private static @Nullable Effect effect(Fit fit) {
        return fit.<@Nullable Effect>fold(
                c -> c.find("did")
                        .map(t -> new Effect("difference", t.estimate(), t.low(), t.high(), t.p()))
                        .orElse(null),
                f -> null);
    }

    /** Whether critics and others were on one way before; nothing where they cannot be compared. */
    List<FiredWarning> warnings(String about, Messages messages, String outcome, Set<String> critics) {
        Messages weekly = weekly(messages, critics);
        return tooFew(weekly, critics).isPresent()
                ? List.of()
                : compare(weekly, outcome)
                        .preTrend()
                        .map(t -> ComparisonFacts.ofTrend(t.p()).warnings(about))
                        .orElse(List.of());
    }

    private static Optional<String> tooFew(Messages weekly, Set<String> critics) {
        long others = weekly.distinct(Specification.ACCOUNT).stream()
                .filter(a -> !critics.contains(a))
                .count();
        long with = weekly.distinct(Specification.ACCOUNT).size() - others;
        return Math.min(with, others) < FEWEST
                ? Optional.of("%d accounts criticised since the event and %d did not; %d of each are needed"
                        .formatted(with, others, FEWEST))
                : Optional.empty();
    }

    private static String trend(DifferenceInDifferences found) {
        return found.preTrend()
                .map(t -> "before the event the two moved %s (p = %.3g)"
                        .formatted(t.p() < 0.05 ? "apart: not parallel" : "alike as far as can be told", t.p()))
                .orElse("nothing tells whether the two moved alike before the event");
    }

    private Messages weekly(Messages messages, Set<String> critics) {
        String[] times = messages.frame().words("published_at");
        Messages known = messages.where(i -> times[i] != null);
        double[] weeks = Arrays.stream(known.frame().words("published_at"))
                .mapToDouble(t -> Math.floor(
                        Duration.between(event.at(), Instant.parse(t)).toMillis() / WEEK_LENGTH))
                .toArray();
        double[] marks = Arrays.stream(known.frame().words(Specification.ACCOUNT))
                .mapToDouble(a -> critics.contains(a) ? 1 : 0)
                .toArray();
        return known.with(WEEK, weeks).with(CRITIC, marks);
    }
}
