package org.proxenos.language.vader;

import java.util.HashMap;
import java.util.Map;

/** Phrases of two or three words that have a valence or a degree of their own, such as "kiss of death" or "sort of". */
final class Idioms {
    /** No phrase of that name. */
    static final double NONE = Double.NaN;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Integer, Double> valences = new HashMap<>();
    private final Map<Integer, Double> degrees = new HashMap<>();

    /** Adds a phrase with a valence of its own; a single word is not looked at by the rules. */
    void addValence(String phrase, double valence) {
        add(valences, phrase, valence);
    }

    /** Adds a phrase of degree. */
    void addDegree(String phrase, double boost) {
        add(degrees, phrase, boost);
    }

    /** The number of a lower-case word among those that phrases are made of, from 1; 0 where it is none. */
    int number(String word) {
        return words.getOrDefault(word, 0);
    }

    /** The valence of a phrase of two words, or {@link #NONE}. */
    double valence(Word first, Word second) {
        return find(valences, key(0, first.phraseWord(), second.phraseWord()), first, second);
    }

    /** The valence of a phrase of three words, or {@link #NONE}. */
    double valence(Word first, Word second, Word third) {
        int key = key(first.phraseWord(), second.phraseWord(), third.phraseWord());
        return first.phraseWord() == 0 ? NONE : find(valences, key, second, third);
    }

    /** What a phrase of degree adds, 0 where it is none. */
    double degree(Word first, Word second) {
        double degree = find(degrees, key(0, first.phraseWord(), second.phraseWord()), first, second);
        return Double.isNaN(degree) ? 0 : degree;
    }

    private static double find(Map<Integer, Double> phrases, int key, Word first, Word second) {
        if (first.phraseWord() == 0 || second.phraseWord() == 0) {
            return NONE;
        }
        return phrases.getOrDefault(key, NONE);
    }

    private void add(Map<Integer, Double> phrases, String phrase, double value) {
        int key = 0;
        for (String word : phrase.split(" ", -1)) {
            key = (key << 8) | words.computeIfAbsent(word, w -> words.size() + 1);
        }
        phrases.put(key, value);
    }

    private static int key(int first, int second, int third) {
        return (((first << 8) | second) << 8) | third;
    }
}
