package org.proxenos.study.simulate.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.draw.Codes;
import org.proxenos.study.simulate.draw.Post;
import org.proxenos.study.simulate.draw.Sender;
import org.proxenos.study.simulate.phrase.Grammar;

/** Words of posts. The same post has the same words whenever it is asked for them. */
public final class PostWording {
    /** Small talk fills up what says little, so that length does not give away what a post says. */
    private static final double CHATTER = 0.85;

    private static final double CHATTER_AFTER_CRITICISM = 0.3;
    private static final double MORAL_FIRST = 0.25;
    private static final double SAD = 0.08;
    private static final double TARGET_NAMED = 0.05;
    private static final double LISTED_BY_CHANCE = 0.4;
    private static final double HASHTAG_TOPICAL = 0.5;
    private static final double HASHTAG = 0.15;
    private static final double MENTION = 0.12;

    private final long seed;
    private final Grammar grammar = Grammar.english();

    /** Words from a seed. */
    public PostWording(long seed) {
        this.seed = seed;
    }

    /** The text of a post. */
    public String text(Post post) {
        Dice dice = Dice.of(seed, "post", post.number());
        Map<String, String> known = known(post.sender());
        String said = isOfTarget(post)
                ? grammar.say(post.isTopical() ? "target_topic" : "target_plain", dice, known)
                : String.join(" ", sentences(post, dice, known));
        return said + bearing(post, known) + signs(post, dice, known);
    }

    /** Sentences on the capital, from words of their own chance, so that all other words stay as they are. */
    private String bearing(Post post, Map<String, String> known) {
        Dice dice = Dice.of(seed, "bearing in words", post.number());
        String competes = post.bearing().competes() ? " " + grammar.say("compete", dice, known) : "";
        String cooperates = post.bearing().cooperates() ? " " + grammar.say("cooperate", dice, known) : "";
        String partner = post.bearing().partner();
        return competes + cooperates + (partner.isEmpty() ? "" : " With @" + partner + ".");
    }

    private static boolean isOfTarget(Post post) {
        return post.sender().role() == Role.NATIONAL_GOVERNMENT;
    }

    /** What stands for the speaker's own place. */
    static Map<String, String> known(Sender sender) {
        return sender.city().isEmpty() ? Map.of() : Map.of("city", sender.city());
    }

    /** A mention, a hashtag, an address: whatever stands behind the sentences. */
    private String signs(Post post, Dice dice, Map<String, String> known) {
        StringBuilder signs = new StringBuilder();
        if (!isOfTarget(post) && post.isTopical() && dice.chance(MENTION)) {
            signs.append(" cc @RiverTownsAlliance");
        }
        if (dice.chance(post.isTopical() ? HASHTAG_TOPICAL : HASHTAG)) {
            signs.append(' ').append(grammar.say(post.isTopical() ? "hashtag_topic" : "hashtag_local", dice, known));
        }
        if (post.hasLink()) {
            signs.append(" https://note.test/").append(post.number());
        }
        return signs.toString();
    }

    private List<String> sentences(Post post, Dice dice, Map<String, String> known) {
        Codes codes = post.codes();
        List<String> sentences = new ArrayList<>();
        sentences.add(grammar.say(core(post, dice), dice, known));
        sentences.addAll(moral(codes, post.isMisread(), dice, known));
        if (sentences.size() == 2 && dice.chance(MORAL_FIRST)) {
            Collections.reverse(sentences);
        }
        if (codes.commit()) {
            sentences.add(grammar.say("commit", dice, known));
        }
        if (codes.action()) {
            sentences.add(grammar.say(post.isMisread() ? "action_unlisted" : "action", dice, known));
        }
        if (sentences.size() == 1 && dice.chance(chatter(codes))) {
            sentences.add(grammar.say("chatter", dice, known));
        }
        return sentences;
    }

    private static double chatter(Codes codes) {
        if (codes.commonEnemy()) {
            return 0;
        }
        return codes.criticism() ? CHATTER_AFTER_CRITICISM : CHATTER;
    }

    private static String core(Post post, Dice dice) {
        return isExposed(post.codes())
                ? exposed(post.codes(), post.isMisread(), post.isTopical())
                : plain(post.isMisread(), post.isTopical(), dice);
    }

    /** The symbol of what says what these codes claim. */
    static String exposed(Codes codes, boolean isMisread, boolean isTopical) {
        String hard = isMisread ? "_hard" : "";
        if (codes.criticism() && codes.commonEnemy()) {
            return "crit_enemy" + hard;
        }
        if (codes.commonEnemy()) {
            return "enemy" + hard;
        }
        return isMisread ? "crit_hard" : isTopical ? "crit_accord" : "crit_other";
    }

    private static String plain(boolean isMisread, boolean isTopical, Dice dice) {
        double kind = dice.nextDouble();
        if (isMisread) {
            return "plain_hard";
        }
        if (isTopical) {
            return "accord_news";
        }
        if (kind < SAD) {
            return "plain_sad";
        }
        return kind < SAD + TARGET_NAMED ? "plain_target" : "plain";
    }

    /** As many sentences as there are moral expressions, no two alike. */
    Set<String> moral(Codes codes, boolean isMisread, Dice dice, Map<String, String> known) {
        String symbol = isMisread ? "moral_unlisted" : isExposed(codes) ? "moral_stern" : "moral_warm";
        Set<String> sentences = new LinkedHashSet<>();
        while (sentences.size() < codes.moral()) {
            sentences.add(grammar.say(symbol, dice, known));
        }
        if (isMisread && sentences.isEmpty() && !isExposed(codes) && dice.chance(LISTED_BY_CHANCE)) {
            sentences.add(grammar.say("moral_false", dice, known));
        }
        return sentences;
    }

    static boolean isExposed(Codes codes) {
        return codes.criticism() || codes.commonEnemy();
    }
}
