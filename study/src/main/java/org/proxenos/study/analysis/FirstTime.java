package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        double[] hours = Arrays.stream(sample.numbers(days)).map(d -> 24 * d).toArray();
        List<Wait> waits = waits(sample.frame().words(Specification.ACCOUNT), hours, sample.numbers(code));
        String[] countries = sample.frame().words("country");
        double[] followers = sample.numbers("followers");
        return new FirstTime(
                hours(waits),
                seen(waits),
                waits.stream()
                        .mapToDouble(w -> own(countries[w.row()], governed))
                        .toArray(),
                waits.stream().mapToDouble(w -> Math.log1p(followers[w.row()])).toArray());
    }

    /**
     * How long one account took, or was watched.
     *
     * @param row its message that ends the time
     * @param hours from the event
     * @param seen whether that message has the code
     */
    record Wait(int row, double hours, boolean seen) {
        /** The first with the code counts; without one, the last. */
        private Wait or(Wait other) {
            if (seen != other.seen) {
                return seen ? this : other;
            }
            return (hours <= other.hours) == seen ? this : other;
        }
    }

    /** A time for each account that has a message from hour 0 on, in the order of the first such message. */
    static List<Wait> waits(String[] accounts, double[] hours, double[] codes) {
        Map<String, Wait> byAccount = new LinkedHashMap<>();
        for (int i = 0; i < accounts.length; i++) {
            if (hours[i] >= 0) {
                byAccount.merge(accounts[i], new Wait(i, hours[i], codes[i] > 0), Wait::or);
            }
        }
        return List.copyOf(byAccount.values());
    }

    /** The times alone. */
    static double[] hours(List<Wait> waits) {
        return waits.stream().mapToDouble(Wait::hours).toArray();
    }

    /** Whether each ends with the code. */
    static boolean[] seen(List<Wait> waits) {
        boolean[] seen = new boolean[waits.size()];
        IntStream.range(0, seen.length).forEach(i -> seen[i] = waits.get(i).seen());
        return seen;
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
