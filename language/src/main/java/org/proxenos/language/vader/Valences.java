package org.proxenos.language.vader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.proxenos.language.Resource;

/** The word list and what the rules know of single words; immutable once built. */
final class Valences {
    /** In the published dependency; ours only amends it. */
    private static final String PUBLISHED = "/vader_sentiment_lexicon.txt";

    /** Words that single rules name. */
    private static final Map<String, Integer> ROLES = Map.ofEntries(
            Map.entry("no", Word.NO),
            Map.entry("or", Word.OR_NOR),
            Map.entry("nor", Word.OR_NOR),
            Map.entry("never", Word.NEVER),
            Map.entry("so", Word.SO_THIS),
            Map.entry("this", Word.SO_THIS),
            Map.entry("without", Word.WITHOUT),
            Map.entry("doubt", Word.DOUBT),
            Map.entry("least", Word.LEAST),
            Map.entry("at", Word.AT_VERY),
            Map.entry("very", Word.AT_VERY),
            Map.entry("but", Word.BUT),
            Map.entry("kind", Word.KIND),
            Map.entry("of", Word.OF));

    private final Map<String, Double> valences = new HashMap<>(20_000);
    private final Map<String, Double> boosts = new HashMap<>();
    private final Map<String, Integer> traits = new HashMap<>(ROLES);
    private final Idioms idioms = new Idioms();

    Valences() {
        Resource.lines(Valences.class, PUBLISHED).forEach(this::addValence);
        Resource.lines(Valences.class, "valence-amendments.tsv").forEach(this::addValence);
        Resource.lines(Valences.class, "modifiers.tsv").forEach(this::addModifier);
    }

    Idioms idioms() {
        return idioms;
    }

    /** The valence that the list gives to a lower-case word, or NaN. */
    double valence(String word) {
        return valences.getOrDefault(word, Double.NaN);
    }

    /** All that the rules ask of a word as it stands in a text, punctuation taken off. */
    Word word(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        double valence = valences.getOrDefault(lower, Double.NaN);
        double boost = boosts.getOrDefault(lower, 0.0);
        int set = traits.getOrDefault(lower, 0);
        set |= Double.isNaN(valence) ? 0 : Word.LISTED;
        set |= boost == 0 ? 0 : Word.BOOSTER;
        set |= lower.contains("n't") ? Word.NEGATION : 0;
        set |= isUpper(form) ? Word.UPPER : 0;
        return new Word(form, Double.isNaN(valence) ? 0 : valence, boost, idioms.number(lower), set);
    }

    /** Python's {@code str.isupper}: some character has case, and none is lower or title case. */
    static boolean isUpper(String form) {
        boolean upper = false;
        for (int at = 0; at < form.length(); ) {
            int c = form.codePointAt(at);
            if (Character.isLowerCase(c) || Character.isTitleCase(c)) {
                return false;
            }
            upper |= Character.isUpperCase(c);
            at += Character.charCount(c);
        }
        return upper;
    }

    private void addValence(String line) {
        int tab = line.indexOf('\t');
        int end = line.indexOf('\t', tab + 1);
        String value = line.substring(tab + 1, end < 0 ? line.length() : end);
        valences.put(line.substring(0, tab).strip(), Double.parseDouble(value));
    }

    private void addModifier(String line) {
        String[] parts = line.split("\t", -1);
        String words = parts[1];
        switch (parts[0]) {
            case "negation" -> traits.merge(words, Word.NEGATION, (a, b) -> a | b);
            case "booster" -> addBooster(words, Double.parseDouble(parts[2]));
            case "idiom" -> idioms.addValence(words, Double.parseDouble(parts[2]));
            default -> throw new IllegalStateException("unknown kind of modifier: " + line);
        }
    }

    private void addBooster(String words, double boost) {
        if (words.indexOf(' ') < 0) {
            boosts.put(words, boost);
        } else {
            idioms.addDegree(words, boost);
        }
    }
}
