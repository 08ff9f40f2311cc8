package org.proxenos.language.vader;

import java.util.Arrays;

/**
 * Reads one text after another, piece by piece, and scores each by the rules of Hutto and Gilbert (2014). For one
 * thread. Time grows with the length of the text, whatever stands in it.
 */
public final class VaderReading {
    private final Neighbours neighbours;
    private Word[] words = new Word[128];
    private double[] valences = new double[128];
    private int size;
    private int uppers;
    private int exclamations;
    private int questions;
    private int but;
    private boolean anyListed;

    VaderReading(Neighbours neighbours) {
        this.neighbours = neighbours;
        clear();
    }

    /** Begins a new text. */
    public void clear() {
        size = 0;
        uppers = 0;
        exclamations = 0;
        questions = 0;
        but = -1;
        anyListed = false;
    }

    /** Adds the next piece of the text. */
    public void add(VaderPiece piece) {
        exclamations += piece.exclamations;
        questions += piece.questions;
        for (int i = 0; i < piece.words.size(); i++) {
            add(piece.words.get(i));
        }
    }

    /** The scores of the text added since the last {@link #clear()}. */
    public VaderScores score() {
        if (size == 0) {
            return VaderScores.NONE;
        }
        Arrays.fill(valences, 0, size, 0);
        if (anyListed) {
            weigh();
        }
        return Summary.of(valences, size, emphasis());
    }

    /** The words that made the last score negative, in text order, separated by {@code |}. */
    public String negativeWords() {
        return wordsOfSign(-1);
    }

    /** The words that made the last score positive, in text order, separated by {@code |}. */
    public String positiveWords() {
        return wordsOfSign(1);
    }

    private void add(Word word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            valences = new double[2 * size];
        }
        if (but < 0 && word.is(Word.BUT)) {
            but = size;
        }
        uppers += word.is(Word.UPPER) ? 1 : 0;
        anyListed |= word.is(Word.LISTED);
        words[size++] = word;
    }

    private void weigh() {
        boolean someCapitals = uppers > 0 && uppers < size;
        for (int i = 0; i < size; i++) {
            if (words[i].is(Word.LISTED) && !isDegree(i)) {
                valences[i] = neighbours.valence(words, size, i, someCapitals);
            }
        }
        if (but >= 0) {
            Contrast.weigh(valences, size, but);
        }
    }

    private boolean isDegree(int i) {
        return words[i].is(Word.BOOSTER) || (words[i].is(Word.KIND) && i + 1 < size && words[i + 1].is(Word.OF));
    }

    /** Up to four "!" and from two "?" on add to the sum, valence points; reference, _amplify_ep and _amplify_qm. */
    private double emphasis() {
        double exclaimed = Math.min(exclamations, 4) * 0.292;
        double asked = questions < 2 ? 0 : questions <= 3 ? questions * 0.18 : 0.96;
        return exclaimed + asked;
    }

    private String wordsOfSign(int sign) {
        StringBuilder found = null;
        for (int i = 0; anyListed && i < size; i++) {
            if (valences[i] * sign > 0) {
                found = found == null ? new StringBuilder(64) : found.append('|');
                found.append(words[i].form().replace('|', '/'));
            }
        }
        return found == null ? "" : found.toString();
    }
}
