package org.proxenos.study.simulate.draw;

import java.util.List;
import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Phase;

/**
 * How a mayor or a city places itself in a post, beside all that it says of the government's decision.
 *
 * @param competes whether it bypasses or replaces what the government of its country does
 * @param cooperates whether it asks that government for joint action, or offers it
 * @param partner handle of another mayor who is named; empty for none
 */
public record Bearing(boolean competes, boolean cooperates, String partner) {
    /** No bearing at all. */
    static final Bearing NONE = new Bearing(false, false, "");

    /** Under the government that is criticised: with criticism, without. */
    private static final double COMPETES_WITH_CRITICISM = 0.5;

    private static final double COMPETES = 0.05;
    private static final double COOPERATES = 0.25;

    /** Under another. */
    private static final double COMPETES_ABROAD = 0.01;

    private static final double COOPERATES_ABROAD = 0.03;

    /** Dealt out at random. */
    private static final double RANDOM = 0.15;

    private static final double NAMES_A_MAYOR = 0.10;

    /** Of those named, from another country: before the event, and since. */
    private static final double ABROAD_BEFORE = 0.25;

    private static final double ABROAD_SINCE = 0.6;

    /** Draws the bearing of a post that has none yet. */
    static Bearing of(Post post, Cast cast, Design design) {
        Sender sender = post.sender();
        if (sender.role() != Role.MAYOR && sender.role() != Role.CITY) {
            return NONE;
        }
        Dice dice = Dice.of(design.seed(), "bearing", post.number());
        boolean isHome = sender.country().equals(Roster.HOME);
        boolean first = dice.chance(
                design.randomised() ? RANDOM : competing(isHome, post.codes().criticism()));
        boolean second = dice.chance(design.randomised() ? RANDOM : isHome ? COOPERATES : COOPERATES_ABROAD);
        return new Bearing(first, second, dice.chance(NAMES_A_MAYOR) ? partner(post, cast, design, dice) : "");
    }

    private static double competing(boolean isHome, boolean criticises) {
        double atHome = criticises ? COMPETES_WITH_CRITICISM : COMPETES;
        return isHome ? atHome : COMPETES_ABROAD;
    }

    private static String partner(Post post, Cast cast, Design design, Dice dice) {
        boolean isSince = post.phase() == Phase.EVENT || post.phase() == Phase.AFTERMATH;
        boolean abroad = dice.chance(isSince && !design.randomised() ? ABROAD_SINCE : ABROAD_BEFORE);
        Sender sender = post.sender();
        List<Sender> others = cast.in(Role.MAYOR).stream()
                .filter(m ->
                        !m.city().equals(sender.city()) && abroad != m.country().equals(sender.country()))
                .toList();
        return others.isEmpty() ? "" : dice.one(others).handle();
    }
}
