package org.proxenos.language.duplicate;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The triples of neighbouring words in a text, as a set of hashes.
 *
 * <p>Words are runs of letters and digits without regard to case; in scripts that leave no space between words, each
 * character is one. Addresses and a leading {@code RT @name:} are left out: they differ between copies. A text of fewer
 * than three words is one shingle, so that it equals its copies only. For one thread.
 */
final class Shingles {
    private static final int WORDS = 3;
    /** Basis and prime of the hash FNV-1a of 64 bits (Fowler, Noll and Vo). */
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private static final Pattern ADDRESS = Pattern.compile("(?i:https?://|www\\.|pic\\.twitter\\.com/|\\bt\\.co/)\\S*");
    private static final Pattern REPOST = Pattern.compile("^\\s*RT\\s+@\\S+");

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Below it no script leaves words unspaced. */
    private static final int FIRST_UNSPACED = 0x0e00;

    private static final int FIRST_MARK = 0x300;

    private long[] words = new long[64];
    private int size;

    /** The hashes of a text's triples, sorted, each once; empty where it has no word. */
    long[] of(String text) {
        size = 0;
        cut(withoutAddresses(text));
        if (size == 0) {
            return new long[0];
        }
        if (size < WORDS) {
            return new long[] {join(0, size)};
        }
        long[] all = new long[size - WORDS + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = join(i, i + WORDS);
        }
        Arrays.sort(all);
        return distinct(all);
    }

    private static String withoutAddresses(String text) {
        String words = text.startsWith("RT") ? REPOST.matcher(text).replaceFirst("") : text;
        return words.indexOf('/') < 0 && words.indexOf('.') < 0
                ? words
                : ADDRESS.matcher(words).replaceAll(" ");
    }

    private void cut(String text) {
        long word = FNV_BASIS;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (!isLetter(c)) {
                word = end(word);
            } else if (standsAlone(c)) {
                end(word);
                word = end(with(c, FNV_BASIS));
            } else {
                word = with(c, word);
            }
        }
        end(word);
    }

    /** Keeps the word, if one has begun; what comes next begins another. */
    private long end(long word) {
        if (word != FNV_BASIS) {
            add(word);
        }
        return FNV_BASIS;
    }

    private static long with(int letter, long word) {
        return (word ^ Character.toLowerCase(letter)) * FNV_PRIME;
    }

    private static boolean standsAlone(int c) {
        return c >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(c));
    }

    /** Marks belong to the letter before them. */
    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = c < FIRST_MARK ? Character.UNASSIGNED : Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void add(long word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = word;
    }

    private long join(int from, int until) {
        long hash = (long) until - from;
        for (int i = from; i < until; i++) {
            hash = Hash.mix(hash * Hash.GOLDEN + words[i]);
        }
        return hash;
    }

    private static long[] distinct(long[] sorted) {
        int kept = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
    }
}
