package org.proxenos.study.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param id of framework section 5
 * @param statement what is claimed
 * @param verdict what the primary test says
 * @param reason why, in one sentence
 * @param test the primary test
 * @param n messages used
 * @param accounts accounts used
 * @param effect of the primary test; null where none could be computed
 * @param placebo of the nonsense predictor in the same model; null where there is none
 * @param robustness the named other runs
 * @param warnings ids, sorted
 * @param figure id of the figure that shows it; null for none
 * @param table id of the table that shows it; null for none
 */
public record LedgerEntry(
        String id,
        String statement,
        Verdict verdict,
        String reason,
        String test,
        long n,
        long accounts,
        @Nullable Effect effect,
        @Nullable Effect placebo,
        List<Robustness> robustness,
        List<String> warnings,
        @Nullable String figure,
        @Nullable String table) {
    /** Copies the lists. */
    public LedgerEntry {
        robustness = List.copyOf(robustness);
        warnings = List.copyOf(warnings);
    }

    /**
     * Another way to run the same question.
     *
     * @param name what differs
     * @param n messages used
     * @param effect what it gave; null where it could not be computed
     * @param note why not, or what to know; empty for nothing
     */
    public record Robustness(String name, long n, @Nullable Effect effect, String note) {}
}
