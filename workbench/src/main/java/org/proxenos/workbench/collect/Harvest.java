package org.proxenos.workbench.collect;

import java.util.List;
import java.util.Locale;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.collect.Gap;

/**
 * What a run brought of one collection.
 *
 * @param plan what was collected
 * @param tally how much came
 * @param end why it ended
 * @param reason what is to be said about that; empty: nothing
 */
public record Harvest(CollectionPlan plan, Tally tally, End end, String reason) {
    /**
     * How much came.
     *
     * @param pages answers; of a stream, connections
     * @param items posts or events in them
     * @param fresh those that are new, as far as their order tells
     * @param gaps what servers no longer had
     */
    public record Tally(long pages, long items, long fresh, List<Gap> gaps) {
        static final Tally NOTHING = new Tally(0, 0, 0, List.of());

        /** Copies the gaps. */
        public Tally {
            gaps = List.copyOf(gaps);
        }
    }

    /** Why a collection ended. */
    public enum End {
        /** All there was is there. */
        DONE,
        /** The time was up, or somebody stopped it; the next run goes on. */
        STOPPED,
        /** The server did not answer, or wants to be left alone for long; the next run goes on. */
        UNFINISHED,
        /** The server will not give it. */
        REFUSED;

        /** The name in tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
