package org.proxenos.inference.survival;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Which share has not had the event yet, by time (Kaplan and Meier 1958), with Greenwood's error on the log scale: R's
 * {@code survival::survfit}.
 *
 * @param steps one a time with an event, ascending
 * @param median the first time at which the share is at or below one half; NaN where it stays above
 */
public record KaplanMeier(List<Step> steps, double median) {
    private static final double UPPER = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /**
     * The curve after a time.
     *
     * @param time of events
     * @param atRisk how many had not had it before and were still seen
     * @param events how many had it then
     * @param share without it from then on, in [0, 1]
     * @param low lower end of the 95 % interval; NaN where the share is 0
     * @param high upper end, at most 1
     */
    public record Step(double time, int atRisk, int events, double share, double low, double high) {}

    /** Copies the steps. */
    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * The curve of times.
     *
     * @param event whether the event was seen at that time; false where nobody knows what came after
     */
    public static KaplanMeier of(double[] time, boolean[] event) {
        Times times = Times.of(time, event);
        List<Step> steps = new ArrayList<>();
        double share = 1;
        double variance = 0;
        double median = Double.NaN;
        for (int from = 0; from < times.size(); from = times.next(from)) {
            int events = times.events(from);
            if (events == 0) {
                continue;
            }
            int atRisk = times.size() - from;
            share *= 1 - (double) events / atRisk;
            variance += events / ((double) atRisk * (atRisk - events));
            double reach = Math.exp(UPPER * Math.sqrt(variance));
            double low = share > 0 ? share / reach : Double.NaN;
            double high = share > 0 ? Math.min(1, share * reach) : Double.NaN;
            steps.add(new Step(times.time(from), atRisk, events, share, low, high));
            median = Double.isNaN(median) && share <= 0.5 + 1e-12 ? times.time(from) : median;
        }
        return new KaplanMeier(steps, median);
    }
}
