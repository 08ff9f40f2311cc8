package org.proxenos.study.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hypotheses of a study as {@code study.yaml} may state them, every default written out, to be changed and frozen. */
public final class HypothesisYaml {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_ -]*");

    private HypothesisYaml() {}

    /** The section {@code hypotheses:}; read again it gives the same plans. */
    public static String of(List<HypothesisPlan> plans) {
        return plans.stream()
                .map(HypothesisYaml::entry)
                .collect(Collectors.joining("\n", plans.isEmpty() ? "hypotheses: []" : "hypotheses:\n", "\n"));
    }

    private static String entry(HypothesisPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("  - id: " + plan.id());
        if (BuiltInPlan.of(plan.id()).tests().size() > 1) {
            lines.add("    # test: one of "
                    + String.join(", ", BuiltInPlan.of(plan.id()).tests()));
        }
        add(lines, "test", plan.test());
        add(lines, "exposure", plan.exposure());
        add(lines, "outcome", plan.outcome());
        add(lines, "controls", plan.controls());
        if (plan.windows().isEmpty()) {
            lines.add("    # windows: all but the anticipation");
        }
        add(lines, "windows", plan.windows());
        lines.add("    robustness: " + (plan.robustness().isEmpty() ? HypothesisPlan.NONE : list(plan.robustness())));
        add(lines, "placebo", plan.placebo());
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String key, @Nullable String value) {
        if (value != null) {
            lines.add("    %s: %s".formatted(key, word(value)));
        }
    }

    private static void add(List<String> lines, String key, List<String> values) {
        if (!values.isEmpty()) {
            lines.add("    %s: %s".formatted(key, list(values)));
        }
    }

    private static String list(List<String> values) {
        return values.stream().map(HypothesisYaml::word).collect(Collectors.joining(", ", "[", "]"));
    }

    /** In quotes where it would be read as anything but these words. */
    private static String word(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
