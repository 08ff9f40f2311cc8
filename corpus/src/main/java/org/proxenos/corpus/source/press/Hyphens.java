package org.proxenos.corpus.source.press;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the lines of a paragraph together again.
 *
 * <p>A hyphen at the end of a line is taken off where the next line goes on in lower case, unless the document writes the
 * word with that hyphen elsewhere and never without. Only the end of what is there is looked at, so a paragraph of a
 * million lines costs a million steps.
 */
final class Hyphens {
    /** Possessive: a word of many parts is read in a loop and not by recursion. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++(?:[-\u2010\u2011][\\p{L}\\p{M}]++)*+");

    private static final Pattern REST = Pattern.compile("\\p{Ll}[\\p{L}\\p{M}]*+");

    private final Set<String> words = new HashSet<>();

    private Hyphens() {}

    /** Knows the words that stand whole in the lines of a document. */
    static Hyphens of(List<String> lines) {
        Hyphens hyphens = new Hyphens();
        for (String line : lines) {
            Matcher word = WORD.matcher(line);
            while (word.find()) {
                hyphens.words.add(plain(word.group()));
            }
        }
        return hyphens;
    }

    /** A paragraph of lines. */
    String join(List<String> lines) {
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            append(paragraph, line.replace("\u00AD", "").strip());
        }
        return paragraph.toString();
    }

    private void append(StringBuilder paragraph, String line) {
        String broken = broken(paragraph);
        Matcher rest = REST.matcher(line);
        if (!broken.isEmpty() && rest.lookingAt()) {
            String with = plain(broken + '-' + rest.group());
            String without = plain(broken + rest.group());
            if (!words.contains(with) || words.contains(without)) {
                paragraph.setLength(paragraph.length() - 1);
            }
        } else if (!paragraph.isEmpty() && !line.isEmpty()) {
            paragraph.append(' ');
        }
        paragraph.append(line);
    }

    /** The letters before a hyphen at the end; empty where there is no hyphen, or no letter before it. */
    private static String broken(StringBuilder paragraph) {
        int end = paragraph.length() - 1;
        if (end < 0 || (paragraph.charAt(end) != '-' && paragraph.charAt(end) != '\u2010')) {
            return "";
        }
        int start = end;
        while (start > 0 && isInWord(paragraph.codePointBefore(start))) {
            start -= Character.charCount(paragraph.codePointBefore(start));
        }
        return paragraph.substring(start, end);
    }

    private static boolean isInWord(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return mark || Character.isLetter(c);
    }

    private static String plain(String word) {
        return word.replace('\u2010', '-').replace('\u2011', '-').toLowerCase(Locale.ROOT);
    }
}
