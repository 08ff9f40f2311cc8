package org.proxenos.study.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proxenos.study.result.FiredWarning;

/**
 * Whether two things that are set side by side may be.
 *
 * @param preTrend p of the difference in trend before the event; NaN where nothing is compared over time
 * @param releases press releases that stand beside posts
 * @param counted those of them whose reactions are known
 * @param uncorrected machine-coded shares that nothing corrects for the machine's errors; empty for none
 */
public record ComparisonFacts(double preTrend, long releases, long counted, List<String> uncorrected) {
    private static final double LEVEL = 0.05;

    /** Copies the list. */
    public ComparisonFacts {
        uncorrected = List.copyOf(uncorrected);
    }

    /** A comparison over time. */
    public static ComparisonFacts ofTrend(double preTrend) {
        return new ComparisonFacts(preTrend, 0, 0, List.of());
    }

    /** Posts beside press releases. */
    public static ComparisonFacts ofChannels(long releases, long counted) {
        return new ComparisonFacts(Double.NaN, releases, counted, List.of());
    }

    /** Shares by a machine. */
    public static ComparisonFacts ofShares(List<String> uncorrected) {
        return new ComparisonFacts(Double.NaN, 0, 0, uncorrected);
    }

    /** What these facts warn of. */
    public List<FiredWarning> warnings(String about) {
        List<FiredWarning> fired = new ArrayList<>();
        if (releases > counted) {
            fired.add(Warning.W17.fired(
                    about,
                    "%,d of %,d press releases have no known reactions: words can be compared with posts', what audiences did cannot."
                            .formatted(releases - counted, releases)));
        }
        if (!uncorrected.isEmpty()) {
            fired.add(Warning.W23.fired(
                    about,
                    "Shares of %s are the machine's as they are: its misses and false alarms are in them. People's codes of 0 and 1 would correct them."
                            .formatted(String.join(", ", uncorrected))));
        }
        if (preTrend < LEVEL) {
            fired.add(Warning.W25.fired(
                    about,
                    "Those compared moved apart before the event already (p = %s): the difference after it may be more of the same."
                            .formatted(String.format(Locale.ROOT, "%.3g", preTrend))));
        }
        return fired;
    }
}
