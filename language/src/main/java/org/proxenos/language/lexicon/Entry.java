package org.proxenos.language.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One line of a word list, read. */
sealed interface Entry {
    /** What the entry says; an {@link IllegalArgumentException} where it says nothing that can be looked for. */
    static Entry parse(String entry) {
        String stripped = entry.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("it is empty");
        }
        boolean expression = stripped.length() > 1 && stripped.startsWith("/") && stripped.endsWith("/");
        return expression ? expression(stripped) : phrase(stripped);
    }

    private static Entry expression(String entry) {
        Pattern pattern = Pattern.compile(
                entry.substring(1, entry.length() - 1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        if (pattern.matcher("").matches()) {
            throw new IllegalArgumentException("the expression matches the empty text");
        }
        return new Expression(pattern);
    }

    private static Entry phrase(String entry) {
        List<Part> parts = new ArrayList<>();
        for (String part : entry.split("[\\s\\u2010\\u2011-]+", -1)) {
            if (!part.isEmpty()) {
                parts.add(Part.parse(part));
            }
        }
        if (parts.stream().allMatch(Part::isAnything)) {
            throw new IllegalArgumentException("it holds no word");
        }
        return new Phrase(parts);
    }

    /** Words in a row, with white space or hyphens between them. */
    record Phrase(List<Part> parts) implements Entry {}

    /** A regular expression over the whole text, without regard to case. */
    record Expression(Pattern pattern) implements Entry {}
}
