package org.proxenos.language.identification;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a text is language: no addresses, names of accounts, numbers, emoji; hashtags as words. */
final class Wording {
    /** By then every language is told; a longer text would only take longer. */
    private static final int LONGEST = 1_000;

    /** Below it the model is wrong more often than in one of four texts. */
    private static final int FEWEST_LETTERS = 10;

    /** A character of a script that writes syllables or words says as much as some letters. */
    private static final int LETTERS_A_SYLLABLE = 3;

    private static final Set<UnicodeScript> SYLLABLES =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private static final Pattern NO_WORDS = Pattern.compile("(?i:https?://|www\\.|pic\\.twitter\\.com/|\\bt\\.co/)\\S*"
            + "|@[\\w.@-]+|&#?\\w{1,8};|^\\s*RT\\b|[#_\\p{So}\\p{Sk}\\p{N}\\p{C}\\s]+");

    private static final Pattern STRETCHED = Pattern.compile("(.)\\1{2,}");

    private Wording() {}

    /** The words of a text in lower case, one blank between them; empty where they are too few to tell a language. */
    static String of(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String words = NO_WORDS.matcher(start).replaceAll(" ").replaceAll(" {2,}", " ");
        String plain = STRETCHED.matcher(words).replaceAll("$1$1").strip();
        return letters(plain) < FEWEST_LETTERS ? "" : plain.toLowerCase(Locale.ROOT);
    }

    private static int letters(String words) {
        return words.codePoints().map(Wording::weight).sum();
    }

    private static int weight(int c) {
        if (!Character.isLetter(c)) {
            return 0;
        }
        return SYLLABLES.contains(UnicodeScript.of(c)) ? LETTERS_A_SYLLABLE : 1;
    }
}
