package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.study.plan.ModelPlan;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.ModelResult;

/** The regressions that a study states itself, on the messages that its hypotheses use. */
final class StudyModels {
    private static final List<String> REACTIONS = List.of("reposts", "replies", "likes", "quotes", "views");

    private final List<ModelResult> results = new ArrayList<>();
    private final List<FiredWarning> warnings = new ArrayList<>();
    private final Map<String, String> messages = new LinkedHashMap<>();

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
        Set<String> columns = columns(spec);
        List<String> absent =
                columns.stream().filter(c -> !sample.frame().has(c)).toList();
        Fit fit = absent.isEmpty() ? Regression.fit(spec, sample.frame()) : failed(spec, absent, sample);
        Fit placebo = absent.isEmpty() ? Regression.fit(withPlacebo(spec), sample.frame()) : fit;
        String about = "model " + plan.id();
        results.add(new ModelResult(
                        plan.id(), about, fit, placebo, evidence.validations().unvalidated(columns))
                .withMargins(sample.frame()));
        if (absent.isEmpty()) {
            messages.put(plan.id(), evidence.condition(List.of()) + complete(columns));
        }
        List<String> outcomes = outcomes(spec);
        warnings.addAll(evidence.origin().warnings(about, outcomes));
        warnings.addAll(CountHypothesis.placeboFacts(placebo).warnings(about));
        for (String outcome : outcomes) {
            if (absent.isEmpty() && REACTIONS.contains(outcome)) {
                warnings.addAll(CountHypothesis.modelFacts(sample, outcome, fit, coefficients(fit))
                        .warnings(about));
            }
        }
    }

    /** Reads a model's columns from the tables; {@code negative} is derived here. */
    private static String complete(Set<String> columns) {
        return columns.stream()
                .map(c -> c.equals("negative") ? "vader_compound" : c)
                .map(c -> " AND " + c + " IS NOT NULL")
                .collect(Collectors.joining());
    }

    /** All that a model needs of a message. */
    private static Set<String> columns(ModelSpec spec) {
        Set<String> columns =
                new TreeSet<>(Formula.parse(spec.formula(), spec.offset()).columns());
        columns.addAll(spec.clusterColumns());
        columns.addAll(ModelSpec.columnsOf(spec.fixed()));
        return columns;
    }

    /** The reactions on the left side; where there is none, the left side itself. */
    private static List<String> outcomes(ModelSpec spec) {
        String left = spec.formula().substring(0, spec.formula().indexOf('~')).strip();
        List<String> named = REACTIONS.stream()
                .filter(Formula.parse(left + " ~ 1").columns()::contains)
                .toList();
        return named.isEmpty() ? List.of(left) : named;
    }

    private static int coefficients(Fit fit) {
        return fit.fold(
                c -> (int) c.terms().stream()
                        .filter(t -> !t.term().equals("(Intercept)"))
                        .count(),
                f -> 0);
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

    /** The messages of each, as a condition over the columns of a study's messages. */
    Map<String, String> messages() {
        return messages;
    }

    /** What they warn of. */
    List<FiredWarning> warnings() {
        return List.copyOf(warnings);
    }
}
