package org.proxenos.study.simulate.draw;

/**
 * Reactions to a post, as counted when it was collected.
 *
 * @param reposts a count
 * @param likes a count
 * @param replies a count
 * @param quotes a count
 */
public record Counts(int reposts, int likes, int replies, int quotes) {
    /** Nobody has reacted yet. */
    static final Counts NONE = new Counts(0, 0, 0, 0);
}
