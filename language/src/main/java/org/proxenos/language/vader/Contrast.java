package org.proxenos.language.vader;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What "but" does to the sentiment around it: before it halved, after it one and a half times.
 *
 * <p>The reference walks over the words and, at each, changes the <em>first</em> word that has the same valence at that
 * moment, which is not always the word itself. Texts scored with it carry that trait, so it is kept; queues of positions
 * by valence make it n log n where the reference is quadratic.
 */
final class Contrast {
    private static final double BEFORE = 0.5;
    private static final double AFTER = 1.5;

    private final Map<Double, PriorityQueue<Integer>> positions = new HashMap<>();
    private final double[] valences;
    private final int but;

    private Contrast(double[] valences, int but) {
        this.valences = valences;
        this.but = but;
    }

    /** Changes the first {@code size} valences in place; {@code but} is where the first "but" stands. */
    static void weigh(double[] valences, int size, int but) {
        Contrast contrast = new Contrast(valences, but);
        for (int at = 0; at < size; at++) {
            if (valences[at] != 0) {
                contrast.visit(at);
            }
        }
    }

    private void visit(int at) {
        double valence = valences[at];
        PriorityQueue<Integer> same = queue(valence);
        same.add(at);
        int first = same.remove();
        double weighed = valence * weight(first);
        valences[first] = weighed;
        queue(weighed).add(first);
    }

    private double weight(int at) {
        if (at == but) {
            return 1;
        }
        return at < but ? BEFORE : AFTER;
    }

    private PriorityQueue<Integer> queue(double valence) {
        return positions.computeIfAbsent(valence, v -> new PriorityQueue<>(Comparator.naturalOrder()));
    }
}
