package org.proxenos.language.vader;

import java.util.List;

/**
 * What the sentiment rules know of a piece of text between two white spaces; most pieces are one word, an emoji is the
 * words of its name.
 */
public final class VaderPiece {
    final List<Word> words;
    final int exclamations;
    final int questions;

    VaderPiece(List<Word> words, int exclamations, int questions) {
        this.words = List.copyOf(words);
        this.exclamations = exclamations;
        this.questions = questions;
    }
}
