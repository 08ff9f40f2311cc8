package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.test.PairedWilcoxon;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;

/** The runs that framework section 5 names for one hypothesis alone. */
final class OwnVariations {
    private OwnVariations() {}

    static List<Robustness> of(Claim claim, Messages sample, Evidence evidence) {
        return switch (claim.id()) {
            case "H2" -> List.of(againstHabit(claim, sample));
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

    /** Within each account: median of its exposed messages less that of the others, in multiples of its baseline mean. */
    private static Robustness againstHabit(Claim claim, Messages sample) {
        String name = "relative to the account's baseline, signed ranks of accounts";
        String relative = "rel_" + claim.outcome();
        if (!sample.has(relative)) {
            return new Robustness(name, 0, null, "there is no " + relative);
        }
        double[] differences = differences(sample.known(relative), claim.exposure(), relative);
        PairedWilcoxon test = PairedWilcoxon.of(differences);
        if (Double.isNaN(test.p())) {
            return new Robustness(
                    name, differences.length, null, "no account has messages of both kinds and a baseline");
        }
        Effect effect = new Effect(
                "difference in multiples of the baseline mean", test.pseudomedian(), test.low(), test.high(), test.p());
        return new Robustness(name, differences.length, effect, "n counts accounts");
    }

    private static double[] differences(Messages messages, String exposure, String relative) {
        Map<String, List<Double>> exposed = new LinkedHashMap<>();
        Map<String, List<Double>> others = new LinkedHashMap<>();
        String[] accounts = messages.frame().words(Specification.ACCOUNT);
        double[] exposures = messages.numbers(exposure);
        double[] values = messages.numbers(relative);
        for (int i = 0; i < accounts.length; i++) {
            (exposures[i] > 0 ? exposed : others)
                    .computeIfAbsent(accounts[i], a -> new ArrayList<>())
                    .add(values[i]);
        }
        return exposed.entrySet().stream()
                .flatMap(e ->
                        Optional.ofNullable(others.get(e.getKey())).stream().map(o -> median(e.getValue()) - median(o)))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double median(List<Double> values) {
        return Quantiles.type7(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
    }
}
