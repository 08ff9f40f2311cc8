package org.proxenos.language.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text after another, piece by piece, and finds the entries of all word lists. For one thread.
 *
 * <p>Within a list matches do not overlap: from left to right, the longest that begins at a word counts. Lists do not
 * disturb each other.
 */
public final class LexicalReading {
    private final Node root;
    private final List<List<Pattern>> expressions;
    private final List<Matches> matches = new ArrayList<>();
    private final int[] longest;
    private final int[] free;
    private LexicalWord[] words = new LexicalWord[128];
    private int[] offsets = new int[128];
    private boolean[] joins = new boolean[128];
    private int size;
    private boolean open;
    private boolean idle;

    LexicalReading(Node root, List<List<Pattern>> expressions) {
        this.root = root;
        this.expressions = expressions;
        longest = new int[expressions.size()];
        free = new int[expressions.size()];
        expressions.forEach(list -> matches.add(new Matches()));
        clear();
    }

    /** Begins a new text. */
    public void clear() {
        size = 0;
        open = false;
        idle = true;
    }

    /** Adds the next piece of the text, which begins at {@code start}. */
    public void add(LexicalPiece piece, int start) {
        idle &= piece.idle;
        boolean goesOn = open;
        open = false;
        for (int i = 0; i < piece.words.size(); i++) {
            LexicalWord word = piece.words.get(i);
            grow();
            words[size] = word;
            offsets[size] = start;
            joins[size] = word.joined || (i == 0 && goesOn && word.start == 0);
            size++;
            open = word.end == piece.length;
        }
    }

    /** Matches the text whose pieces were added since the last {@link #clear()}. */
    public void match(String text) {
        for (int lexicon = 0; lexicon < matches.size(); lexicon++) {
            matches.get(lexicon).begin(text);
        }
        if (!idle) {
            matchWords();
        }
        for (int lexicon = 0; lexicon < matches.size(); lexicon++) {
            for (Pattern pattern : expressions.get(lexicon)) {
                matchExpression(pattern, text, matches.get(lexicon));
            }
        }
    }

    /** How often entries of the list at that place were found. */
    public int count(int lexicon) {
        return matches.get(lexicon).count();
    }

    /** What was found, as it stands in the text and in its order, separated by {@code |}; a bar or line end inside is replaced. */
    public String evidence(int lexicon) {
        return matches.get(lexicon).evidence();
    }

    private void matchWords() {
        Arrays.fill(free, 0);
        for (int from = 0; from < size; from++) {
            if (words[from].parts.length > 0) {
                walk(root, from, from);
                take(from);
            }
        }
    }

    private void walk(Node node, int at, int from) {
        for (int part : words[at].parts) {
            @Nullable Node after = node.after(part);
            if (after != null) {
                for (int lexicon : after.completed()) {
                    longest[lexicon] = Math.max(longest[lexicon], at - from + 1);
                }
                if (after.goesOn() && at + 1 < size && joins[at + 1]) {
                    walk(after, at + 1, from);
                }
            }
        }
    }

    private void take(int from) {
        for (int lexicon = 0; lexicon < longest.length; lexicon++) {
            if (longest[lexicon] > 0 && from >= free[lexicon]) {
                int last = from + longest[lexicon] - 1;
                free[lexicon] = last + 1;
                matches.get(lexicon).add(offsets[from] + words[from].start, offsets[last] + words[last].end);
            }
            longest[lexicon] = 0;
        }
    }

    private static void matchExpression(Pattern pattern, String text, Matches found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(matcher.start(), matcher.end());
            }
        }
    }

    private void grow() {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            offsets = Arrays.copyOf(offsets, 2 * size);
            joins = Arrays.copyOf(joins, 2 * size);
        }
    }
}
