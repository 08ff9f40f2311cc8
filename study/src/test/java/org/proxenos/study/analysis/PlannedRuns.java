package org.proxenos.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.result.LedgerEntry;

/** Holds the names of other runs in hypotheses.yaml to the code that does them: a name that no run bears shows nothing. */
final class PlannedRuns {
    private PlannedRuns() {}

    /** Every name that the built-in plan has is part of the name of a run of this entry, which was tested; but for what the data cannot have. */
    static void areAllIn(LedgerEntry entry, String... absent) {
        for (String name : HypothesisPlan.of(entry.id()).robustness()) {
            if (List.of(absent).contains(name)) {
                continue;
            }
            assertThat(entry.robustness())
                    .as("%s: hypotheses.yaml names '%s', which is part of no run's name", entry.id(), name)
                    .extracting(LedgerEntry.Robustness::name)
                    .anyMatch(run -> run.contains(name));
        }
    }
}
