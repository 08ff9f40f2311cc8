package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.ModelResult;

/**
 * Criticism and a call to action stand in the same messages more often than by chance: odds ratio by logistic regression,
 * errors clustered by account (framework section 5, H5).
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param plan the study's changes: exposure is the criticism, outcome the call
 */
record TogetherInText(String id, String statement, HypothesisPlan plan) implements Hypothesis {
    private String exposure() {
        return Objects.requireNonNullElse(plan.exposure(), Hypotheses.CRITICISM);
    }

    private String outcome() {
        return Objects.requireNonNullElse(plan.outcome(), "action");
    }

    private String test() {
        return "logistic regression of %s on %s and window, errors clustered by account (CR1S)"
                .formatted(outcome(), exposure());
    }

    @Override
    public Finding test(Evidence evidence) {
        for (String variable : List.of(exposure(), outcome())) {
            if (!evidence.originals().has(variable)) {
                return Finding.none(
                        id,
                        statement,
                        test(),
                        "no coder gives '%s'; name one that does under `coders`".formatted(variable));
            }
        }
        Messages sample = coded(evidence.sample(plan.windows()));
        if (sample.size() == 0) {
            return Finding.none(
                    id, statement, test(), "there is no original inside the windows that is coded for both");
        }
        return found(evidence, sample);
    }

    private Finding found(Evidence evidence, Messages sample) {
        Fit fit = fit(sample, exposure(), "");
        Fit placebo = fit(sample, Specification.PLACEBO, "");
        Optional<Figure.Curve> curve = curve(evidence);
        Optional<String> obstacle = evidence.obstacle(exposure()).or(() -> evidence.obstacle(outcome()));
        return new Finding(
                id,
                statement,
                test(),
                sample.size(),
                sample.distinct(Specification.ACCOUNT).size(),
                Specification.effect(fit, exposure(), "OR"),
                Specification.effect(placebo, Specification.PLACEBO, "OR"),
                1,
                obstacle.orElseGet(() -> Specification.reason(fit, exposure())),
                false,
                runs(evidence, sample, curve),
                warnings(evidence, sample, Specification.effect(placebo, Specification.PLACEBO, "OR")),
                List.of(new ModelResult(
                        id,
                        statement,
                        fit,
                        placebo,
                        evidence.validations().unvalidated(List.of(exposure(), outcome())))),
                curve.orElse(null),
                null,
                CountHypothesis.TABLE);
    }

    @Override
    public List<String> planned() {
        return List.of("test: " + test(), "placebo: letters X, Y and Z in the place of criticism");
    }

    @Override
    public String messages(Evidence evidence) {
        return "%s AND %s IS NOT NULL AND %s IS NOT NULL"
                .formatted(evidence.condition(plan.windows()), exposure(), outcome());
    }

    private Messages coded(Messages messages) {
        Messages known = messages.known(exposure()).known(outcome());
        return known.above(exposure(), 0).above(outcome(), 0);
    }

    private Fit fit(Messages messages, String predictor, String more) {
        String windows = messages.distinct(Specification.WINDOW).size() > 1 ? " + " + Specification.WINDOW : "";
        return Specification.odds("%s ~ %s%s%s".formatted(outcome(), predictor, more, windows), messages);
    }

    private Optional<Figure.Curve> curve(Evidence evidence) {
        Messages all = coded(evidence.sampleWithAnticipation(plan.windows()));
        List<Choice<Specification>> windows = Choices.windows(evidence, all);
        if (all.where(Evidence.isAnticipating(all).negate())
                        .distinct(Specification.WINDOW)
                        .size()
                > 1) {
            windows.add(Choice.ofSample("without it, no effects of windows", m -> {
                Messages usual = m.where(Evidence.isAnticipating(m).negate());
                return usual.with(Specification.WINDOW, new @Nullable String[usual.size()]);
            }));
        }
        return new OddsCurve(id, outcome(), List.of(exposure()), exposure(), all)
                .multiverse(
                        windows,
                        Map.of(),
                        TogetherInText::asked,
                        evidence.study().seed())
                .curve();
    }

    /** Criticism, and letters in its place. */
    private static Optional<Multiverse.Answered> asked(Specification model, Messages sample) {
        String criticism = model.predictors().get(0);
        return Multiverse.Answered.of(
                Specification.effect(model.fit(sample), criticism, "OR"),
                Specification.effect(
                        model.replacing(criticism, Specification.PLACEBO).fit(sample), Specification.PLACEBO, "OR"));
    }

    private List<Robustness> runs(Evidence evidence, Messages sample, Optional<Figure.Curve> curve) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(PowerGuide.ofOdds(sample, exposure(), outcome()));
        new MachineError(evidence, outcome(), List.of(exposure()), Family.BINOMIAL, exposure())
                .run(sample)
                .ifPresent(runs::add);
        runs.add(Variations.robustness(
                "random intercept of the account",
                Specification.mixedOdds("%s ~ %s".formatted(outcome(), exposure()), Specification.ACCOUNT, sample),
                exposure(),
                "OR"));
        if (sample.has("words")) {
            runs.add(Variations.robustness(
                    "longer texts hold more of everything: words beside",
                    fit(sample, exposure(), " + words"),
                    exposure(),
                    "OR"));
        }
        sample.withoutTarget()
                .ifPresent(others -> runs.add(Variations.robustness(
                        "without the target's own accounts", fit(others, exposure(), ""), exposure(), "OR")));
        runs.add(phi(sample));
        curve.map(found -> Multiverse.robustness(found, "OR")).ifPresent(runs::add);
        return runs;
    }

    /** Pearson's correlation of the two marks, which is phi; for display. */
    private Robustness phi(Messages sample) {
        double[] x = sample.numbers(exposure());
        double[] y = sample.numbers(outcome());
        double n = x.length;
        double both = 0;
        for (int i = 0; i < x.length; i++) {
            both += x[i] * y[i];
        }
        double sumX = Arrays.stream(x).sum();
        double sumY = Arrays.stream(y).sum();
        double phi = (n * both - sumX * sumY) / Math.sqrt(sumX * (n - sumX) * sumY * (n - sumY));
        String counts = "%,.0f of %,.0f with the one have the other, %,.0f of %,.0f without"
                .formatted(both, sumX, sumY - both, n - sumX);
        return new Robustness(
                "phi",
                x.length,
                Double.isNaN(phi) ? null : new Effect("phi", phi, Double.NaN, Double.NaN, Double.NaN),
                counts);
    }

    private List<FiredWarning> warnings(Evidence evidence, Messages sample, @Nullable Effect placebo) {
        List<FiredWarning> fired = new ArrayList<>(SampleSurvey.warningsOfTexts(sample, evidence.study(), id));
        fired.addAll(CountHypothesis.measureFacts(evidence, sample, exposure()).warnings(id));
        fired.addAll(CountHypothesis.measureFacts(evidence, sample, outcome()).warnings(id));
        fired.addAll(CountHypothesis.placeboFacts(placebo).warnings(id));
        fired.addAll(evidence.origin().warnings(id, List.of(exposure(), outcome())));
        return fired;
    }
}
