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
 * word with that hyphen elsewhere and never without.
 */
final class Hyphens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-\u2010\u2011][\\p{L}\\p{M}]+)*");
    private static final Pattern BROKEN = Pattern.compile("([\\p{L}\\p{M}]+)[-\u2010]$");
    private static final Pattern REST = Pattern.compile("^(\\p{Ll}[\\p{L}\\p{M}]*)");

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
        Matcher broken = BROKEN.matcher(paragraph);
        Matcher rest = REST.matcher(line);
        if (broken.find() && rest.find()) {
            String with = plain(broken.group(1) + '-' + rest.group(1));
            String without = plain(broken.group(1) + rest.group(1));
            if (!words.contains(with) || words.contains(without)) {
                paragraph.setLength(paragraph.length() - 1);
            }
        } else if (!paragraph.isEmpty() && !line.isEmpty()) {
            paragraph.append(' ');
        }
        paragraph.append(line);
    }

    private static String plain(String word) {
        return word.replace('\u2010', '-').replace('\u2011', '-').toLowerCase(Locale.ROOT);
    }
}
