package org.proxenos.study.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.LikelihoodRatioTest;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;

/** Other ways to run the model of a claim (framework section 5), none of which decides. */
final class Variations {
    private static final double WINSORISED_AT = 0.99;

    private final Claim claim;
    private final Messages sample;
    private final Evidence evidence;
    private final Specification primary;

    Variations(Claim claim, Messages sample, Evidence evidence) {
        this.claim = claim;
        this.sample = sample;
        this.evidence = evidence;
        this.primary = Specification.of(claim);
    }

    /** All runs that the data allow, beside the primary fit. */
    List<Robustness> runs(Fit found) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(run("without the message with most " + claim.outcome(), primary, withoutTop(sample, claim.outcome())));
        runs.add(run(
                claim.outcome() + " winsorised at the 99th percentile", primary, winsorised(sample, claim.outcome())));
        withTime().ifPresent(m -> runs.add(run("messages of the anticipation included", primary, m)));
        sample.withoutTarget().ifPresent(m -> runs.add(run("without the target's own accounts", primary, m)));
        followers().ifPresent(m -> {
            runs.add(run("log(followers + 1) as covariate, no account effects", primary.byFollowers(false), m));
            runs.add(run("log(followers + 1) as offset, no account effects", primary.byFollowers(true), m));
        });
        runs.add(robustness(
                "random intercept of the account in the place of its effect",
                primary.mixed(sample),
                claim.exposure(),
                "IRR"));
        runs.add(onLogScale());
        otherExposure().ifPresent(runs::add);
        runs.addAll(OwnVariations.of(claim, sample, evidence));
        likelihoodRatio(found).ifPresent(runs::add);
        if (!claim.outcome().equals("replies")) {
            runs.add(onReplies());
        }
        Effect effect = Specification.effect(found, claim.exposure(), "IRR");
        if (effect != null) {
            runs.add(new Permutation(claim, sample, evidence.study().seed()).run(effect));
        }
        return runs;
    }

    private Robustness onLogScale() {
        String outcome = "(%s + 1)".formatted(claim.outcome());
        Fit fit = primary.onLogScale().fit(sample);
        return robustness("least squares on log" + outcome, fit, claim.exposure(), "ratio of " + outcome);
    }

    /** A gain never stands without what may be backlash. */
    private Robustness onReplies() {
        Robustness run =
                run("replies in place of " + claim.outcome(), Specification.of(claim.withOutcome("replies")), sample);
        return run.effect() == null
                ? run
                : new Robustness(run.name(), run.n(), run.effect(), "replies hold backlash as well as support");
    }

    private Robustness run(String name, Specification specification, Messages messages) {
        return robustness(name, specification.fit(messages), claim.exposure(), "IRR");
    }

    /** A coefficient of another fit, or why there is none. */
    static Robustness robustness(String name, Fit fit, String term, String scale) {
        return new Robustness(
                name,
                fit.fold(c -> (long) c.n(), f -> 0L),
                Specification.effect(fit, term, scale),
                Specification.reason(fit, term));
    }

    /** All but the message with most of an outcome, the first of equals. */
    static Messages withoutTop(Messages messages, String outcome) {
        double[] values = messages.numbers(outcome);
        int top = 0;
        for (int i = 1; i < values.length; i++) {
            top = values[i] > values[top] ? i : top;
        }
        int left = top;
        return messages.where(i -> i != left);
    }

    /** The same messages with an outcome held at its 99th percentile. */
    static Messages winsorised(Messages messages, String outcome) {
        double[] values = messages.numbers(outcome);
        double most = Math.floor(Quantiles.type7(values, WINSORISED_AT));
        return messages.with(
                outcome, Arrays.stream(values).map(v -> Math.min(v, most)).toArray());
    }

    private Optional<Messages> withTime() {
        Messages all = evidence.sampleWithAnticipation(claim.windows())
                .known(claim.outcome())
                .known(claim.exposure());
        return Optional.of(all).filter(m -> m.size() > sample.size());
    }

    private Optional<Messages> followers() {
        Messages known = sample.known("followers");
        return Optional.of(known).filter(m -> 2 * m.size() > sample.size());
    }

    private Optional<Robustness> otherExposure() {
        String other = otherExposure(claim.exposure());
        if (!sample.has(other)) {
            return Optional.empty();
        }
        Fit fit = Specification.of(claim.withExposure(other)).fit(sample);
        return Optional.of(robustness(other + " in place of " + claim.exposure(), fit, other, "IRR"));
    }

    /** The same measure in another form: presence in the place of a count, all parts in the place of how many. */
    static String otherExposure(String exposure) {
        return switch (exposure) {
            case "common_enemy_full" -> "common_enemy";
            case "common_enemy" -> "common_enemy_full";
            default -> exposure + "_any";
        };
    }

    /** Printed beside the Wald test and never the verdict: it takes messages of one account for independent. */
    private Optional<Robustness> likelihoodRatio(Fit found) {
        Fit without = primary.without(claim.exposure()).fit(sample);
        return without.fold(
                small -> found.fold(large -> likelihoodRatio(small, large), failed -> Optional.empty()),
                failed -> Optional.empty());
    }

    private Optional<Robustness> likelihoodRatio(Fit.Converged small, Fit.Converged large) {
        if (small.n() != large.n() || small.terms().size() >= large.terms().size()) {
            return Optional.empty();
        }
        LikelihoodRatioTest test = LikelihoodRatioTest.of(small, large);
        Effect effect = new Effect("chi-square", test.statistic(), Double.NaN, Double.NaN, test.p());
        return Optional.of(new Robustness(
                "likelihood-ratio test",
                large.n(),
                effect,
                "takes messages of one account for independent; never the verdict"));
    }

    /** Whether a message came after the event, as a number. */
    static double[] after(Event event, Messages messages) {
        return Arrays.stream(messages.frame().words("published_at"))
                .mapToDouble(t -> t == null ? Double.NaN : Instant.parse(t).isBefore(event.at()) ? 0 : 1)
                .toArray();
    }
}
