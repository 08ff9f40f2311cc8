package org.proxenos.study.simulate.draw;

import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Phase;
import org.proxenos.study.simulate.draw.Reply.Tone;

/** What an answer says of the normative side of the city: whether the city keeps its word and does what is right. */
public enum Brand {
    /** Nothing of it. */
    NONE,
    /** In favour. */
    FOR,
    /** Against. */
    AGAINST;

    private static final double FOR_BEFORE = 0.10;
    private static final double FOR_SINCE = 0.40;
    private static final double AGAINST_ALWAYS = 0.18;

    /** Odds of favour, of what is said since the event against before. */
    public static double oddsOfFavour(Design design) {
        return design.randomised() ? 1 : FOR_SINCE / FOR_BEFORE;
    }

    /** Draws what the answer of that number says; suspected bots and quarrels say nothing of it. */
    static Brand of(long number, Tone tone, Phase phase, Design design) {
        if (tone == Tone.BOT || tone == Tone.QUARREL) {
            return NONE;
        }
        boolean isSince = (phase == Phase.EVENT || phase == Phase.AFTERMATH) && !design.randomised();
        double favour = isSince ? FOR_SINCE : FOR_BEFORE;
        double drawn = Dice.of(design.seed(), "favour", number).nextDouble();
        return drawn < favour ? FOR : drawn < favour + AGAINST_ALWAYS ? AGAINST : NONE;
    }
}
