package org.proxenos.language.vader;

import org.proxenos.language.Pieces;

/**
 * VADER, a list of some 7,500 English words and emoticons rated by people, and rules for what stands around them.
 *
 * <p>Hutto and Gilbert (2014), "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text".
 * Agrees with the reference implementation in every printed digit. Immutable and shared between threads.
 */
public final class Vader {
    private final WordReader reader;
    private final Neighbours neighbours;

    private Vader() {
        Valences valences = new Valences();
        reader = new WordReader(valences);
        neighbours = new Neighbours(valences.idioms());
    }

    /** The English list, read when first asked for. */
    public static Vader english() {
        return Lazy.ENGLISH;
    }

    /** What the rules know of a piece of text between two white spaces; depends on nothing else. */
    public VaderPiece read(String piece) {
        return reader.read(piece);
    }

    /** A reading for one thread, fed with pieces. */
    public VaderReading reading() {
        return new VaderReading(neighbours);
    }

    /** Scores one text; for many, keep a {@link Pieces} and a {@link #reading()}. */
    public VaderScores score(String text) {
        Pieces<VaderPiece> pieces = new Pieces<>(this::read);
        VaderReading reading = reading();
        pieces.read(text);
        for (int i = 0; i < pieces.size(); i++) {
            reading.add(pieces.at(i));
        }
        return reading.score();
    }

    /** Holds the list once it is asked for. */
    private static final class Lazy {
        static final Vader ENGLISH = new Vader();
    }
}
