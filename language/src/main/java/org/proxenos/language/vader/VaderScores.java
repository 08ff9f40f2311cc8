package org.proxenos.language.vader;

/**
 * Sentiment of a text, rounded as the reference implementation rounds.
 *
 * @param negative share of negative words, weighted, in [0, 1]; three decimals
 * @param neutral share of neutral words; three decimals
 * @param positive share of positive words, weighted; three decimals
 * @param compound summed valence normalised to [-1, 1]; four decimals
 */
public record VaderScores(double negative, double neutral, double positive, double compound) {
    /** Of a text without words. */
    static final VaderScores NONE = new VaderScores(0, 0, 0, 0);
}
