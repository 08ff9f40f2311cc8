package org.proxenos.coding.validity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.proxenos.coding.Accuracy;
import org.proxenos.inference.reliability.KrippendorffAlpha;
import org.proxenos.inference.reliability.Level;
import org.proxenos.inference.reliability.Ratings;

/** A machine's labels held against those of people, text by text. */
final class Comparison {
    private final List<String> gold;
    private final List<String> machine;

    Comparison(List<String> gold, List<String> machine) {
        if (gold.size() != machine.size()) {
            throw new IllegalArgumentException("%d labels for %d texts".formatted(machine.size(), gold.size()));
        }
        this.gold = List.copyOf(gold);
        this.machine = List.copyOf(machine);
    }

    int texts() {
        return gold.size();
    }

    /** Share of texts with the same label. */
    double accuracy() {
        return share(i -> gold.get(i).equals(machine.get(i)));
    }

    /** Cohen's kappa: agreement beyond what the two sets of shares would give by chance. */
    double kappa() {
        Set<String> labels = new TreeSet<>(gold);
        labels.addAll(machine);
        double expected = 0;
        for (String label : labels) {
            expected += share(i -> gold.get(i).equals(label))
                    * share(i -> machine.get(i).equals(label));
        }
        return (accuracy() - expected) / (1 - expected);
    }

    /** Krippendorff's alpha of the two as coders. */
    double alpha(Level level) {
        List<Ratings.Row> rows = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            rows.add(new Ratings.Row("t" + i, "people", gold.get(i)));
            rows.add(new Ratings.Row("t" + i, "machine", machine.get(i)));
        }
        return KrippendorffAlpha.of(Ratings.of(rows), level).orElseThrow().value();
    }

    /** One label against all others. */
    Accuracy of(String label) {
        int[] cells = new int[4];
        for (int i = 0; i < gold.size(); i++) {
            int is = gold.get(i).equals(label) ? 0 : 1;
            int said = machine.get(i).equals(label) ? 0 : 2;
            cells[is + said]++;
        }
        return new Accuracy(cells[0], cells[1], cells[2], cells[3]);
    }

    /** A row of a card: what it is, texts, accuracy, kappa, alpha, and precision and recall of one label. */
    String row(String what, String label) {
        Accuracy one = of(label);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %s | %s | %s |",
                what,
                texts(),
                figure(accuracy()),
                figure(kappa()),
                figure(alpha(Level.NOMINAL)),
                figure(one.precision()),
                figure(one.recall()));
    }

    /** A figure as the cards print it: four decimals, no zero before the point. */
    static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("^(-?)0\\.", "$1.");
    }

    private double share(IntPredicate holds) {
        return (double) IntStream.range(0, gold.size()).filter(holds).count() / gold.size();
    }
}
