package org.proxenos.corpus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.proxenos.corpus.Link;

/**
 * Mentions, hashtags and addresses found in a text, for exports that do not list them.
 *
 * <p>A mention or a hashtag starts where a word could start, so the {@code @} of an e-mail address and the {@code #} of
 * a character reference are none; a hashtag of digits alone is none. Read in one pass: a regular expression for the
 * same took most of the time of an import.
 */
public final class TextLinks {
    private static final String CLOSING = ".,;:!?)]}'\u2026\u2019\u00bb";
    private static final String NO_ADDRESS = "<>\"\u201c\u201d";

    private final String text;
    private final List<Link> links = new ArrayList<>(2);

    private TextLinks(String text) {
        this.text = text;
    }

    /** What a text points to, in text order; repeated where the text repeats it. */
    public static List<Link> of(String text) {
        TextLinks found = new TextLinks(text);
        int at = 0;
        while (at < text.length()) {
            at = found.read(at);
        }
        return found.links;
    }

    /** Reads what starts here, if anything does; gives where to go on. */
    private int read(int at) {
        return switch (text.charAt(at)) {
            case '@', '\uff20' -> mention(at);
            case '#', '\uff03' -> hashtag(at);
            case 'h' -> address(at);
            default -> at + 1;
        };
    }

    private int mention(int at) {
        int end = run(at + 1, TextLinks::isWord);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (end > at + 1 && !isWord(before) && before != '@' && before != '/') {
            links.add(new Link(Link.Kind.MENTION, text.substring(at + 1, end)));
        }
        return Math.max(end, at + 1);
    }

    private int hashtag(int at) {
        int end = run(at + 1, TextLinks::isTag);
        int before = at == 0 ? ' ' : text.codePointBefore(at);
        boolean starts = !Character.isLetterOrDigit(before) && before != '_' && before != '&' && before != '/';
        if (starts && text.substring(at + 1, end).codePoints().anyMatch(Character::isLetter)) {
            links.add(new Link(Link.Kind.HASHTAG, text.substring(at + 1, end)));
        }
        return Math.max(end, at + 1);
    }

    private int address(int at) {
        if (!text.startsWith("http://", at) && !text.startsWith("https://", at)) {
            return at + 1;
        }
        int stop = run(at, c -> !Character.isWhitespace(c) && NO_ADDRESS.indexOf(c) < 0);
        int end = stop;
        while (CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (text.charAt(end - 1) != '/' || text.charAt(end - 2) != '/') {
            links.add(new Link(Link.Kind.URL, text.substring(at, end)));
        }
        return stop;
    }

    private int run(int from, IntPredicate belongs) {
        int end = from;
        while (end < text.length() && belongs.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isTag(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetterOrDigit(c) || c == '_' || mark;
    }
}
