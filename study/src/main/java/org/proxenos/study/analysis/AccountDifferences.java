package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.test.PairedWilcoxon;
import org.proxenos.study.result.Effect;

/** Each account beside itself: the median of its messages of one kind less that of its others. */
final class AccountDifferences {
    private AccountDifferences() {}

    /** One difference an account that has messages of both kinds, in the order in which accounts appear. */
    static double[] of(Messages messages, String exposure, DoublePredicate isExposed, double[] values) {
        Map<String, List<Double>> exposed = new LinkedHashMap<>();
        Map<String, List<Double>> others = new LinkedHashMap<>();
        String[] accounts = messages.frame().words(Specification.ACCOUNT);
        double[] exposures = messages.numbers(exposure);
        for (int i = 0; i < accounts.length; i++) {
            (isExposed.test(exposures[i]) ? exposed : others)
                    .computeIfAbsent(accounts[i], a -> new ArrayList<>())
                    .add(values[i]);
        }
        return exposed.entrySet().stream()
                .filter(e -> others.containsKey(e.getKey()))
                .mapToDouble(e -> median(e.getValue()) - median(others.getOrDefault(e.getKey(), List.of())))
                .toArray();
    }

    /** Wilcoxon's signed ranks of the differences; null where there is nothing to rank. */
    static @Nullable Effect signedRanks(double[] differences, String scale) {
        PairedWilcoxon test = PairedWilcoxon.of(differences);
        return Double.isNaN(test.p())
                ? null
                : new Effect(scale, test.pseudomedian(), test.low(), test.high(), test.p());
    }

    private static double median(List<Double> values) {
        return Quantiles.type7(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
    }
}
