package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.proxenos.inference.glm.Fit;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry.Robustness;

/** The runs that framework section 5 names for one hypothesis alone. */
final class OwnVariations {
    private static final String GAIN = "log_gain";

    private OwnVariations() {}

    static List<Robustness> of(Claim claim, Messages sample, Evidence evidence) {
        return switch (claim.id()) {
            case "H2" -> {
                List<Robustness> runs = new ArrayList<>(List.of(againstHabit(claim, sample)));
                evidence.study().event().ifPresent(event -> runs.addAll(againstOthers(claim, sample, evidence, event)));
                yield runs;
            }
            case "H3" ->
                evidence.study()
                        .event()
                        .map(event -> List.of(afterEvent(claim, sample, event)))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** Does the exposure matter more after the event? */
    private static Robustness afterEvent(Claim claim, Messages sample, Event event) {
        Messages timed = sample.with("post", Variations.after(event, sample));
        String term = claim.exposure() + ":post";
        Fit fit = Specification.of(claim).plus(term).fit(timed);
        return Variations.robustness("interaction with the time after the event", fit, term, "IRR");
    }

    /** Do those who criticised since the event gain more than those who did not, in all and week by week? On the log scale. */
    private static List<Robustness> againstOthers(Claim claim, Messages sample, Evidence evidence, Event event) {
        Comparison comparison = new Comparison(evidence, event);
        Set<String> critics = Comparison.critics(evidence, event, claim.windows());
        Messages gains = onLogScale(claim, sample);
        List<Robustness> runs = new ArrayList<>(List.of(comparison.of(gains, GAIN, critics)));
        runs.addAll(comparison.byWeek(gains, GAIN, critics));
        return runs;
    }

    /** Whether the two were on one way before the event. */
    static List<FiredWarning> warnings(Claim claim, Messages sample, Evidence evidence) {
        return !claim.id().equals("H2")
                ? List.of()
                : evidence.study()
                        .event()
                        .map(event -> new Comparison(evidence, event)
                                .warnings(
                                        claim.id(),
                                        onLogScale(claim, sample),
                                        GAIN,
                                        Comparison.critics(evidence, event, claim.windows())))
                        .orElse(List.of());
    }

    private static Messages onLogScale(Claim claim, Messages sample) {
        return sample.with(
                GAIN,
                Arrays.stream(sample.numbers(claim.outcome())).map(Math::log1p).toArray());
    }

    /** Within each account: median of its exposed messages less that of the others, in multiples of its baseline mean. */
    private static Robustness againstHabit(Claim claim, Messages sample) {
        String name = "relative to the account's baseline, signed ranks of accounts";
        String relative = "rel_" + claim.outcome();
        if (!sample.has(relative)) {
            return new Robustness(name, 0, null, "there is no " + relative);
        }
        Messages known = sample.known(relative);
        double[] differences = AccountDifferences.of(known, claim.exposure(), x -> x > 0, known.numbers(relative));
        Effect effect = AccountDifferences.signedRanks(differences, "difference in multiples of the baseline mean");
        return new Robustness(
                name,
                differences.length,
                effect,
                effect == null ? "no account has messages of both kinds and a baseline" : "n counts accounts");
    }
}
