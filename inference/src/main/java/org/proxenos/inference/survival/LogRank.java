package org.proxenos.inference.survival;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Does the event come at the same pace in all groups? The log-rank test of Mantel (1966): R's {@code survival::survdiff}.
 *
 * @param statistic chi-square
 * @param df groups - 1
 * @param p upper tail; NaN where the groups cannot be compared
 */
public record LogRank(double statistic, int df, double p) {
    /**
     * The test.
     *
     * @param group of each time, numbered from 0 without a gap
     */
    public static LogRank of(double[] time, boolean[] event, int[] group) {
        Times times = Times.of(time, event);
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        double[] atRisk = new double[groups];
        Arrays.stream(group).forEach(g -> atRisk[g]++);
        double[] excess = new double[groups];
        DMatrixRMaj variance = new DMatrixRMaj(groups, groups);
        for (int from = 0; from < times.size(); from = times.next(from)) {
            int to = times.next(from);
            events(times, group, from, excess);
            add(times, from, atRisk, excess, variance);
            for (int i = from; i < to; i++) {
                atRisk[group[times.row(i)]]--;
            }
        }
        if (groups < 2) {
            return new LogRank(Double.NaN, 0, Double.NaN);
        }
        DMatrixRMaj reduced = CommonOps_DDRM.extract(variance, 0, groups - 1, 0, groups - 1);
        DMatrixRMaj right = new DMatrixRMaj(groups - 1, 1, true, Arrays.copyOf(excess, groups - 1));
        DMatrixRMaj solved = new DMatrixRMaj(groups - 1, 1);
        double statistic =
                CommonOps_DDRM.solve(reduced, right, solved) ? CommonOps_DDRM.dot(right, solved) : Double.NaN;
        double p = Double.isNaN(statistic)
                ? Double.NaN
                : ChiSquaredDistribution.of(groups - 1.0).survivalProbability(statistic);
        return new LogRank(statistic, groups - 1, p);
    }

    private static void events(Times times, int[] group, int from, double[] excess) {
        for (int i = from; i < times.next(from); i++) {
            excess[group[times.row(i)]] += times.isEvent(i) ? 1 : 0;
        }
    }

    private static void add(Times times, int from, double[] atRisk, double[] excess, DMatrixRMaj variance) {
        double n = times.size() - (double) from;
        double events = times.events(from);
        double spread = n > 1 ? events * (n - events) / (n - 1) : 0;
        for (int g = 0; g < atRisk.length; g++) {
            excess[g] -= events * atRisk[g] / n;
            for (int h = 0; h < atRisk.length; h++) {
                variance.add(g, h, spread * (atRisk[g] / n) * ((g == h ? 1 : 0) - atRisk[h] / n));
            }
        }
    }
}
