package org.proxenos.coding.sample;

/**
 * How a sample is drawn.
 *
 * @param purpose of the round; all of the {@linkplain Stratum#isCensus() census strata} are taken for production only
 * @param size units that are wanted; 0: as many as there are
 * @param maxReplies most replies of one thread, from 1
 * @param overlap share of units that every coder codes, in [0, 1]
 * @param seed of all that is random
 */
public record Design(Purpose purpose, int size, int maxReplies, double overlap, long seed) {
    /** Replies of a thread where nobody says how many. */
    public static final int MAX_REPLIES = 30;

    /**
     * Refuses what cannot be drawn.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    public Design {
        if (size < 0) {
            throw new IllegalArgumentException("a sample of %d units cannot be drawn".formatted(size));
        }
        if (maxReplies < 1) {
            throw new IllegalArgumentException(
                    "at most %d replies a thread leaves none to code; 1 is the least".formatted(maxReplies));
        }
        if (!(overlap >= 0 && overlap <= 1)) {
            throw new IllegalArgumentException(
                    "the overlap is a share between 0 and 1, such as .2, not %s".formatted(overlap));
        }
    }
}
