package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.ModelResult;

/**
 * What the test of one hypothesis found, before it is set beside the others.
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param test the primary test
 * @param n messages used
 * @param accounts accounts used
 * @param effect null where none could be computed
 * @param placebo null where there is none
 * @param noEffect the value of the effect that says nothing is going on: 1 for a ratio, 0.5 for an AUC
 * @param obstacle why there can be no verdict; empty where there can be one
 * @param isDescription whether nothing is claimed
 * @param robustness the other runs
 * @param warnings those set off
 * @param models those fitted
 * @param curve every other way to ask it; null for none
 * @param figure id of the figure that shows it; null for none
 * @param table id of the table that shows it; null for none
 */
record Finding(
        String id,
        String statement,
        String test,
        long n,
        long accounts,
        @Nullable Effect effect,
        @Nullable Effect placebo,
        double noEffect,
        String obstacle,
        boolean isDescription,
        List<LedgerEntry.Robustness> robustness,
        List<FiredWarning> warnings,
        List<ModelResult> models,
        Figure.@Nullable Curve curve,
        @Nullable String figure,
        @Nullable String table) {
    Finding {
        robustness = List.copyOf(robustness);
        warnings = List.copyOf(warnings);
        models = List.copyOf(models);
    }

    /** The same with the runs that a plan shows, and without the placebo where it asks for none. */
    Finding shown(HypothesisPlan plan) {
        boolean hasPlacebo = !plan.placebo().equals(HypothesisPlan.NONE);
        return new Finding(
                id,
                statement,
                test,
                n,
                accounts,
                effect,
                hasPlacebo ? placebo : null,
                noEffect,
                obstacle,
                isDescription,
                robustness.stream().filter(run -> plan.shows(run.name())).toList(),
                warnings.stream()
                        .filter(w -> hasPlacebo || !w.id().equals("W24"))
                        .toList(),
                models,
                curve,
                figure,
                table);
    }

    /** The same with a line that says why it has no specification curve; as it is where it has one, or nothing was tested. */
    Finding withoutCurve(String why) {
        if (curve != null || n == 0) {
            return this;
        }
        List<LedgerEntry.Robustness> more = new ArrayList<>(robustness);
        more.add(new LedgerEntry.Robustness(Multiverse.RUN, 0, null, "none: " + why));
        return new Finding(
                id,
                statement,
                test,
                n,
                accounts,
                effect,
                placebo,
                noEffect,
                obstacle,
                isDescription,
                more,
                warnings,
                models,
                null,
                figure,
                table);
    }

    /** Nothing could be tested. */
    static Finding none(String id, String statement, String test, String obstacle) {
        return new Finding(
                id, statement, test, 0, 0, null, null, 1, obstacle, false, List.of(), List.of(), List.of(), null, null,
                null);
    }

    /** Whether it has a p-value that multiplicity counts. */
    boolean isTested() {
        return effect != null && !isDescription && !Double.isNaN(effect.p());
    }
}
