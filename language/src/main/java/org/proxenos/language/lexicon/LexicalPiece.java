package org.proxenos.language.lexicon;

import java.util.List;

/** The words of a piece of text between two white spaces, looked up in all compiled word lists. */
public final class LexicalPiece {
    final List<LexicalWord> words;
    final int length;
    /** Whether no word of it can be part of an entry. */
    final boolean idle;

    LexicalPiece(List<LexicalWord> words, int length) {
        this.words = List.copyOf(words);
        this.length = length;
        this.idle = words.stream().allMatch(word -> word.parts.length == 0);
    }
}
