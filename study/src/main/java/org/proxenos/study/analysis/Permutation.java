package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;

/**
 * The permuted-label run (framework R9): the exposure is dealt anew among the messages of each account and window, and
 * the model is fitted to what is then nothing.
 *
 * @param claim whose exposure is dealt
 * @param sample the messages
 * @param seed of the deal
 */
record Permutation(Claim claim, Messages sample, long seed) {
    private static final int DRAWS = 99;

    /** The ratios that come of nothing, with the share of draws that lie as far from 1 as what was found. */
    Robustness run(Effect found) {
        Map<String, List<Integer>> groups = groups();
        double[] ratios = IntStream.range(0, DRAWS)
                .parallel()
                .mapToObj(draw -> ratio(new SplittableRandom(seed + draw), groups))
                .filter(ratio -> ratio != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        String name = "labels permuted within accounts and windows, %d draws".formatted(DRAWS);
        if (ratios.length == 0) {
            return new Robustness(name, sample.size(), null, "no draw could be fitted");
        }
        double reach = Math.abs(Math.log(found.value()));
        long asFar = Arrays.stream(ratios)
                .filter(r -> Math.abs(Math.log(r)) >= reach)
                .count();
        Effect effect = new Effect(
                "IRR",
                Quantiles.type7(ratios, 0.5),
                Quantiles.type7(ratios, 0.025),
                Quantiles.type7(ratios, 0.975),
                (1.0 + asFar) / (1 + ratios.length));
        return new Robustness(
                name, sample.size(), effect, "median and 95 % of the draws; p is the share of draws as far from 1");
    }

    private @Nullable Double ratio(SplittableRandom random, Map<String, List<Integer>> groups) {
        double[] dealt = sample.numbers(claim.exposure()).clone();
        groups.values().forEach(rows -> shuffle(dealt, rows, random));
        Effect effect = Specification.effect(
                Specification.of(claim).fit(sample.with(claim.exposure(), dealt)), claim.exposure(), "IRR");
        return effect == null ? null : (Double) effect.value();
    }

    private Map<String, List<Integer>> groups() {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        String[] accounts = sample.frame().words(Specification.ACCOUNT);
        String[] windows = sample.frame().words(Specification.WINDOW);
        for (int i = 0; i < accounts.length; i++) {
            rows.computeIfAbsent(accounts[i] + "\n" + windows[i], a -> new ArrayList<>())
                    .add(i);
        }
        return rows;
    }

    private static void shuffle(double[] values, List<Integer> rows, SplittableRandom random) {
        for (int i = rows.size() - 1; i > 0; i--) {
            int a = rows.get(i);
            int b = rows.get(random.nextInt(i + 1));
            double kept = values[a];
            values[a] = values[b];
            values[b] = kept;
        }
    }
}
