package org.proxenos.engine;

import java.util.List;
import org.proxenos.coding.Panel;
import org.proxenos.corpus.Actor;
import org.proxenos.inference.frame.Frame;

/**
 * Where a study's tables live. Six verbs; everything else is SQL over the tables {@code messages, reactions, accounts,
 * actors, links, rejected, flow, codes} of docs/reference/tables.md.
 */
public interface Engine extends AutoCloseable {
    /**
     * Reads exports into the corpus, which afterwards is either the old one or the new one, never half.
     *
     * @return what became of each file, in the order given
     */
    List<Flow> append(List<SourceFile> sources, ImportPlan plan);

    /** The same, where no more is known of people than whom actors.csv lists. */
    default List<Flow> append(List<SourceFile> sources, List<Actor> actors) {
        return append(sources, ImportPlan.of(actors));
    }

    /**
     * Purges messages and accounts from every table, and keeps them from coming back: of what is forgotten a keyed hash is
     * left, by which a later import leaves it out. What others wrote stays, without the purged ids and names.
     *
     * @return what went, and which ids were not found
     */
    Forgot forget(Forgetting what, ImportPlan plan);

    /** What the last import or {@link #forget} purged: an export too may say that something is gone. */
    Forgot purged();

    /** Codes every message (reposts excepted) and puts the result in the place of the machine codes there were. */
    void code(Panel panel);

    /**
     * Lets all later questions see the table {@code messages} without some messages, as if they had never been collected.
     * Coding and importing see them still.
     *
     * @param ids a query for their {@code message_id}; empty: all are seen again
     */
    void leaveOut(String ids);

    /** Answers a query; numbers and booleans become numbers (NaN for null), all else words. */
    Frame query(String sql);

    @Override
    void close();
}
