package org.proxenos.study.simulate.design;

/**
 * All that decides what a synthetic study holds; the same design gives the same study.
 *
 * @param seed everything random starts here
 * @param accounts that post: mayors, cities, networks, associations, media and the target
 * @param posts originals of these accounts, reposts aside
 * @param days from the first post to the last
 * @param effects injected into reactions
 * @param theta size of the negative binomial of reposts: variance mu + mu^2 / theta
 * @param icc share of the log mean's variance that lies between accounts, in [0, 1)
 * @param codingError share of messages that are worded so that machines misread what people see, in [0, 1]
 * @param bots whether suspected bots answer mayors: 25 % of replies outside of the burst, 5 % inside
 * @param randomised whether exposures are dealt out at random, whatever the account and the window
 * @param deletions what is gone before it is collected
 */
public record Design(
        long seed,
        int accounts,
        int posts,
        int days,
        Effects effects,
        double theta,
        double icc,
        double codingError,
        boolean bots,
        boolean randomised,
        Deletions deletions) {
    private static final int FEWEST_ACCOUNTS = 12;
    private static final int MOST_ACCOUNTS = 100_000;
    private static final int MOST_POSTS = 10_000_000;
    private static final int FEWEST_DAYS = 14;
    private static final int MOST_DAYS = 366;

    /** Refuses what cannot be drawn. */
    public Design {
        within("accounts", accounts, FEWEST_ACCOUNTS, MOST_ACCOUNTS);
        within("posts", posts, accounts, MOST_POSTS);
        within("days", days, FEWEST_DAYS, MOST_DAYS);
        within("theta", theta, 0.01, 1000);
        within("icc", icc, 0, 0.95);
        within("coding error", codingError, 0, 1);
    }

    /** Framework AC5: 91 accounts, theta .5, ICC .2, bots; 6,000 originals in six weeks. */
    public static Design usual(long seed) {
        return new Design(seed, 91, 6000, 42, Effects.USUAL, 0.5, 0.2, 0.07, true, false, Deletions.NONE);
    }

    /** The same with exposures dealt out at random and without any effect. */
    public Design withoutEffects() {
        return new Design(seed, accounts, posts, days, Effects.NONE, theta, icc, codingError, bots, true, deletions);
    }

    /** The same, with a share of messages that machines misread. */
    public Design misread(double share) {
        return new Design(seed, accounts, posts, days, effects, theta, icc, share, bots, randomised, deletions);
    }

    /** The same, of which these vanish before they are collected. */
    public Design losing(Deletions lost) {
        return new Design(seed, accounts, posts, days, effects, theta, icc, codingError, bots, randomised, lost);
    }

    static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "%s: %s is not between %s and %s".formatted(name, plain(value), plain(low), plain(high)));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
