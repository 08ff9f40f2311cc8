package org.proxenos.inference.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.inference.test.Permutation;

/**
 * Did a series change at an event, in level or in slope? Segmented regression {@code y ~ t + post + since} with errors that allow for
 * autocorrelation (framework FS9), and the same model at every other date of the baseline as a placebo.
 *
 * @param fit the model; {@code post} is the change of level, {@code since} that of slope per unit of time
 * @param placebo the z of {@code post} among those at placebo dates
 * @param dates placebo dates that could be used
 */
public record InterruptedSeries(Fit fit, Permutation placebo, int dates) {
    /** With fewer placebo dates their p decides nothing. */
    public static final int LEAST_DATES = 20;

    private static final int MARGIN = 3;

    /**
     * What series.
     *
     * @param response column
     * @param time column, numbers that ascend by one unit a row
     * @param family of the response: gaussian for a share's logit or mean, negbin or poisson for counts
     * @param offset as in {@link ModelSpec}, such as {@code log(messages)}
     * @param lag of Newey and West's errors; 3 for days
     */
    public record Series(
            String response,
            String time,
            Family family,
            @Nullable String offset,
            int lag) {
        private ModelSpec spec() {
            String formula = response + " ~ " + time + " + post + since";
            return new ModelSpec(formula, family, offset, null, null, StandardErrors.HAC, lag);
        }

        private Frame around(Frame rows, double event) {
            double[] t = rows.numbers(time);
            double[] post = Arrays.stream(t).map(v -> v >= event ? 1 : 0).toArray();
            double[] since = Arrays.stream(t).map(v -> Math.max(0, v - event)).toArray();
            return rows.with("post", Column.of(post)).with("since", Column.of(since));
        }
    }

    /** The series around an event, which counts as after; placebo dates leave three rows on either side. */
    public static InterruptedSeries of(Series series, Frame rows, double event) {
        Fit fit = Regression.fit(series.spec(), series.around(rows, event));
        double[] t = rows.numbers(series.time);
        boolean[] isBaseline = new boolean[t.length];
        for (int i = 0; i < t.length; i++) {
            isBaseline[i] = t[i] < event;
        }
        Frame baseline = rows.where(isBaseline);
        List<Double> others = Arrays.stream(baseline.numbers(series.time))
                .sorted()
                .skip(MARGIN)
                .limit(Math.max(0, baseline.rows() - 2 * MARGIN + 1))
                .mapToObj(date -> z(Regression.fit(series.spec(), series.around(baseline, date))))
                .flatMap(Optional::stream)
                .toList();
        double[] z = others.stream().mapToDouble(Double::doubleValue).toArray();
        return new InterruptedSeries(fit, Permutation.of(z(fit).orElse(Double.NaN), z), z.length);
    }

    /** Whether the placebo p may decide. */
    public boolean decides() {
        return dates >= LEAST_DATES;
    }

    private static Optional<Double> z(Fit fit) {
        return fit.fold(
                converged -> converged.find("post").map(Fit.Term::statistic).filter(Double::isFinite),
                failed -> Optional.empty());
    }
}
