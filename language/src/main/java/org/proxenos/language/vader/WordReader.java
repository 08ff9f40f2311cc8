package org.proxenos.language.vader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.language.Whitespace;

/** Turns a piece of text into the words that the rules see: emoji named, punctuation around words taken off. */
final class WordReader {
    /** What is left of an emoticon has at most two characters, so such pieces keep their punctuation. */
    private static final int EMOTICON = 2;

    private final Valences valences;

    WordReader(Valences valences) {
        this.valences = valences;
    }

    VaderPiece read(String piece) {
        String named = nameEmoji(piece);
        List<Word> words = new ArrayList<>(1);
        int start = 0;
        for (int at = 0; at <= named.length(); at++) {
            if (at == named.length() || Whitespace.is(named.charAt(at))) {
                if (at > start) {
                    words.add(valences.word(strip(named.substring(start, at))));
                }
                start = at + 1;
            }
        }
        return new VaderPiece(words, count(named, '!'), count(named, '?'));
    }

    /** Emoji become their names, parted from what stands before but not from what follows, as in the reference. */
    private static String nameEmoji(String piece) {
        StringBuilder named = null;
        boolean parted = true;
        for (int at = 0; at < piece.length(); ) {
            int c = piece.codePointAt(at);
            @Nullable String name = EmojiNames.find(c);
            if (name != null && named == null) {
                named = new StringBuilder(piece.length() + 64).append(piece, 0, at);
            }
            if (named != null) {
                append(named, parted, name, c);
            }
            parted = false;
            at += Character.charCount(c);
        }
        return named == null ? piece : named.toString();
    }

    private static void append(StringBuilder named, boolean parted, @Nullable String name, int codePoint) {
        if (name == null) {
            named.appendCodePoint(codePoint);
            return;
        }
        if (!parted) {
            named.append(' ');
        }
        named.append(name);
    }

    private static String strip(String token) {
        int start = 0;
        int end = token.length();
        while (start < end && isPunctuation(token.charAt(start))) {
            start++;
        }
        while (end > start && isPunctuation(token.charAt(end - 1))) {
            end--;
        }
        return token.codePointCount(start, end) <= EMOTICON ? token : token.substring(start, end);
    }

    /** ASCII punctuation, which is all that the reference takes off. */
    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }
}
