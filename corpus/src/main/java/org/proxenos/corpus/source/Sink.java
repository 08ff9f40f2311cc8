package org.proxenos.corpus.source;

import java.util.Map;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Document;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Removal;

/**
 * Where a reader pushes what it finds, in the order in which it finds it.
 *
 * <p>For each record meant to be a post a reader calls exactly one of {@link #collected} and {@link #rejected}: that is
 * what {@code read = kept + duplicate + rejected} rests on.
 */
public interface Sink {
    /** A record that is a post. */
    void collected(Collected post);

    /**
     * A post found inside another's record (quoted, replied to, reposted, a paragraph of a release); it counts as seen
     * through, not as read.
     */
    void seenThrough(Collected post);

    /** An account as the export describes it; may be called often for the same account. */
    void account(Account account);

    /** A record meant to be a post that cannot be one. */
    void rejected(Rejected record);

    /**
     * A record that is kept lacks a field that such records usually have; counted by field.
     *
     * @param row the record's number, so that one example can be shown
     */
    void missing(String field, long row);

    /**
     * A record has a field that the reader does not know; counted by field, so that a platform's change is seen.
     *
     * @param row the record's number
     */
    default void unknown(String field, long row) {}

    /** A record that is no post: {@code users}, {@code counts}, {@code errors}. */
    void other(String kind);

    /**
     * A record that says that a post or an account is gone from the platform, whether or not it was ever seen.
     *
     * <p>It may come before the post in another file, and after it in the same one. Unless somebody purges, it counts
     * with the records that are no posts.
     */
    default void removed(Removal removal) {
        other("removals");
    }

    /** What is known of a press release that was collected besides its message. */
    default void document(Document document) {}

    /** The columns that a table is read by, field of ours to column, in display order; called once, before its rows. */
    default void mapped(Map<String, String> columns) {}
}
