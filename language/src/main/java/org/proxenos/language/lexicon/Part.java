package org.proxenos.language.lexicon;

import java.util.regex.Pattern;

/**
 * One word of an entry.
 *
 * @param text in the form of {@link Form#of}, with its {@code @} or {@code #}; each {@code *} stands for any characters
 *     of a word, also none
 */
record Part(String text) {
    static Part parse(String part) {
        String form = Form.of(part);
        int sign = form.startsWith("@") || form.startsWith("#") ? 1 : 0;
        if (form.length() == sign) {
            throw new IllegalArgumentException("'" + part + "' is no word");
        }
        String end = form.endsWith(".") && form.indexOf('.') < form.length() - 1
                ? form.substring(0, form.length() - 1)
                : form;
        end.codePoints().skip(sign).filter(c -> !isWordPart(c)).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException(
                    "'" + Character.toString(c) + "' is in no word; write a /regular expression/ to look for it");
        });
        return new Part(end);
    }

    boolean isAnything() {
        return text.chars().allMatch(c -> c == '*');
    }

    boolean isPlain() {
        return text.indexOf('*') < 0;
    }

    /** Whether the only star is the last character. */
    boolean isPrefix() {
        return text.indexOf('*') == text.length() - 1;
    }

    /** The same as an expression over a word with its sign. */
    Pattern pattern() {
        StringBuilder expression = new StringBuilder();
        for (String literal : text.split("\\*", -1)) {
            expression.append(expression.length() == 0 ? "" : ".*").append(Pattern.quote(literal));
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL);
    }

    private static boolean isWordPart(int c) {
        return Form.isWord(c) || c == '*' || c == '\'' || c == '.';
    }
}
