package org.proxenos.inference.describe;

import java.util.Arrays;
import java.util.Comparator;

/** p-values adjusted for how many there are; NaN stays NaN and is not counted, as in R's {@code p.adjust}. */
public final class Multiplicity {
    private Multiplicity() {}

    /** Holm (1979): the chance of any false rejection is held, whatever the dependence. */
    public static double[] holm(double[] p) {
        Integer[] ascending = ascending(p);
        double[] adjusted = nan(p.length);
        double largest = 0;
        for (int i = 0; i < ascending.length; i++) {
            largest = Math.max(largest, Math.min(1, (ascending.length - i) * p[ascending[i]]));
            adjusted[ascending[i]] = largest;
        }
        return adjusted;
    }

    /** Benjamini and Hochberg (1995): the expected share of false among rejected is held. */
    public static double[] benjaminiHochberg(double[] p) {
        Integer[] ascending = ascending(p);
        double[] adjusted = nan(p.length);
        double smallest = 1;
        for (int i = ascending.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, ascending.length / (i + 1.0) * p[ascending[i]]);
            adjusted[ascending[i]] = smallest;
        }
        return adjusted;
    }

    private static Integer[] ascending(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Integer[] numbers =
                Arrays.stream(order).filter(i -> !Double.isNaN(p[i])).toArray(Integer[]::new);
        Arrays.sort(numbers, Comparator.comparingDouble(i -> p[i]));
        return numbers;
    }

    private static double[] nan(int length) {
        double[] nan = new double[length];
        Arrays.fill(nan, Double.NaN);
        return nan;
    }
}
