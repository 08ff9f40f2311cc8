package org.proxenos.engine;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.coding.Panel;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Level;

/**
 * A panel for tests: the letters of a text, the share of its letters that are the letter a, and its first letter, of which
 * the panel is half sure, where it is an a.
 */
final class Counting implements Panel {
    @Override
    public List<Seat> seats() {
        return List.of(
                new Seat("letters", new Variable("letters", Level.RATIO, "How many letters?")),
                new Seat("share", new Variable("share_of_a", Level.RATIO, "Which share is an a?")),
                new Seat("first", new Variable("first_a", Level.NOMINAL, "Is it an a?"), true));
    }

    /** Texts of as many letters belong together. */
    @Override
    public List<Grouping> groupings() {
        Seat seat = new Seat("length", new Variable("as_long_as", Level.NOMINAL, "As long as which text?"), true);
        return List.of(new Grouping(seat, () -> new Groups() {
            private final List<Integer> lengths = new ArrayList<>();

            @Override
            public void add(String text) {
                lengths.add(text.length());
            }

            @Override
            public int[] firsts() {
                return lengths.stream()
                        .mapToInt(length ->
                                lengths.indexOf(length) == lengths.lastIndexOf(length) ? -1 : lengths.indexOf(length))
                        .toArray();
            }
        }));
    }

    @Override
    public Session session() {
        return (text, out) -> {
            out.count(text.length(), text.isEmpty() ? "" : text.substring(0, 1));
            out.number(text.chars().filter(c -> c == 'a').count() / (double) Math.max(1, text.length()), "");
            if (text.startsWith("a")) {
                out.word("a", 0.5);
            } else {
                out.nothing();
            }
        };
    }
}
