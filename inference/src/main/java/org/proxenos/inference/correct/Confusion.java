package org.proxenos.inference.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.proxenos.inference.describe.WilsonInterval;

/**
 * Where a machine's codes agree with those of people.
 *
 * @param n units coded by both
 * @param accuracy share of equal codes
 * @param macroF1 mean of the classes' F1, in [0, 1]
 * @param classes one a value, sorted
 */
public record Confusion(int n, WilsonInterval accuracy, double macroF1, List<ClassReport> classes) {
    /**
     * One value.
     *
     * @param value it
     * @param truePositives given by both
     * @param falsePositives by the machine alone
     * @param falseNegatives by people alone
     * @param precision share of the machine's that people gave too
     * @param recall share of people's that the machine gave too: its sensitivity
     * @param specificity share of what people did not give that the machine did not either
     * @param f1 harmonic mean of precision and recall; 0 where neither gave it right
     */
    public record ClassReport(
            String value,
            long truePositives,
            long falsePositives,
            long falseNegatives,
            WilsonInterval precision,
            WilsonInterval recall,
            WilsonInterval specificity,
            double f1) {}

    /** Copies the classes. */
    public Confusion {
        classes = List.copyOf(classes);
    }

    /**
     * The comparison of codes, in the same order.
     *
     * @throws IllegalArgumentException when lengths differ
     */
    public static Confusion of(List<String> people, List<String> machine) {
        if (people.size() != machine.size()) {
            throw new IllegalArgumentException(
                    "%d codes of people do not go with %d of the machine".formatted(people.size(), machine.size()));
        }
        Set<String> values = new TreeSet<>(people);
        values.addAll(machine);
        long equal = 0;
        for (int i = 0; i < people.size(); i++) {
            equal += people.get(i).equals(machine.get(i)) ? 1 : 0;
        }
        List<ClassReport> classes = new ArrayList<>();
        values.forEach(value -> classes.add(report(value, people, machine)));
        return new Confusion(
                people.size(),
                WilsonInterval.of(equal, people.size()),
                classes.stream().mapToDouble(ClassReport::f1).average().orElse(Double.NaN),
                classes);
    }

    private static ClassReport report(String value, List<String> people, List<String> machine) {
        long both = 0;
        long byPeople = 0;
        long byMachine = 0;
        for (int i = 0; i < people.size(); i++) {
            boolean isTrue = people.get(i).equals(value);
            boolean isSaid = machine.get(i).equals(value);
            both += isTrue && isSaid ? 1 : 0;
            byPeople += isTrue ? 1 : 0;
            byMachine += isSaid ? 1 : 0;
        }
        long neither = people.size() - byPeople - byMachine + both;
        return new ClassReport(
                value,
                both,
                byMachine - both,
                byPeople - both,
                WilsonInterval.of(both, byMachine),
                WilsonInterval.of(both, byPeople),
                WilsonInterval.of(neither, people.size() - byPeople),
                both == 0 ? 0 : 2.0 * both / (byPeople + byMachine));
    }
}
