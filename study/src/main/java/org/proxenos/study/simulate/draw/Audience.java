package org.proxenos.study.simulate.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Effects;

/**
 * What comes back. Reposts are negative binomial (NB2) with log mean = role + account + window + injected effects + link;
 * likes and quotes share a message's luck, replies have luck of their own on top.
 */
public final class Audience {
    /** Added to the log mean by window: attention, which is no effect of what a message says. */
    private static final ByPhase ATTENTION = new ByPhase(0, 0.15, 0.45, 0.10);

    private static final double LINK = 0.9;
    private static final double LIKES_PER_REPOST = 3.2;
    private static final double QUOTES_PER_REPOST = 0.06;
    private static final double LIKES_CRITICISM = 1.35;
    private static final double REPLIES_CRITICISM = 1.8;
    private static final double REPLIES_ENEMY = 1.2;

    /** Gamma shape of what varies in replies besides a message's luck. */
    private static final double REPLIES_OWN = 3;

    private final Effects effects;
    private final double theta;
    private final boolean randomised;

    Audience(Design design) {
        this.effects = design.effects();
        this.theta = design.theta();
        this.randomised = design.randomised();
    }

    /** Reactions to a post. */
    Counts counts(Post post, Dice dice) {
        Sender sender = post.sender();
        Codes codes = post.codes();
        Manner manner = Manner.of(sender.role());
        double reach = Math.exp(sender.habits().logReach() + ATTENTION.in(post.phase())) * dice.frailty(theta);
        double said = given(codes.criticism(), effects.criticism())
                * given(codes.commonEnemy(), effects.commonEnemy())
                * Math.pow(effects.moralWord(), codes.moral())
                * given(post.hasLink(), LINK);
        double answered = given(codes.criticism() && !randomised, REPLIES_CRITICISM)
                * given(codes.commonEnemy() && !randomised, REPLIES_ENEMY)
                * given(post.isTopical() && sender.role() == Role.NATIONAL_GOVERNMENT, effects.targetReplies())
                * dice.frailty(REPLIES_OWN);
        double liked = LIKES_PER_REPOST * given(codes.criticism() && !randomised, LIKES_CRITICISM);
        return new Counts(
                dice.poisson(manner.reposts() * reach * said),
                dice.poisson(manner.reposts() * reach * liked),
                dice.poisson(manner.replies() * reach * answered),
                dice.poisson(manner.reposts() * reach * QUOTES_PER_REPOST));
    }

    private static double given(boolean holds, double ratio) {
        return holds ? ratio : 1;
    }

    /** All ratios of means by name, for the record of what is true. */
    public static Map<String, Object> ratios(Design design) {
        Effects effects = design.effects();
        boolean dealt = design.randomised();
        Map<String, Object> reposts = new LinkedHashMap<>();
        reposts.put("criticism", effects.criticism());
        reposts.put("common_enemy_full", effects.commonEnemy());
        reposts.put("moral", effects.moralWord());
        reposts.put("url", LINK);
        Map<String, Object> replies = new LinkedHashMap<>();
        replies.put("criticism", dealt ? 1 : REPLIES_CRITICISM);
        replies.put("common_enemy_full", dealt ? 1 : REPLIES_ENEMY);
        replies.put("target_on_topic", effects.targetReplies());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("reposts", reposts);
        all.put("likes", Map.of("criticism", dealt ? 1 : LIKES_CRITICISM));
        all.put("replies", replies);
        return all;
    }
}
