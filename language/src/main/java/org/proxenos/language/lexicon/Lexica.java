package org.proxenos.language.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Word lists compiled into one matcher: a text is read once, whatever their number. Immutable and shared between threads.
 */
public final class Lexica {
    private final List<Lexicon> lexica;
    private final Parts parts = new Parts();
    private final Node root = new Node();
    private final List<List<Pattern>> expressions = new ArrayList<>();

    private Lexica(List<Lexicon> lexica) {
        this.lexica = List.copyOf(lexica);
        for (int i = 0; i < lexica.size(); i++) {
            expressions.add(new ArrayList<>());
            for (String entry : lexica.get(i).entries()) {
                add(i, Entry.parse(entry));
            }
        }
    }

    /** Compiles lists; results come under their places in the argument. */
    public static Lexica of(List<Lexicon> lexica) {
        return new Lexica(lexica);
    }

    /** The lists in their order. */
    public List<Lexicon> lexica() {
        return lexica;
    }

    /** Looks a piece of text between two white spaces up; depends on nothing else. */
    public LexicalPiece read(String piece) {
        List<LexicalWord> words = new ArrayList<>(1);
        for (Cutter.Span span : Cutter.cut(piece)) {
            String form = piece.substring(span.start(), span.end());
            words.add(new LexicalWord(span, parts.of(form)));
        }
        return new LexicalPiece(words, piece.length());
    }

    /** A reading for one thread, fed with pieces. */
    public LexicalReading reading() {
        return new LexicalReading(root, expressions);
    }

    private void add(int lexicon, Entry entry) {
        if (entry instanceof Entry.Expression expression) {
            expressions.get(lexicon).add(expression.pattern());
        } else if (entry instanceof Entry.Phrase phrase) {
            Node node = root;
            for (Part part : phrase.parts()) {
                node = node.grow(parts.number(part));
            }
            node.complete(lexicon);
        }
    }
}
