package org.proxenos.language.vader;

/** What the up to three words before a listed word, and the two after it, do to its valence. */
final class Neighbours {
    /** What a negation leaves of a valence; reference, N_SCALAR. */
    static final double NEGATED = -0.74;
    /** Added to words in capitals where others are not, valence points; reference, C_INCR. */
    static final double CAPITALS = 0.733;
    /** What is left of a degree word that stands two or three words off. */
    private static final double[] DISTANCE = {1, 0.95, 0.9};
    /** What "never so" and "never this" do. */
    private static final double EXCLAIMED = 1.25;

    private final Idioms idioms;

    Neighbours(Idioms idioms) {
        this.idioms = idioms;
    }

    /** The valence of the listed word at {@code i} among the first {@code size} words. */
    double valence(Word[] words, int size, int i, boolean someCapitals) {
        Word word = words[i];
        double valence = standing(words, size, i);
        if (someCapitals && word.is(Word.UPPER)) {
            valence += valence > 0 ? CAPITALS : -CAPITALS;
        }
        for (int distance = 1; distance <= 3 && distance <= i; distance++) {
            if (!words[i - distance].is(Word.LISTED)) {
                valence += boost(words[i - distance], valence, someCapitals) * DISTANCE[distance - 1];
                valence = negate(words, i, distance, valence);
                if (distance == 3) {
                    valence = phrase(words, size, i, valence);
                }
            }
        }
        return least(words, i, valence);
    }

    /** The listed valence, but "no" before a listed word only negates that word. */
    private static double standing(Word[] words, int size, int i) {
        Word word = words[i];
        if (isDenied(words, i)) {
            return word.valence() * NEGATED;
        }
        return word.is(Word.NO) && i + 1 < size && words[i + 1].is(Word.LISTED) ? 0 : word.valence();
    }

    private static boolean isDenied(Word[] words, int i) {
        return (i > 0 && words[i - 1].is(Word.NO))
                || (i > 1 && words[i - 2].is(Word.NO))
                || (i > 2 && words[i - 3].is(Word.NO) && words[i - 1].is(Word.OR_NOR));
    }

    private static double boost(Word before, double valence, boolean someCapitals) {
        if (!before.is(Word.BOOSTER)) {
            return 0;
        }
        double boost = valence < 0 ? -before.boost() : before.boost();
        if (someCapitals && before.is(Word.UPPER)) {
            boost += valence > 0 ? CAPITALS : -CAPITALS;
        }
        return boost;
    }

    private static double negate(Word[] words, int i, int distance, double valence) {
        Word before = words[i - distance];
        if (distance > 1) {
            if (exclaims(words, i, distance)) {
                return valence * EXCLAIMED;
            }
            if (before.is(Word.WITHOUT) && between(words, i, distance, Word.DOUBT)) {
                return valence;
            }
        }
        return before.is(Word.NEGATION) ? valence * NEGATED : valence;
    }

    /** At three words off, a "so" or "this" right before the word is enough: a trait of the reference. */
    private static boolean exclaims(Word[] words, int i, int distance) {
        boolean never = words[i - distance].is(Word.NEVER);
        boolean next = words[i - distance + 1].is(Word.SO_THIS);
        return (never && next) || (distance == 3 && words[i - 1].is(Word.SO_THIS));
    }

    private static boolean between(Word[] words, int i, int distance, int trait) {
        return words[i - 1].is(trait) || (distance == 3 && words[i - 2].is(trait));
    }

    private double phrase(Word[] words, int size, int i, double valence) {
        Word three = words[i - 3];
        Word two = words[i - 2];
        Word one = words[i - 1];
        double result = or(before(three, two, one, words[i]), valence);
        if (i + 1 < size) {
            result = or(idioms.valence(words[i], words[i + 1]), result);
        }
        if (i + 2 < size) {
            result = or(idioms.valence(words[i], words[i + 1], words[i + 2]), result);
        }
        return result + idioms.degree(three, two) + idioms.degree(two, one);
    }

    /** The first phrase that there is, in the order in which the reference looks. */
    private double before(Word three, Word two, Word one, Word word) {
        double found = idioms.valence(one, word);
        found = or(found, idioms.valence(two, one, word));
        found = or(found, idioms.valence(two, one));
        found = or(found, idioms.valence(three, two, one));
        return or(found, idioms.valence(three, two));
    }

    private static double or(double found, double otherwise) {
        return Double.isNaN(found) ? otherwise : found;
    }

    private static double least(Word[] words, int i, double valence) {
        if (i == 0 || !words[i - 1].is(Word.LEAST) || words[i - 1].is(Word.LISTED)) {
            return valence;
        }
        return i > 1 && words[i - 2].is(Word.AT_VERY) ? valence : valence * NEGATED;
    }
}
