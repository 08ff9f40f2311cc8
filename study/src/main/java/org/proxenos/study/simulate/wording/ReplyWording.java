package org.proxenos.study.simulate.wording;

import java.util.Locale;
import java.util.Map;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.draw.Reply;
import org.proxenos.study.simulate.draw.Reply.Tone;
import org.proxenos.study.simulate.phrase.Grammar;

/** Words of citizens. */
public final class ReplyWording {
    private static final double TAIL = 0.5;

    private final long seed;
    private final Grammar grammar = Grammar.english();

    /** Words from a seed. */
    public ReplyWording(long seed) {
        this.seed = seed;
    }

    /** The text of a reply, which begins with the account that it answers. */
    public String text(Reply reply) {
        Dice dice = Dice.of(seed, "reply", reply.number());
        Map<String, String> known = PostWording.known(reply.parent().sender());
        String said = grammar.say(symbol(reply), dice, known);
        String tail = dice.chance(TAIL) ? " " + grammar.say("reply_tail", dice, known) : "";
        return "@" + reply.parent().sender().handle() + " " + said + tail + brand(reply, known);
    }

    private String brand(Reply reply, Map<String, String> known) {
        Dice dice = Dice.of(seed, "brand in words", reply.number());
        return switch (reply.brand()) {
            case NONE -> "";
            case FOR -> " " + grammar.say("brand_for", dice, known);
            case AGAINST -> " " + grammar.say("brand_against", dice, known);
        };
    }

    private static String symbol(Reply reply) {
        String tone = "reply_" + reply.tone().name().toLowerCase(Locale.ROOT);
        return reply.tone() == Tone.TARGET && reply.isMisread() ? tone + "_hard" : tone;
    }
}
