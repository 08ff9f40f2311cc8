package org.proxenos.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts at white space, and looks each distinct piece up once.
 *
 * <p>A piece is what stands between two white spaces, punctuation included. Its analysis depends on nothing but itself,
 * so every coder reads types, not tokens, and a text costs one hash a word. For one thread; the table of types is
 * bounded.
 *
 * @param <T> what is known of a piece
 */
public final class Pieces<T> {
    /** Longer pieces, such as addresses or runs of emoji, seldom come twice. */
    private static final int LONGEST_KEPT = 48;

    private final Function<String, T> analysis;
    private final TypeTable<T> table = new TypeTable<>();
    private final List<T> pieces = new ArrayList<>();
    private char[] characters = new char[512];
    private int[] starts = new int[128];
    private int size;
    private int words;

    /** Pieces of no text yet; {@code analysis} says what is known of one piece and must depend on nothing else. */
    public Pieces(Function<String, T> analysis) {
        this.analysis = analysis;
    }

    /** Cuts a text; what was known of the text before is gone. */
    public void read(String text) {
        int length = text.length();
        if (length > characters.length) {
            characters = new char[Math.max(length, 2 * characters.length)];
        }
        text.getChars(0, length, characters, 0);
        pieces.clear();
        size = 0;
        words = 0;
        boolean inWord = false;
        int at = 0;
        while (at < length) {
            char c = characters[at];
            if (Whitespace.is(c)) {
                boolean joins = !Whitespace.isAscii(c);
                words += joins && !inWord ? 1 : 0;
                inWord = joins;
                at++;
            } else {
                words += inWord ? 0 : 1;
                inWord = true;
                at = piece(at, length);
            }
        }
    }

    /** How many pieces the text has. */
    public int size() {
        return size;
    }

    /** What is known of the i-th piece. */
    public T at(int i) {
        return pieces.get(i);
    }

    /** Where in the text the i-th piece begins, in UTF-16 units. */
    public int start(int i) {
        return starts[i];
    }

    /** How many words the text has when only ASCII white space parts words, as R's and Python's ASCII {@code \s} count. */
    public int words() {
        return words;
    }

    private int piece(int start, int length) {
        int hash = 0;
        int at = start;
        while (at < length && !Whitespace.is(characters[at])) {
            hash = 31 * hash + characters[at];
            at++;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size++] = start;
        pieces.add(find(start, at, hash));
        return at;
    }

    private T find(int start, int end, int hash) {
        if (end - start > LONGEST_KEPT) {
            return analysis.apply(new String(characters, start, end - start));
        }
        @Nullable T known = table.find(characters, start, end, hash);
        if (known != null) {
            return known;
        }
        String form = new String(characters, start, end - start);
        T fresh = analysis.apply(form);
        table.put(form, hash, fresh);
        return fresh;
    }
}
