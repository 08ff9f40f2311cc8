package org.proxenos.workbench.serve.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.proxenos.report.page.Shown;

/**
 * A text in stretches, those marked that a coder went by.
 *
 * @param stretches in order
 * @param cut what was left out of a very long text, as a sentence; empty where nothing was
 */
public record Words(List<Stretch> stretches, String cut) {
    /** Longer texts are cut, characters: a page must open even where a source delivers a book as a message. */
    private static final int LONGEST = 20_000;

    private static final int MOST_MARKS = 200;

    /** Copies the stretches. */
    public Words {
        stretches = List.copyOf(stretches);
    }

    /**
     * A part of a text.
     *
     * @param text never empty
     * @param marked whether a coder went by it
     */
    public record Stretch(String text, boolean marked) {}

    /** Whether there are none. */
    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** The same words, none of them marked. */
    Words unmarked() {
        return new Words(plain(stretches.stream().map(Stretch::text).collect(Collectors.joining())), cut);
    }

    /** A text with the evidence marked where it stands as a whole word, the longest first. */
    static Words of(String text, List<String> evidence) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, end(text));
        String cut = shown.length() == text.length()
                ? ""
                : "Cut here; %s characters in all.".formatted(Shown.count(text.length()));
        List<String> marks = evidence.stream()
                .flatMap(e -> Pattern.compile("\\|").splitAsStream(e))
                .map(String::strip)
                .filter(mark -> !mark.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_MARKS)
                .toList();
        return new Words(marks.isEmpty() ? plain(shown) : marked(shown, marks), cut);
    }

    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private static List<Stretch> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Stretch(text, false));
    }

    private static List<Stretch> marked(String text, List<String> marks) {
        Pattern pattern = Pattern.compile(
                marks.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (Matcher matcher = pattern.matcher(text); matcher.find(); from = matcher.end()) {
            stretches.addAll(plain(text.substring(from, matcher.start())));
            stretches.add(new Stretch(matcher.group(), true));
        }
        stretches.addAll(plain(text.substring(from)));
        return stretches;
    }
}
