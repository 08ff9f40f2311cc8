package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.proxenos.inference.describe.Multiplicity;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.Verdict;

/**
 * What findings say once they stand side by side: a p-value is corrected by Holm over all primary tests of the study
 * (framework section 5), whether or not their measures are validated.
 */
final class Verdicts {
    private static final double LEVEL = 0.05;

    private Verdicts() {}

    /** The ledger, in the order of the findings. */
    static List<LedgerEntry> of(List<Finding> findings) {
        Map<String, Double> adjusted = adjusted(findings);
        return findings.stream()
                .map(f -> entry(f, Optional.ofNullable(adjusted.get(f.id())), adjusted.size()))
                .toList();
    }

    private static Map<String, Double> adjusted(List<Finding> findings) {
        List<Finding> tested = new ArrayList<>();
        List<Double> p = new ArrayList<>();
        for (Finding finding : findings) {
            Effect effect = finding.effect();
            if (finding.isTested() && effect != null) {
                tested.add(finding);
                p.add(effect.p());
            }
        }
        double[] corrected =
                Multiplicity.holm(p.stream().mapToDouble(Double::doubleValue).toArray());
        Map<String, Double> byId = new HashMap<>();
        for (int i = 0; i < corrected.length; i++) {
            byId.put(tested.get(i).id(), corrected[i]);
        }
        return byId;
    }

    private static LedgerEntry entry(Finding finding, Optional<Double> adjusted, int tests) {
        Decision decision = decide(finding, adjusted, tests);
        return new LedgerEntry(
                finding.id(),
                finding.statement(),
                decision.verdict(),
                decision.reason(),
                finding.test(),
                finding.n(),
                finding.accounts(),
                finding.effect(),
                finding.placebo(),
                finding.robustness(),
                finding.warnings().stream()
                        .map(FiredWarning::id)
                        .collect(Collectors.toCollection(() -> new TreeSet<>(Verdicts::byNumber)))
                        .stream()
                        .toList(),
                finding.figure(),
                finding.table());
    }

    private static int byNumber(String a, String b) {
        return Integer.compare(Integer.parseInt(a.substring(1)), Integer.parseInt(b.substring(1)));
    }

    private static Decision decide(Finding finding, Optional<Double> adjusted, int tests) {
        Effect effect = finding.effect();
        if (!finding.obstacle().isEmpty()) {
            return new Decision(Verdict.UNTESTABLE, finding.obstacle());
        }
        if (effect == null) {
            return new Decision(Verdict.UNTESTABLE, "no effect could be computed");
        }
        if (finding.isDescription()) {
            return new Decision(
                    Verdict.DESCRIBED,
                    "a description: %s of %,d originals; by strand and role below"
                            .formatted(percent(effect.value()), finding.n()));
        }
        return adjusted.map(p -> decide(finding, effect, p, tests))
                .orElse(new Decision(Verdict.UNTESTABLE, "the effect has no p-value"));
    }

    private static Decision decide(Finding finding, Effect effect, double p, int tests) {
        boolean isAbove = effect.value() > finding.noEffect();
        String numbers = "%s %s [%s, %s], p %s after Holm over %d test%s"
                .formatted(
                        effect.name(),
                        digits(effect.value()),
                        digits(effect.low()),
                        digits(effect.high()),
                        p < 0.001 ? "< .001" : "= " + digits(p),
                        tests,
                        tests == 1 ? "" : "s");
        Effect placebo = finding.placebo();
        String caution =
                corrected(finding) + (placebo != null && placebo.p() < LEVEL ? "; the placebo is significant too" : "");
        if (p < LEVEL && isAbove) {
            return new Decision(
                    Verdict.SUPPORTED, "above %s: %s".formatted(digits(finding.noEffect()), numbers + caution));
        }
        String why = p < LEVEL
                ? "in the opposite direction: "
                : "not told apart from %s: ".formatted(digits(finding.noEffect()));
        return new Decision(Verdict.NOT_SUPPORTED, why + numbers + caution);
    }

    /** What is left without the machine's errors, where that is known and does not decide itself. */
    private static String corrected(Finding finding) {
        return finding.robustness().stream()
                .filter(run -> run.name().startsWith(MachineError.NAME))
                .map(LedgerEntry.Robustness::effect)
                .filter(effect -> effect != null && !effect.equals(finding.effect()))
                .map(effect -> "; %s %s %s [%s, %s]"
                        .formatted(
                                MachineError.NAME,
                                effect.name(),
                                digits(effect.value()),
                                digits(effect.low()),
                                digits(effect.high())))
                .findFirst()
                .orElse("");
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /**
     * A verdict with its reason.
     *
     * @param verdict what is said
     * @param reason why
     */
    private record Decision(Verdict verdict, String reason) {}
}
