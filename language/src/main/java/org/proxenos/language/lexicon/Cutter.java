package org.proxenos.language.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the words in a piece of text between two white spaces: addresses and HTML entities hold none. */
final class Cutter {
    private static final List<String> ADDRESSES = List.of("www.", "pic.twitter.com/", "t.co/");
    /** The longest entity in use by platforms' exports has fewer characters between its {@code &} and {@code ;}. */
    private static final int LONGEST_ENTITY = 8;

    private final String piece;
    private final List<Span> spans = new ArrayList<>(1);
    private int at;
    private int end = -1;

    private Cutter(String piece) {
        this.piece = piece;
    }

    /** The words of a piece in text order. */
    static List<Span> cut(String piece) {
        Cutter cutter = new Cutter(beforeProtocol(piece));
        while (cutter.at < cutter.piece.length()) {
            cutter.step();
        }
        return cutter.spans;
    }

    /**
     * Where a word stands in its piece.
     *
     * @param start where it begins, its {@code @} or {@code #} included
     * @param end where it ends
     * @param joined whether nothing but a hyphen parts it from the word before it in the piece
     */
    record Span(int start, int end, boolean joined) {}

    private void step() {
        int c = piece.codePointAt(at);
        if (isAddress()) {
            at = piece.length();
        } else if (c == '&') {
            at = afterEntity();
        } else if ((c == '@' || c == '#') && isSign()) {
            add(at, c == '@' ? afterHandle(at + 1) : afterWord(at + 1, false));
        } else if (Form.isWord(c)) {
            add(at, afterWord(at, true));
        } else {
            at += Character.charCount(c);
        }
    }

    private void add(int start, int after) {
        boolean joined = end >= 0 && start == end + 1 && Form.isHyphen(piece.charAt(end));
        end = after + (isPossessive(after) ? 2 : 0);
        spans.add(new Span(start, end, joined));
        at = end;
    }

    private boolean isPossessive(int index) {
        boolean s = Form.isApostrophe(charAt(index)) && Character.toLowerCase(charAt(index + 1)) == 's';
        return s && !isWordAt(index + 2);
    }

    /** A sign before a word and not within one: {@code a@b.org} names no account. */
    private boolean isSign() {
        return isWordAt(at + 1) && !isWordBefore();
    }

    private boolean isWordBefore() {
        return at > 0 && Form.isWord(piece.codePointBefore(at));
    }

    private boolean isAddress() {
        char first = Character.toLowerCase(piece.charAt(at));
        if ((first != 'w' && first != 'p' && first != 't') || isWordBefore()) {
            return false;
        }
        return ADDRESSES.stream().anyMatch(a -> piece.regionMatches(true, at, a, 0, a.length()));
    }

    /** What stands before an address with a protocol, which may follow on anything. */
    private static String beforeProtocol(String piece) {
        int sign = piece.indexOf("://");
        if (sign < 0) {
            return piece;
        }
        String before = piece.substring(0, sign).toLowerCase(Locale.ROOT);
        int protocol = before.endsWith("https") ? 5 : before.endsWith("http") ? 4 : 0;
        return protocol == 0 ? piece : piece.substring(0, sign - protocol);
    }

    private int afterEntity() {
        int semicolon = piece.indexOf(';', at);
        if (semicolon < 0 || semicolon - at < 3 || semicolon - at > LONGEST_ENTITY) {
            return at + 1;
        }
        String name = piece.substring(at + 1, semicolon).toLowerCase(Locale.ROOT);
        boolean entity = name.matches("[a-z]+[0-9]*|#[0-9]+|#x[0-9a-f]+");
        return entity ? semicolon + 1 : at + 1;
    }

    /** Words go on over apostrophes before a letter, and over the points of initials such as those of U.S. */
    private int afterWord(int start, boolean joints) {
        int segment = start;
        int to = start;
        while (to < piece.length()) {
            int c = piece.codePointAt(to);
            if (Form.isWord(c)) {
                to += Character.charCount(c);
            } else if (joints && isJoint(c, segment, to)) {
                segment = ++to;
            } else {
                return to + (c == '.' && to - segment == 1 && segment > start ? 1 : 0);
            }
        }
        return to;
    }

    private boolean isJoint(int c, int segment, int to) {
        if (Form.isApostrophe(c)) {
            return isWordAt(to + 1);
        }
        boolean initial = c == '.' && to - segment == 1 && Character.isLetter(piece.charAt(segment));
        return initial && Character.isLetter(charAt(to + 1)) && !isWordAt(to + 2);
    }

    /** Handles of federated platforms go on over points and a second {@code @}. */
    private int afterHandle(int start) {
        int to = afterWord(start, false);
        while (to + 1 < piece.length() && isHandleJoint(to)) {
            to = afterWord(to + 1, false);
        }
        return to;
    }

    private boolean isHandleJoint(int to) {
        char joint = piece.charAt(to);
        char next = piece.charAt(to + 1);
        return (joint == '@' && isWordAt(to + 1))
                || (joint == '.' && (Character.isLowerCase(next) || Character.isDigit(next)));
    }

    private boolean isWordAt(int index) {
        return index < piece.length() && Form.isWord(piece.codePointAt(index));
    }

    private char charAt(int index) {
        return index < piece.length() ? piece.charAt(index) : '\0';
    }
}
