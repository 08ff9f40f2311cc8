package org.proxenos.language.lexicon;

/** A word of a piece and the entries' parts that it can stand for. */
final class LexicalWord {
    /** Where it begins in its piece, its {@code @} or {@code #} included. */
    final int start;
    /** Where it ends. */
    final int end;
    /** Whether it goes on from the word before it in the piece. */
    final boolean joined;
    /** Numbers of the parts; never changed. */
    final int[] parts;

    LexicalWord(Cutter.Span span, int[] parts) {
        this.start = span.start();
        this.end = span.end();
        this.joined = span.joined();
        this.parts = parts;
    }
}
