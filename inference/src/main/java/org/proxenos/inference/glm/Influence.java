package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.proxenos.inference.frame.Frame;

/**
 * What a model says without one account (or day, or message): the whole model is fitted again.
 *
 * @param left the value of the column whose rows were left out
 * @param rows how many these were
 * @param fit without them
 */
public record Influence(String left, int rows, Fit fit) {
    /** Every value of a column left out in turn, in order of appearance; rows without a value stay. */
    public static List<Influence> leavingOut(ModelSpec spec, Frame frame, String column) {
        String[] words = frame.words(column);
        Map<String, Integer> counts = new LinkedHashMap<>();
        Stream.of(words).filter(Objects::nonNull).forEach(word -> counts.merge(word, 1, Integer::sum));
        return new ArrayList<>(counts.entrySet())
                .parallelStream()
                        .map(entry -> new Influence(
                                entry.getKey(),
                                entry.getValue(),
                                Regression.fit(spec, frame.where(others(words, entry.getKey())))))
                        .toList();
    }

    private static boolean[] others(String[] words, String left) {
        boolean[] others = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            others[i] = !left.equals(words[i]);
        }
        return others;
    }
}
