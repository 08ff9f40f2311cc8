package org.proxenos.study.simulate.draw;

import org.proxenos.corpus.Role;

/**
 * What is usual in a role. Invented, in the order of magnitude of timelines of 2017.
 *
 * @param reposts mean of a message without any exposure
 * @param replies the same
 * @param followers median
 * @param activity posts, in multiples of a mayor's
 * @param criticism odds of criticism, in multiples of a mayor's
 * @param enemy odds of a common enemy, in multiples of a mayor's
 */
record Manner(double reposts, double replies, double followers, double activity, double criticism, double enemy) {
    /** The manner of a role that posts. */
    static Manner of(Role role) {
        return switch (role) {
            case MAYOR -> new Manner(20, 7, 9_000, 1.0, 1.0, 1.0);
            case CITY -> new Manner(10, 4, 15_000, 1.2, 0.4, 0.5);
            case NETWORK -> new Manner(22, 5, 20_000, 1.0, 0.9, 1.2);
            case NGO -> new Manner(15, 4, 12_000, 0.9, 1.4, 1.6);
            case MEDIA -> new Manner(28, 8, 60_000, 1.6, 0.3, 0.3);
            case NATIONAL_GOVERNMENT -> new Manner(4_000, 3_400, 2_000_000, 2.4, 0, 0);
            default -> throw new IllegalArgumentException("nobody in the role " + role.code() + " has a timeline here");
        };
    }
}
