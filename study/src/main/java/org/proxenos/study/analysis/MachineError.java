package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.correct.DesignBased;
import org.proxenos.inference.describe.OthersMean;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;

/**
 * What a machine's errors do to a result: the model again with the errors taken out by what people coded of a random part
 * (design-based supervised learning; Egami, Hinck, Stewart and Wei 2023), and the machine's codes as they are in the same model
 * beside it. It is right however the machine errs, if the part was random and people's codes are right.
 *
 * @param evidence what is tested
 * @param outcome left side
 * @param predictors right side, what is claimed first, without the window, which stands beside them unless the time of the event is asked for
 * @param family gaussian, negbin or binomial
 * @param term whose coefficient is asked
 */
record MachineError(Evidence evidence, String outcome, List<String> predictors, Family family, String term) {
    /** How the run begins. */
    static final String NAME = "corrected for the machine's errors";

    /** Mean of the account's other messages on the log scale: it tells accounts apart where each can't have an effect of its own. */
    private static final String HABIT = "habit";

    private static final double HALF = 0.5;

    private static final String HOW = NAME + " by people's codes of a random part";

    MachineError {
        predictors = List.copyOf(predictors);
    }

    /** The primary model of a claim. */
    static MachineError of(Evidence evidence, Claim claim) {
        return new MachineError(evidence, claim.outcome(), claim.predictors(), Family.NEGBIN, claim.exposure());
    }

    /** The same with another coefficient, of one more predictor. */
    MachineError plus(String predictor) {
        List<String> more = new ArrayList<>(predictors);
        if (!more.contains(predictor)) {
            more.add(predictor);
        }
        return new MachineError(evidence, outcome, more, family, predictor);
    }

    /** What machine and people both coded. */
    private List<String> both() {
        return Stream.concat(Stream.of(outcome), predictors.stream())
                .filter(v -> evidence.validations().isJudged(v)
                        && evidence.people().name(v).isPresent())
                .distinct()
                .toList();
    }

    /** The corrected coefficient; empty where the machine gives nothing that people coded too. */
    Optional<Robustness> run(Messages sample) {
        List<String> both = both();
        if (!both.contains(outcome) && (predictors.isEmpty() || !both.contains(predictors.get(0)))) {
            return Optional.empty();
        }
        Messages messages = known(sample, both);
        if (messages.distinct(Specification.ACCOUNT).size() < 2) {
            return Optional.of(new Robustness(
                    HOW,
                    messages.size(),
                    null,
                    "all are of one account: errors are by account, and two are needed to tell them"));
        }
        RandomlyCoded part = RandomlyCoded.of(evidence, messages, both);
        if (!part.obstacle().isEmpty()) {
            return Optional.of(new Robustness(HOW, messages.size(), null, part.obstacle()));
        }
        Effect effect = effect(part.inSample(both), both);
        return Optional.of(new Robustness(
                HOW,
                messages.size(),
                effect,
                effect == null
                        ? "too few are coded by people: the corrected model has no solution"
                        : note(messages, part)));
    }

    /** Why people's codes can't carry a verdict either; empty where they can. */
    Optional<String> obstacle() {
        return both().stream()
                .flatMap(v -> evidence.people().name(v).stream())
                .flatMap(v -> evidence.people().obstacle(v).stream())
                .findFirst();
    }

    /** Messages with a value in every column; what people code as there or not is so for the machine too. */
    private Messages known(Messages sample, List<String> both) {
        Messages known = sample.known(outcome);
        for (String predictor : predictors) {
            known = known.known(predictor);
        }
        for (String variable : both) {
            boolean isPresence = variable.equals(outcome) || !evidence.people().has(variable);
            known = isPresence ? known.above(variable, 0) : known;
        }
        return isOfAccounts() ? known.with(HABIT, habits(known)) : known;
    }

    private boolean isOfAccounts() {
        return family != Family.BINOMIAL && !predictors.isEmpty();
    }

    private double[] habits(Messages messages) {
        double[] means = OthersMean.of(messages.frame().words(Specification.ACCOUNT), messages.numbers(outcome));
        double usual = Arrays.stream(messages.numbers(outcome)).average().orElse(0);
        Arrays.setAll(means, i -> Double.isNaN(means[i]) ? usual : means[i]); // an account's only message
        return family == Family.NEGBIN
                ? Arrays.stream(means).map(m -> Math.log(m + HALF)).toArray()
                : means;
    }

    private String formula(Messages messages) {
        List<String> right = new ArrayList<>(predictors);
        right.removeIf(p -> !p.equals(term) && !varies(messages, p));
        if (!right.isEmpty() && messages.distinct(Specification.WINDOW).size() > 1 && !term.equals(RateAtEvent.POST)) {
            right.add(Specification.WINDOW);
        }
        if (isOfAccounts()) {
            right.add(HABIT);
        }
        return outcome + " ~ " + (right.isEmpty() ? "1" : String.join(" + ", right));
    }

    /** Whether a predictor has two values at least; one says no more than the intercept. */
    private static boolean varies(Messages messages, String column) {
        return Arrays.stream(messages.numbers(column))
                        .filter(v -> !Double.isNaN(v))
                        .distinct()
                        .count()
                > 1;
    }

    private @Nullable Effect effect(Messages messages, List<String> both) {
        DesignBased.Plan plan = new DesignBased.Plan(
                formula(messages),
                family,
                both.stream()
                        .map(v -> new DesignBased.Coded(v, v + RandomlyCoded.MACHINE))
                        .toList(),
                RandomlyCoded.CHANCE,
                Specification.ACCOUNT);
        return DesignBased.of(plan, messages.frame(), evidence.study().seed()).stream()
                .flatMap(found -> found.terms().stream())
                .filter(t -> t.term().equals(term))
                .map(this::effect)
                .findFirst()
                .orElse(null);
    }

    private Effect effect(Fit.Term found) {
        return switch (family) {
            case GAUSSIAN ->
                new Effect(
                        predictors.isEmpty() ? "share" : "difference",
                        found.estimate(),
                        found.low(),
                        found.high(),
                        predictors.isEmpty() ? Double.NaN : found.p());
            case NEGBIN -> new Effect("IRR", found.ratio(), found.ratioLow(), found.ratioHigh(), found.p());
            default -> new Effect("OR", found.ratio(), found.ratioLow(), found.ratioHigh(), found.p());
        };
    }

    private String note(Messages messages, RandomlyCoded part) {
        String people =
                both().stream().flatMap(v -> evidence.people().name(v).stream()).collect(Collectors.joining(", "));
        String locked = obstacle().map(why -> "; but " + why).orElse("");
        return "%,d of %,d messages were coded by people for %s (%s)%s; the machine's codes as they are give %s%s"
                .formatted(
                        part.coded(),
                        messages.size(),
                        people,
                        part.sample(),
                        isOfAccounts() ? ", accounts told apart by the mean of their other messages" : "",
                        naive(messages),
                        locked);
    }

    /** The machine's codes taken for the truth, in the same model. */
    private String naive(Messages messages) {
        ModelSpec spec = ModelSpec.of(formula(messages), family).clusteredBy(Specification.ACCOUNT);
        return Regression.fit(spec, messages.frame())
                .<Optional<Fit.Term>>fold(fit -> fit.find(term), failed -> Optional.empty())
                .map(this::effect)
                .map(e -> String.format(Locale.ROOT, "%.3g [%.3g, %.3g]", e.value(), e.low(), e.high()))
                .orElse("no estimate");
    }
}
