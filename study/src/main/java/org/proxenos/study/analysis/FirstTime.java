package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.survival.Cox;
import org.proxenos.inference.survival.KaplanMeier;
import org.proxenos.inference.survival.LogRank;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.LedgerEntry.Robustness;

/**
 * Hours from the event to an account's first message with a code; an account that has none is watched until its last message
 * (framework section 10, survival of first criticism).
 */
final class FirstTime {
    /** Fewer accounts on a side are no comparison. */
    private static final int FEWEST = 3;

    /** To the first message, or to the last where there is none with the code. */
    private final double[] hours;

    private final boolean[] seen;

    /** 1 under the target's government, else 0; NaN where the country is not known. */
    private final double[] own;

    /** Log of followers and one; NaN where not known. */
    private final double[] reach;

    private FirstTime(double[] hours, boolean[] seen, double[] own, double[] reach) {
        this.hours = hours;
        this.seen = seen;
        this.own = own;
        this.reach = reach;
    }

    /**
     * The times of accounts.
     *
     * @param days column of the time since the event, in days
     * @param code column that is above 0 where a message has it
     * @param governed countries whose government the target is, in capitals
     */
    static FirstTime of(Messages sample, String days, String code, Set<String> governed) {
        double[] times = sample.numbers(days);
        double[] codes = sample.numbers(code);
        String[] accounts = sample.frame().words(Specification.ACCOUNT);
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        IntStream.range(0, accounts.length)
                .filter(i -> times[i] >= 0)
                .forEach(i -> rows.computeIfAbsent(accounts[i], a -> new ArrayList<>())
                        .add(i));
        String[] countries = sample.frame().words("country");
        double[] followers = sample.numbers("followers");
        double[][] all = new double[4][rows.size()];
        int next = 0;
        for (List<Integer> own : rows.values()) {
            List<Integer> with = own.stream().filter(i -> codes[i] > 0).toList();
            all[0][next] = hours(with.isEmpty() ? own : with, times, with.isEmpty());
            all[1][next] = with.size();
            all[2][next] = own(countries[own.get(0)], governed);
            all[3][next++] = Math.log1p(followers[own.get(0)]);
        }
        boolean[] seen = new boolean[next];
        IntStream.range(0, next).forEach(i -> seen[i] = all[1][i] > 0);
        return new FirstTime(all[0], seen, all[2], all[3]);
    }

    private static double hours(List<Integer> rows, double[] days, boolean isLast) {
        DoubleStream all = rows.stream().mapToDouble(i -> 24 * days[i]);
        return (isLast ? all.max() : all.min()).orElse(0);
    }

    private static double own(@Nullable String country, Set<String> governed) {
        if (country == null || country.isEmpty()) {
            return Double.NaN;
        }
        return governed.contains(country.toUpperCase(Locale.ROOT)) ? 1 : 0;
    }

    private long events() {
        return IntStream.range(0, seen.length).filter(i -> seen[i]).count();
    }

    /** The median by Kaplan and Meier, and whether accounts under the target's own government are sooner. */
    List<Robustness> runs(String code, Event event) {
        KaplanMeier curve = KaplanMeier.of(hours, seen);
        List<Robustness> runs = new ArrayList<>();
        runs.add(new Robustness(
                "time to the first message with %s since %s".formatted(code, event.label()),
                hours.length,
                Double.isNaN(curve.median())
                        ? null
                        : new Effect("median hours", curve.median(), Double.NaN, Double.NaN, Double.NaN),
                "n counts accounts, %d of which have one (Kaplan and Meier)".formatted(events())));
        FirstTime placed = where(own);
        long under = Arrays.stream(placed.own).filter(o -> o > 0).count();
        if (Math.min(under, placed.own.length - under) >= FEWEST) {
            runs.add(placed.compared(code));
        }
        return runs;
    }

    /** Cox with the followers beside, where they are known of all, and log-rank. */
    private Robustness compared(String code) {
        LogRank test = LogRank.of(
                hours, seen, Arrays.stream(own).mapToInt(o -> (int) o).toArray());
        boolean hasReach = Arrays.stream(reach).noneMatch(Double::isNaN);
        List<String> names = hasReach ? List.of("own", "reach") : List.of("own");
        Optional<Fit.Term> term = Cox.of(hours, seen, names, hasReach ? List.of(own, reach) : List.of(own))
                .map(cox -> cox.terms().get(0));
        return new Robustness(
                "time to the first message with %s, accounts under the target's own government against others: Cox"
                        .formatted(code),
                hours.length,
                term.map(t -> new Effect("HR", t.ratio(), t.ratioLow(), t.ratioHigh(), t.p()))
                        .orElse(null),
                "n counts accounts of known country; above 1: sooner under the own government%s; log-rank p %s%s"
                        .formatted(
                                hasReach ? ", followers beside" : "",
                                String.format(Locale.ROOT, "%.3g", test.p()),
                                term.isPresent() ? "" : "; the model has no finite estimate"));
    }

    private FirstTime where(double[] known) {
        int[] rows = IntStream.range(0, known.length)
                .filter(i -> !Double.isNaN(known[i]))
                .toArray();
        boolean[] some = new boolean[rows.length];
        IntStream.range(0, rows.length).forEach(i -> some[i] = seen[rows[i]]);
        return new FirstTime(take(hours, rows), some, take(own, rows), take(reach, rows));
    }

    private static double[] take(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }
}
