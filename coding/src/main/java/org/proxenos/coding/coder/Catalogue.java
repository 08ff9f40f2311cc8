package org.proxenos.coding.coder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Level;
import org.proxenos.language.lexicon.Lexicon;

/** The machine coders that come with the software, in display order. */
public final class Catalogue {
    /** The one coder that compares the texts of a whole corpus. */
    public static final String NEAR_DUPLICATES = "near_duplicates";

    static final String VADER = "vader";
    static final String TARGET = "target";
    static final String TOPIC = "topic";
    static final String CRITICISM = "criticism";
    static final String COMMON_ENEMY = "common_enemy";
    static final String LANGUAGE = "language";

    /** Those that need nothing but the text; every panel has them. */
    static final List<SurfaceCoder> SURFACE = List.of(
            new SurfaceCoder(
                    new Variable("url", Level.NOMINAL, "Is an address of the web in the text?"),
                    SurfaceCoder.any(Surface::url)),
            new SurfaceCoder(
                    new Variable("hashtags", Level.RATIO, "How many hashtags are in the text?"),
                    SurfaceCoder.sum(Surface::hashtags)),
            new SurfaceCoder(
                    new Variable("mentions", Level.RATIO, "How many accounts does the text name with @?"),
                    SurfaceCoder.sum(Surface::mentions)),
            new SurfaceCoder(
                    new Variable("words", Level.RATIO, "How many words, parted by ASCII white space, has the text?"),
                    TextReading::words),
            new SurfaceCoder(
                    new Variable("exclamation", Level.NOMINAL, "Is an exclamation mark in the text?"),
                    SurfaceCoder.any(Surface::exclaims)),
            new SurfaceCoder(
                    new Variable("xyz", Level.RATIO, "How many letters x, y or z has the text (a placebo)?"),
                    SurfaceCoder.sum(Surface::xyz)));

    private static final Map<String, String> DESCRIPTIONS = describe();

    private Catalogue() {}

    /** Names of all coders with one line on each, in display order. */
    public static Map<String, String> coders() {
        return DESCRIPTIONS;
    }

    private static Map<String, String> describe() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(VADER, "sentiment by VADER's word list and rules: vader_neg, vader_neu, vader_pos, vader_compound");
        lines.put("adversary", "names of the adversary in the reference case (seed list)");
        lines.put("we", "words that draw a circle around speaker and audience (seed list)");
        lines.put("harm", "words of harm and of who is to blame for it (seed list)");
        lines.put("moral", "words of right and wrong, duty and what is owed (seed list)");
        lines.put("commit", "words in which a sender binds himself (seed list)");
        lines.put("action", "words that ask the audience to do something (seed list)");
        SURFACE.forEach(coder -> lines.put(coder.name(), question(coder)));
        lines.put(TARGET, "names of the study's targets");
        lines.put(TOPIC, "the study's topic words");
        lines.put(CRITICISM, "proxy, not validated: a target is named and vader_compound <= -0.05");
        lines.put(COMMON_ENEMY, "proxy, not validated: enemy + harm + we, 0 to 3; common_enemy_full where all three");
        lines.put(LANGUAGE, "the language of the text, by OpenNLP's model of runs of characters: identified_language");
        lines.put(NEAR_DUPLICATES, "texts of a corpus that are copies but for a few words: near_duplicate_of");
        return Collections.unmodifiableMap(lines);
    }

    private static String question(SurfaceCoder coder) {
        return coder.variable().question();
    }

    /** Whether a coder counts what anybody can see, or finds the words a study names itself: nothing to validate. */
    public static boolean isFact(String coder) {
        return coder.equals(TOPIC) || SURFACE.stream().anyMatch(c -> c.name().equals(coder));
    }

    /** Whether a word list of that name comes with the software. */
    static boolean isSeed(String name) {
        return Lexicon.SEEDS.contains(name);
    }
}
