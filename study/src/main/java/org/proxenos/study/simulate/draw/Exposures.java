package org.proxenos.study.simulate.draw;

import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Phase;

/**
 * Deals out what messages say. Given account and window, criticism, enemy and moral expressions are independent of each
 * other, so that a model of one recovers its effect without the others in it.
 */
final class Exposures {
    /** By phase: probabilities for a usual mayor, and the mean of moral expressions. */
    private static final ByPhase CRITICISM = new ByPhase(0.10, 0.20, 0.42, 0.28);

    private static final ByPhase ENEMY = new ByPhase(0.10, 0.14, 0.28, 0.21);
    private static final ByPhase MORAL = new ByPhase(0.30, 0.40, 0.60, 0.45);
    private static final ByPhase TOPICAL = new ByPhase(0.03, 0.15, 0.45, 0.22);
    private static final ByPhase TOPICAL_EXPOSED = new ByPhase(0.20, 0.80, 0.97, 0.90);
    private static final ByPhase TOPICAL_TARGET = new ByPhase(0.0, 0.35, 0.5, 0.22);

    private static final int MOST_MORAL = 3;
    private static final double ACTION = 0.12;
    private static final double ACTION_WITH_CRITICISM = 0.24;
    private static final double COMMIT = 0.08;

    /** Dealt out at random: the same for everybody, always. */
    private static final double RANDOM_CRITICISM = 0.22;

    private static final double RANDOM_ENEMY = 0.16;
    private static final double RANDOM_MORAL = 0.42;

    private final boolean randomised;

    Exposures(Design design) {
        this.randomised = design.randomised();
    }

    Codes codes(Sender sender, Phase phase, Dice dice) {
        Sender.Habits habits = sender.habits();
        boolean speaks = sender.role() != Role.NATIONAL_GOVERNMENT;
        boolean criticism =
                dice.chance(randomised ? RANDOM_CRITICISM : shifted(CRITICISM.in(phase), habits.logOddsOfCriticism()));
        boolean enemy = dice.chance(randomised ? RANDOM_ENEMY : shifted(ENEMY.in(phase), habits.logOddsOfEnemy()));
        int moral = dice.poisson(randomised ? RANDOM_MORAL : MORAL.in(phase) * Math.exp(habits.logMoral()));
        boolean action = dice.chance(criticism ? ACTION_WITH_CRITICISM : ACTION);
        boolean commit = dice.chance(COMMIT);
        return speaks ? new Codes(criticism, enemy, Math.min(moral, MOST_MORAL), action, commit) : Codes.NONE;
    }

    boolean isTopical(Sender sender, Phase phase, Codes codes, Dice dice) {
        ByPhase usual = sender.role() == Role.NATIONAL_GOVERNMENT ? TOPICAL_TARGET : TOPICAL;
        boolean exposed = codes.criticism() || codes.commonEnemy();
        return dice.chance((exposed ? TOPICAL_EXPOSED : usual).in(phase));
    }

    private static double shifted(double probability, double logOdds) {
        double odds = probability / (1 - probability) * Math.exp(logOdds);
        return odds / (1 + odds);
    }
}
