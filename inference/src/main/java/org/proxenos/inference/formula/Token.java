package org.proxenos.inference.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text without backticks
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int position) {
    /** What a word is. */
    enum Kind {
        NUMBER,
        NAME,
        OPERATOR,
        END
    }

    private static final String OPERATORS = "+-*/^:~(),|";
    private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}._][\\p{L}\\p{N}._]*");

    /** The words of a text, the last of them {@link Kind#END}. */
    static List<Token> list(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                Token token = read(text, at);
                tokens.add(token);
                at += token.text.length() + (text.charAt(at) == '`' ? 2 : 0);
            }
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
        return tokens;
    }

    /** Whether it is that operator. */
    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    private static Token read(String text, int at) {
        char first = text.charAt(at);
        if (first == '`') {
            int end = text.indexOf('`', at + 1);
            if (end < 0) {
                throw wrong(text, at + 1, "a backtick that is never closed");
            }
            return new Token(Kind.NAME, text.substring(at + 1, end), at + 1);
        }
        if (OPERATORS.indexOf(first) >= 0) {
            return new Token(Kind.OPERATOR, text.substring(at, at + 1), at + 1);
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            return new Token(Kind.NUMBER, number.group(), at + 1);
        }
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (name.lookingAt()) {
            return new Token(Kind.NAME, name.group(), at + 1);
        }
        throw wrong(text, at + 1, "'" + first + "' is not understood");
    }

    /** What to throw for a text that is no formula. */
    static IllegalArgumentException wrong(String text, int position, String what) {
        return new IllegalArgumentException("formula '%s', position %d: %s".formatted(text, position, what));
    }
}
