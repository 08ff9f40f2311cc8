package org.proxenos.inference.event;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.WaldTest;

/**
 * Did those that an event concerns change more than the others? Effects of units absorbed, a dummy for each time, one event for all
 * (framework FS10); and by leads and lags, so that a difference before the event shows.
 *
 * @param effect the term {@code did} of one model, rows of the anticipation window left out
 * @param study {@code lead2}, {@code lead3}, ... and {@code lag0}, {@code lag1}, ...: differences from the last time before the window
 * @param reference the time that the differences of {@code study} are from, counted from the event: below 0
 * @param preTrend whether all leads are 0 together; empty where there is none or the model failed
 */
public record DifferenceInDifferences(Fit effect, Fit study, int reference, Optional<WaldTest> preTrend) {
    private static final String LEAD = "lead";

    /**
     * What to compare.
     *
     * @param model response, family, errors, offset; {@code fixed} is the unit, and the formula's right side holds further terms, 1 for none
     * @param treated column, 1 for those concerned, else 0
     * @param time column of whole numbers
     * @param event the first time after it
     * @param anticipation times before the event that may already react
     * @param reach leads and lags beyond this many times are taken together
     */
    public record Plan(ModelSpec model, String treated, String time, double event, int anticipation, int reach) {
        /** Checks the window. */
        public Plan {
            if (anticipation < 0 || reach < 1 || model.fixed() == null) {
                throw new IllegalArgumentException(
                        "needs a column of units (fixed), an anticipation of 0 or more and a reach of 1 or more");
            }
        }

        private ModelSpec with(List<String> terms) {
            String formula = "%s + factor(`%s`) + %s".formatted(model.formula(), time, String.join(" + ", terms));
            return new ModelSpec(
                    formula,
                    model.family(),
                    model.offset(),
                    model.cluster(),
                    model.fixed(),
                    model.standardErrors(),
                    model.lag());
        }
    }

    /** The comparison. */
    public static DifferenceInDifferences of(Plan plan, Frame frame) {
        double[] since =
                Arrays.stream(frame.numbers(plan.time)).map(t -> t - plan.event).toArray();
        boolean[] isOutside = new boolean[since.length];
        for (int i = 0; i < since.length; i++) {
            isOutside[i] = since[i] >= 0 || since[i] < -plan.anticipation;
        }
        Frame both = dummy(frame, plan, "did", since, s -> s >= 0 ? 1 : 0).where(isOutside);
        Fit effect = Regression.fit(plan.with(List.of("did")), both);
        Map<String, DoubleUnaryOperator> steps = steps(plan, since);
        Frame wide = frame;
        for (Map.Entry<String, DoubleUnaryOperator> step : steps.entrySet()) {
            wide = dummy(wide, plan, step.getKey(), since, step.getValue());
        }
        Fit study = Regression.fit(plan.with(List.copyOf(steps.keySet())), wide);
        List<String> leads = steps.keySet().stream()
                .filter(name -> name.startsWith(LEAD))
                .filter(name -> Integer.parseInt(name.substring(LEAD.length())) > plan.anticipation + 1)
                .toList();
        return new DifferenceInDifferences(effect, study, -(plan.anticipation + 1), preTrend(study, leads));
    }

    /** When each lead and lag is on; the outermost hold all beyond them, the reference has none. */
    private static Map<String, DoubleUnaryOperator> steps(Plan plan, double[] since) {
        int least = Math.max(-plan.reach, (int) Arrays.stream(since).min().orElse(0));
        int most = Math.min(plan.reach, (int) Arrays.stream(since).max().orElse(0));
        Map<String, DoubleUnaryOperator> steps = new LinkedHashMap<>();
        for (int k = least; k <= most; k++) {
            double from = k == least ? Double.NEGATIVE_INFINITY : k;
            double to = k == most ? Double.POSITIVE_INFINITY : k;
            steps.put(k < 0 ? LEAD + -k : "lag" + k, s -> s >= from && s <= to ? 1 : 0);
        }
        steps.remove(LEAD + (plan.anticipation + 1));
        return steps;
    }

    private static Frame dummy(Frame frame, Plan plan, String name, double[] since, DoubleUnaryOperator isOn) {
        double[] treated = frame.numbers(plan.treated);
        double[] values = new double[since.length];
        Arrays.setAll(values, i -> treated[i] * isOn.applyAsDouble(since[i]));
        return frame.with(name, Column.of(values));
    }

    private static Optional<WaldTest> preTrend(Fit study, List<String> leads) {
        return study.fold(
                converged -> {
                    List<String> kept = leads.stream()
                            .filter(lead -> converged.find(lead).isPresent())
                            .toList();
                    return kept.isEmpty() ? Optional.empty() : Optional.of(WaldTest.of(converged, kept));
                },
                failed -> Optional.empty());
    }
}
