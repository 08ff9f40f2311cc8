package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.Verdict;

/** The answer and its limits, in at most five sentences; none claims a cause and none lacks its n. */
final class Answer {
    private final Evidence evidence;
    private final List<LedgerEntry> ledger;
    private final List<FiredWarning> warnings;

    Answer(Evidence evidence, List<LedgerEntry> ledger, List<FiredWarning> warnings) {
        this.evidence = evidence;
        this.ledger = ledger;
        this.warnings = warnings;
    }

    List<String> lines() {
        return Stream.of(what(), verdicts(), main(), placebo(), limits())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> what() {
        Messages sample = evidence.sample(List.of());
        int accounts = sample.distinct(Specification.ACCOUNT).size();
        String base = "%s %,d original messages of %,d account%s stand inside the windows"
                .formatted(
                        evidence.study().synthetic() ? "This study is synthetic:" : "In this material",
                        sample.size(),
                        accounts,
                        accounts == 1 ? "" : "s");
        if (!sample.has(Hypotheses.CRITICISM) || sample.size() == 0) {
            return Optional.of(base + ".");
        }
        double yes = sample.sum(Hypotheses.CRITICISM);
        String mark = evidence.obstacle(Hypotheses.CRITICISM).isEmpty() ? "" : ", by an unvalidated measure";
        return Optional.of("%s; %,.0f of them (%.1f %%) criticise a target%s."
                .formatted(base, yes, 100 * yes / sample.size(), mark));
    }

    private Optional<String> verdicts() {
        if (ledger.isEmpty()) {
            return Optional.of("No hypothesis is named in study.yaml, so none was tested.");
        }
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            String ids = ledger.stream()
                    .filter(e -> e.verdict() == verdict)
                    .map(LedgerEntry::id)
                    .collect(Collectors.joining(", "));
            if (!ids.isEmpty()) {
                parts.add(verdict.code() + ": " + ids);
            }
        }
        return Optional.of("The ledger says " + String.join("; ", parts) + ".");
    }

    /** The first hypothesis with an effect, those with a verdict first. */
    private Optional<String> main() {
        return Stream.concat(
                        ledger.stream().filter(e -> e.verdict() != Verdict.UNTESTABLE),
                        ledger.stream().filter(e -> e.verdict() == Verdict.UNTESTABLE))
                .filter(e -> e.verdict() != Verdict.DESCRIBED)
                .findFirst()
                .flatMap(this::sentence);
    }

    private Optional<String> sentence(LedgerEntry entry) {
        Effect effect = entry.effect();
        if (effect == null) {
            return Optional.of("%s: %s.".formatted(entry.id(), entry.reason()));
        }
        String carried = entry.verdict() == Verdict.UNTESTABLE
                ? ", which carries no verdict (%s)".formatted(shortReason(entry.reason()))
                : "";
        return Optional.of("%s: %s %s (95 %% interval %s to %s; %,d messages of %,d account%s)%s%s."
                .formatted(
                        entry.id(),
                        effect.name(),
                        digits(effect.value()),
                        digits(effect.low()),
                        digits(effect.high()),
                        entry.n(),
                        entry.accounts(),
                        entry.accounts() == 1 ? "" : "s",
                        replies(entry),
                        carried));
    }

    /** Gain never stands without what may be backlash. */
    private static String replies(LedgerEntry entry) {
        return entry.robustness().stream()
                .filter(r -> r.name().startsWith("replies in place of"))
                .map(Robustness::effect)
                .filter(e -> e != null)
                .findFirst()
                .map(e -> ", and %s for replies, which hold backlash as well as support".formatted(digits(e.value())))
                .orElse("");
    }

    private static String shortReason(String reason) {
        return reason.length() <= 60 ? reason : reason.substring(0, reason.lastIndexOf(' ', 60)) + " ...";
    }

    private Optional<String> placebo() {
        List<LedgerEntry> tested =
                ledger.stream().filter(e -> e.placebo() != null).toList();
        if (tested.isEmpty()) {
            return Optional.empty();
        }
        String significant = tested.stream()
                .filter(e -> e.placebo() != null && e.placebo().p() < 0.05)
                .map(LedgerEntry::id)
                .collect(Collectors.joining(", "));
        return Optional.of(
                significant.isEmpty()
                        ? "The placebo, letters X, Y and Z counted as if they meant something, is told apart from nothing in none of %d tests."
                                .formatted(tested.size())
                        : "The placebo, letters X, Y and Z counted as if they meant something, is significant too in %s of %d tests: read those with care."
                                .formatted(significant, tested.size()));
    }

    private Optional<String> limits() {
        String ids = warnings.stream().map(FiredWarning::id).distinct().collect(Collectors.joining(", "));
        String selection = warnings.stream().anyMatch(w -> w.id().equals("W10"))
                ? "the messages were selected in a way that bears on the result, "
                : "";
        return Optional.of("Limits: %severy number here is an association in one corpus, and none is advice%s."
                .formatted(selection, ids.isEmpty() ? "" : "; warnings " + ids));
    }

    private static String digits(double value) {
        return Double.isNaN(value) ? "not known" : String.format(Locale.ROOT, "%.2f", value);
    }
}
