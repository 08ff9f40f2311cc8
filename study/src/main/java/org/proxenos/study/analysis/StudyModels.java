package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.study.plan.ModelPlan;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.ModelResult;
import org.proxenos.study.warning.ModelFacts;

/** The regressions that a study states itself, on the messages that its hypotheses use. */
final class StudyModels {
    private final List<ModelResult> results = new ArrayList<>();
    private final List<FiredWarning> warnings = new ArrayList<>();

    private StudyModels() {}

    /** All of them fitted. */
    static StudyModels of(Evidence evidence) {
        StudyModels models = new StudyModels();
        Messages sample = evidence.sample(List.of());
        evidence.study().models().forEach(plan -> models.add(plan, sample, evidence));
        return models;
    }

    private void add(ModelPlan plan, Messages sample, Evidence evidence) {
        ModelSpec spec = plan.spec();
        Formula formula = Formula.parse(spec.formula(), spec.offset());
        List<String> absent =
                formula.columns().stream().filter(c -> !sample.frame().has(c)).toList();
        Fit fit = absent.isEmpty() ? Regression.fit(spec, sample.frame()) : failed(spec, absent, sample);
        Fit placebo = absent.isEmpty() ? Regression.fit(withPlacebo(spec), sample.frame()) : fit;
        List<String> predictors = new ArrayList<>(formula.columns());
        String outcome =
                spec.formula().substring(0, spec.formula().indexOf('~')).strip();
        predictors.remove(outcome);
        results.add(new ModelResult(
                plan.id(),
                "model " + plan.id(),
                fit,
                placebo,
                evidence.validations().unvalidated(predictors)));
        String about = "model " + plan.id();
        List<String> outcomes = List.of("reposts", "replies", "likes", "quotes", "views").stream()
                .filter(formula.columns()::contains)
                .filter(outcome::contains)
                .toList();
        warnings.addAll(evidence.origin().warnings(about, outcomes.isEmpty() ? List.of(outcome) : outcomes));
        if (absent.isEmpty() && !outcomes.isEmpty()) {
            ModelFacts facts = CountHypothesis.modelFacts(sample, outcomes.get(0), fit, placebo);
            warnings.addAll(tests(facts, fit).warnings(about));
        }
    }

    private static ModelFacts tests(ModelFacts facts, Fit fit) {
        int coefficients = fit.fold(
                c -> (int) c.terms().stream()
                        .filter(t -> !t.term().equals("(Intercept)"))
                        .count(),
                f -> 0);
        return new ModelFacts(
                facts.family(),
                facts.dispersion(),
                facts.poissonRatio(),
                facts.topShare(),
                facts.placeboP(),
                coefficients);
    }

    private static Fit failed(ModelSpec spec, List<String> absent, Messages sample) {
        return new Fit.Failed(
                spec,
                "there is no column %s; there are %s"
                        .formatted(
                                String.join(", ", absent),
                                String.join(", ", sample.frame().names())));
    }

    private static ModelSpec withPlacebo(ModelSpec spec) {
        String formula = Formula.parse(spec.formula()).columns().contains(Specification.PLACEBO)
                ? spec.formula()
                : spec.formula() + " + " + Specification.PLACEBO;
        return new ModelSpec(
                formula, spec.family(), spec.offset(), spec.cluster(), spec.fixed(), spec.standardErrors(), spec.lag());
    }

    /** The models, in the study's order. */
    List<ModelResult> results() {
        return List.copyOf(results);
    }

    /** What they warn of. */
    List<FiredWarning> warnings() {
        return List.copyOf(warnings);
    }
}
