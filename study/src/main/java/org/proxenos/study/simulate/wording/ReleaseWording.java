package org.proxenos.study.simulate.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.draw.Codes;
import org.proxenos.study.simulate.draw.Release;
import org.proxenos.study.simulate.phrase.Grammar;

/** Words of press releases: a title, what is planned, what the mayor said, whom to ask. */
public final class ReleaseWording {
    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final long seed;
    private final Grammar grammar = Grammar.english();
    private final PostWording posts;

    /** Words from a seed. */
    public ReleaseWording(long seed) {
        this.seed = seed;
        this.posts = new PostWording(seed);
    }

    /** The text of a press release, the title in its first line. */
    public String text(Release release) {
        Dice dice = Dice.of(seed, "release", release.number());
        Map<String, String> known = PostWording.known(release.office());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(grammar.say("press_title", dice, known));
        paragraphs.add(grammar.say("press_open", dice, known) + " " + body(dice, known));
        String quotation = quotation(release, dice, known);
        if (!quotation.isEmpty()) {
            paragraphs.add("The mayor said: \"" + quotation + "\"");
        }
        paragraphs.add(grammar.say("press_end", dice, known));
        return String.join("\n\n", paragraphs);
    }

    private String body(Dice dice, Map<String, String> known) {
        Set<String> sentences = new LinkedHashSet<>();
        int wanted = dice.between(FEWEST, MOST);
        while (sentences.size() < wanted) {
            sentences.add(grammar.say("press_body", dice, known));
        }
        return String.join(" ", sentences);
    }

    private String quotation(Release release, Dice dice, Map<String, String> known) {
        Codes codes = release.codes();
        List<String> said = new ArrayList<>();
        if (PostWording.isExposed(codes)) {
            String symbol = PostWording.exposed(codes, release.isMisread(), release.isTopical());
            said.add(grammar.say(symbol, dice, known));
        } else if (release.isTopical()) {
            said.add(grammar.say("accord_news", dice, known));
        }
        said.addAll(posts.moral(codes, release.isMisread(), dice, known));
        if (codes.commit()) {
            said.add(grammar.say("commit", dice, known));
        }
        if (codes.action()) {
            said.add(grammar.say("action", dice, known));
        }
        return String.join(" ", said);
    }
}
