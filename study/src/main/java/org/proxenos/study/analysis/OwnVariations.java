package org.proxenos.study.analysis;

import java.util.Arrays;
import java.util.List;
import org.proxenos.inference.glm.Fit;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;

/** The runs that framework section 5 names for one hypothesis alone. */
final class OwnVariations {
    private OwnVariations() {}

    static List<Robustness> of(Claim claim, Messages sample, Evidence evidence) {
        return switch (claim.id()) {
            case "H2" ->
                evidence.study()
                        .event()
                        .map(event ->
                                List.of(againstHabit(claim, sample), againstOthers(claim, sample, evidence, event)))
                        .orElseGet(() -> List.of(againstHabit(claim, sample)));
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

    /** Do those who criticised since the event gain more than those who did not? On the log scale. */
    private static Robustness againstOthers(Claim claim, Messages sample, Evidence evidence, Event event) {
        String gain = "log_" + claim.outcome();
        double[] logs =
                Arrays.stream(sample.numbers(claim.outcome())).map(Math::log1p).toArray();
        return new Comparison(evidence, event)
                .of(sample.with(gain, logs), gain, Comparison.critics(evidence, event, claim.windows()));
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
