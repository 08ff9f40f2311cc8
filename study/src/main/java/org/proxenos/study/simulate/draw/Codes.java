package org.proxenos.study.simulate.draw;

/**
 * What is true of a message's words; machines and people can only try to find it.
 *
 * @param criticism whether it evaluates the government unfavourably
 * @param commonEnemy whether enemy, harm and an inclusive "we" are all there
 * @param moral moral expressions, a count
 * @param action whether it asks its readers to do something
 * @param commit whether the sender commits to something
 */
public record Codes(boolean criticism, boolean commonEnemy, int moral, boolean action, boolean commit) {
    /** Nothing of it. */
    public static final Codes NONE = new Codes(false, false, 0, false, false);

    /** Criticism and nothing else. */
    public static final Codes CRITICISM = new Codes(true, false, 0, false, false);
}
