package org.proxenos.study.simulate.design;

/**
 * What vanishes between posting and collection.
 *
 * @param messages chance of a post, a repost or a reply to be deleted, in [0, 0.95]
 * @param accounts chance of an account other than the target's to be gone with all its messages, in [0, 0.95]
 * @param critical how many times as likely a post or a reply is to be deleted that criticises the government, in [0, 100]
 */
public record Deletions(double messages, double accounts, double critical) {
    /** Everything that was posted is collected. */
    public static final Deletions NONE = new Deletions(0, 0, 1);

    private static final double MOST = 0.95;

    /** Refuses what cannot be drawn. */
    public Deletions {
        Design.within("share of deleted messages", messages, 0, MOST);
        Design.within("share of deleted accounts", accounts, 0, MOST);
        Design.within("ratio of deleted critical messages", critical, 0, 100);
    }

    /** Whether nothing vanishes. */
    public boolean isNone() {
        return messages == 0 && accounts == 0;
    }

    /** The chance that a message is deleted, at most 1. */
    public double chance(boolean criticises) {
        return Math.min(1, criticises ? messages * critical : messages);
    }
}
