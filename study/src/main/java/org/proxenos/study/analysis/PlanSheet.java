package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.plan.ModelPlan;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudySource;
import org.proxenos.study.plan.Target;

/**
 * All that decides what a study will find, besides the data: one statement a line, with every default written out, so that a
 * change of the plan is a change of a line, whether study.yaml or the built-in plan has changed.
 */
public final class PlanSheet {
    private PlanSheet() {}

    /** The lines, in the order of study.yaml. */
    public static List<String> of(Study study) {
        List<String> lines = new ArrayList<>();
        lines.add("study: " + study.id());
        lines.add("question: " + study.question());
        study.event()
                .ifPresent(e -> lines.add("event: %s, at %s, expected since %s; topic %s"
                        .formatted(e.label(), e.at(), e.since(), list(e.topic()))));
        study.windows()
                .forEach(w ->
                        lines.add("window %s: %s to %s (end not included)".formatted(w.name(), w.from(), w.until())));
        study.sources().forEach(s -> lines.add(source(s)));
        study.targets().forEach(t -> lines.add(target(t)));
        lines.add("coders: " + list(study.coders()));
        lines.add("languages: "
                + (study.texts().languages().isEmpty()
                        ? "any"
                        : list(study.texts().languages())));
        lines.add("near duplicates: " + (study.texts().leavesOutCopies() ? "left out" : "kept"));
        study.lexica()
                .forEach(l -> lines.add("word list %s (%s): %s".formatted(l.name(), l.language(), list(l.words()))));
        study.hypotheses().forEach(h -> lines.addAll(hypothesis(h)));
        study.models().forEach(m -> lines.add(model(m)));
        lines.add("level: .05, two-sided, Holm over all primary tests");
        lines.add(
                "gate: lower end of the 95 % interval of Krippendorff's alpha, among people and of the machine: .667");
        lines.add("seed: " + study.seed());
        return lines.stream().map(line -> line.replaceAll("\\s+", " ")).toList();
    }

    private static String source(StudySource source) {
        return "source %s: strand %s, format %s, %s"
                .formatted(
                        source.files(),
                        source.strand().code(),
                        source.format() == null ? "by content" : source.format(),
                        source.caveats().selection().isEmpty()
                                ? "selection not stated"
                                : source.caveats().selection());
    }

    private static String target(Target target) {
        return "target %s: %s%s; named %s; speaks as %s"
                .formatted(
                        target.id(),
                        target.kind().code(),
                        target.governmentOf() == null ? "" : ", government of " + target.governmentOf(),
                        list(target.aliases()),
                        list(target.handles()));
    }

    private static List<String> hypothesis(HypothesisPlan plan) {
        Hypothesis hypothesis = Hypotheses.of(plan);
        List<String> lines = new ArrayList<>(List.of("%s: %s".formatted(plan.id(), Hypotheses.statement(plan.id()))));
        hypothesis.planned().forEach(line -> lines.add("%s %s".formatted(plan.id(), line)));
        if (!plan.placebo().equals(HypothesisPlan.LETTERS)) {
            lines.removeIf(line -> line.startsWith(plan.id() + " placebo: "));
            lines.add("%s placebo: %s".formatted(plan.id(), plan.placebo()));
        }
        lines.add("%s robustness: %s".formatted(plan.id(), list(plan.robustness())));
        lines.add("%s windows: %s"
                .formatted(plan.id(), plan.windows().isEmpty() ? "all but the anticipation" : list(plan.windows())));
        return lines;
    }

    private static String model(ModelPlan plan) {
        ModelSpec spec = plan.spec();
        return "model %s: %s, %s, errors %s%s%s%s"
                .formatted(
                        plan.id(),
                        spec.formula(),
                        spec.family().name().toLowerCase(Locale.ROOT),
                        spec.standardErrors().name().toLowerCase(Locale.ROOT),
                        spec.cluster() == null ? "" : " by " + spec.cluster(),
                        spec.fixed() == null ? "" : ", effects of " + spec.fixed(),
                        spec.offset() == null ? "" : ", offset " + spec.offset());
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? "none" : words.stream().collect(Collectors.joining(", "));
    }
}
