package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.ModelResult;

/** A finding in the making: what was tested, then what came of it, piece by piece. */
final class FindingDraft {
    private final String id;
    private final String statement;
    private final String test;
    private final List<Robustness> runs = new ArrayList<>();
    private final List<FiredWarning> warnings = new ArrayList<>();
    private final List<ModelResult> models = new ArrayList<>();
    private long n;
    private long accounts;
    private @Nullable Effect effect;
    private @Nullable Effect placebo;
    private double noEffect = 1;
    private String obstacle = "";
    private @Nullable String figure;
    private @Nullable String table;

    FindingDraft(String id, String statement, String test) {
        this.id = id;
        this.statement = statement;
        this.test = test;
    }

    /** On how many messages of how many accounts it rests. */
    FindingDraft on(Messages sample) {
        return on(sample.size(), sample.distinct(Specification.ACCOUNT).size());
    }

    /** The same in numbers. */
    FindingDraft on(long messages, long whose) {
        n = messages;
        accounts = whose;
        return this;
    }

    /**
     * What came of the primary test.
     *
     * @param found null where nothing could be computed
     * @param nothing the value that says that nothing is going on
     * @param why nothing could be computed; empty where something could
     */
    FindingDraft found(@Nullable Effect found, double nothing, String why) {
        effect = found;
        noEffect = nothing;
        return stoppedBy(found == null && why.isEmpty() ? "no effect could be computed" : why);
    }

    /** Why there can be no verdict; the first reason counts, an empty one is none. */
    FindingDraft stoppedBy(String reason) {
        obstacle = obstacle.isEmpty() ? reason : obstacle;
        return this;
    }

    /** Measures that must be reliable for a verdict. */
    FindingDraft measuredBy(Messages sample, Measure... measures) {
        for (Measure measure : measures) {
            stoppedBy(measure.obstacle());
            if (sample.has(measure.variable())) {
                warnings.addAll(measure.facts(sample).warnings(id));
            }
        }
        return this;
    }

    /** The same test of something that means nothing; it warns where that is told apart from nothing. */
    FindingDraft placebo(@Nullable Effect nonsense) {
        placebo = nonsense;
        return warned(CountHypothesis.placeboFacts(nonsense).warnings(id));
    }

    /** Another way to ask. */
    FindingDraft run(Robustness run) {
        runs.add(run);
        return this;
    }

    /** Other ways to ask. */
    FindingDraft runs(List<Robustness> all) {
        runs.addAll(all);
        return this;
    }

    /** Another way to ask, where the data allow it. */
    FindingDraft run(Optional<Robustness> run) {
        run.ifPresent(runs::add);
        return this;
    }

    /** What was set off. */
    FindingDraft warned(List<FiredWarning> fired) {
        warnings.addAll(fired);
        return this;
    }

    /** A model that was fitted. */
    FindingDraft model(ModelResult model) {
        models.add(model);
        return this;
    }

    /** Where to see it. */
    FindingDraft shownIn(@Nullable String inFigure, @Nullable String inTable) {
        figure = inFigure;
        table = inTable;
        return this;
    }

    /** The finding. */
    Finding finding() {
        return new Finding(
                id, statement, test, n, accounts, effect, placebo, noEffect, obstacle, false, runs, warnings, models,
                null, figure, table);
    }
}
