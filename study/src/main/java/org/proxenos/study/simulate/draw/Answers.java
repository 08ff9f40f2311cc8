package org.proxenos.study.simulate.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.chance.Weights;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Phase;
import org.proxenos.study.simulate.design.Season;
import org.proxenos.study.simulate.draw.Reply.Tone;

/** Draws what citizens answered to mayors: the first few answers to each post, as a page would show them. */
public final class Answers {
    /** Answers kept of each post. */
    static final int KEPT = 4;

    /** Shares of replies by suspected bots, outside of the burst and inside (framework section 1, fact 3). */
    private static final double BOTS = 0.25;

    private static final double BOTS_IN_BURST = 0.05;
    private static final double HOURS_TO_REPLY = 5;
    private static final double LIKES = 0.8;

    private static final List<Tone> TONES = List.of(
            Tone.TARGET,
            Tone.MAYOR,
            Tone.PRAISE,
            Tone.IDEA,
            Tone.FACT,
            Tone.INTENTION,
            Tone.COMMITMENT,
            Tone.ACT,
            Tone.RECRUITING,
            Tone.QUARREL);

    /** Shares of the tones, in this order. */
    private static final Weights TO_CRITICISM = Weights.of(0.46, 0.18, 0.12, 0.04, 0.03, 0.03, 0.03, 0.01, 0.01, 0.09);

    /** The same where the message also calls to action: a call finds those who take part, and more of them beside criticism. */
    private static final Weights TO_CRITICISM_AND_CALL =
            Weights.of(0.30, 0.12, 0.09, 0.03, 0.02, 0.16, 0.12, 0.05, 0.04, 0.07);

    private static final Weights TO_CALL = Weights.of(0.03, 0.12, 0.30, 0.13, 0.18, 0.06, 0.05, 0.03, 0.02, 0.08);

    private static final Weights TO_OTHERS = Weights.of(0.03, 0.12, 0.33, 0.16, 0.21, 0.02, 0.02, 0.02, 0.01, 0.08);

    private final Design design;
    private final Season season;
    private final Cast cast;

    /** Odds of an intention or more in an answer to a call, with criticism against without; suspected bots aside. */
    public static double oddsOfParticipation(Design design) {
        double with = (0.16 + 0.12 + 0.05 + 0.04);
        double without = (0.06 + 0.05 + 0.03 + 0.02);
        return design.randomised() ? 1 : with / (1 - with) / (without / (1 - without));
    }

    Answers(Design design, Season season, Cast cast) {
        this.design = design;
        this.season = season;
        this.cast = cast;
    }

    List<Reply> to(List<Post> posts) {
        Dice dice = Dice.of(design.seed(), "replies");
        List<Reply> replies = new ArrayList<>();
        for (Post post : posts) {
            if (post.sender().role() == Role.MAYOR) {
                for (int i = 0; i < Math.min(post.counts().replies(), KEPT); i++) {
                    replies.add(reply(replies.size() + 1L, post, dice));
                }
            }
        }
        return replies;
    }

    private Reply reply(long number, Post post, Dice dice) {
        boolean criticises = post.codes().criticism() && !design.randomised();
        Instant at = post.at().plusSeconds(30 + (long) dice.exponential(3600 * HOURS_TO_REPLY));
        double bots = season.phase(at) == Phase.EVENT ? BOTS_IN_BURST : BOTS;
        boolean isBot = dice.chance(bots) && !cast.bots().isEmpty();
        Tone tone = TONES.get(tones(criticises, post.codes().action()).draw(dice));
        Tone shown = isBot ? Tone.BOT : tone;
        return new Reply(
                number,
                post,
                isBot ? dice.one(cast.bots()) : citizen(dice),
                at,
                season.phase(at),
                shown,
                dice.chance(design.codingError()),
                dice.poisson(LIKES * dice.frailty(0.5)),
                Brand.of(number, shown, season.phase(at), design));
    }

    private static Weights tones(boolean criticises, boolean calls) {
        if (calls) {
            return criticises ? TO_CRITICISM_AND_CALL : TO_CALL;
        }
        return criticises ? TO_CRITICISM : TO_OTHERS;
    }

    /** A few answer often, most hardly ever. */
    private String citizen(Dice dice) {
        double u = dice.nextDouble();
        return cast.citizens().get((int) (u * u * cast.citizens().size()));
    }
}
