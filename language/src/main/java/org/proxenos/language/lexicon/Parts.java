package org.proxenos.language.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** All words of all entries, numbered; says which of them a word of a text can stand for. */
final class Parts {
    private static final String POSSESSIVE = "'s";

    private final Map<String, Integer> plain = new HashMap<>();
    private final Map<String, Integer> prefixes = new HashMap<>();
    private final List<Glob> globs = new ArrayList<>();
    private final Map<Part, Integer> numbers = new HashMap<>();
    private int longestPrefix = -1;

    /** The number of a part, new or known. */
    int number(Part part) {
        return numbers.computeIfAbsent(part, this::add);
    }

    /** Numbers of the parts that a word, with its sign if it has one, can stand for. */
    int[] of(String word) {
        Set<Integer> found = new LinkedHashSet<>();
        String form = Form.of(word);
        collect(form, found);
        if (form.endsWith(".")) {
            collect(form.substring(0, form.length() - 1), found);
        }
        if (form.endsWith(POSSESSIVE)) {
            collect(form.substring(0, form.length() - POSSESSIVE.length()), found);
        }
        if (form.startsWith("@")) {
            int point = firstJoint(form);
            if (point > 0) {
                collect(form.substring(0, point), found);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int add(Part part) {
        int number = numbers.size();
        String text = part.text();
        if (part.isPlain()) {
            plain.put(text, number);
        } else if (part.isPrefix()) {
            prefixes.put(text.substring(0, text.length() - 1), number);
            longestPrefix = Math.max(longestPrefix, text.length() - 1);
        } else {
            globs.add(new Glob(part.pattern(), number));
        }
        return number;
    }

    /** A word with a sign is also found by entries without one. */
    private void collect(String form, Set<Integer> found) {
        collectExactly(form, found);
        if (form.startsWith("@") || form.startsWith("#")) {
            collectExactly(form.substring(1), found);
        }
    }

    private void collectExactly(String form, Set<Integer> found) {
        Integer number = plain.get(form);
        if (number != null) {
            found.add(number);
        }
        for (int length = 0; length <= Math.min(longestPrefix, form.length()); length++) {
            Integer prefix = prefixes.get(form.substring(0, length));
            if (prefix != null) {
                found.add(prefix);
            }
        }
        for (Glob glob : globs) {
            if (glob.pattern().matcher(form).matches()) {
                found.add(glob.number());
            }
        }
    }

    private static int firstJoint(String handle) {
        int at = 1;
        while (at < handle.length() && handle.charAt(at) != '.' && handle.charAt(at) != '@') {
            at++;
        }
        return at < handle.length() ? at : -1;
    }

    /** A part with a star elsewhere than at its end. */
    private record Glob(Pattern pattern, int number) {}
}
