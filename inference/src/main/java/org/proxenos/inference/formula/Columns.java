package org.proxenos.inference.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a design. A factor is coded by contrasts where its margin is in the model, by all its levels where it
 * is not: the rule of R's {@code model.matrix} (Chambers and Hastie 1992, section 2.4.1).
 */
final class Columns {
    private final List<String> names = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final List<Variable> variables;
    private final int rows;

    Columns(Formula formula, List<Variable> variables, int rows) {
        this.variables = variables;
        this.rows = rows;
        if (formula.hasIntercept()) {
            add("(Intercept)", ones());
        }
        boolean needsBase = !formula.hasIntercept();
        List<List<Integer>> terms = formula.terms();
        for (int t = 0; t < terms.size(); t++) {
            List<Integer> term = terms.get(t);
            boolean[] contrasts = new boolean[term.size()];
            for (int i = 0; i < contrasts.length; i++) {
                contrasts[i] = isMarginal(term, i, terms.subList(0, t));
                // Without an intercept the first factor met spans it.
                if (needsBase && variables.get(term.get(i)).isFactor()) {
                    contrasts[i] = false;
                    needsBase = false;
                }
            }
            build(term, contrasts);
        }
    }

    /** The names, in order. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The values, in the order of the names. */
    List<double[]> values() {
        return List.copyOf(values);
    }

    /** The labels of factors with fewer than two levels. */
    List<String> single() {
        return variables.stream()
                .filter(variable -> variable.levels().size() == 1)
                .map(Variable::label)
                .toList();
    }

    private static boolean isMarginal(List<Integer> term, int without, List<List<Integer>> before) {
        Set<Integer> margin = new HashSet<>(term);
        margin.remove(term.get(without));
        return margin.isEmpty() || before.stream().anyMatch(earlier -> new HashSet<>(earlier).containsAll(margin));
    }

    private void build(List<Integer> term, boolean[] contrasts) {
        int[] widths = new int[contrasts.length];
        int count = 1;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = variables.get(term.get(i)).width(contrasts[i]);
            count *= widths[i];
        }
        for (int c = 0; c < count; c++) {
            double[] product = ones();
            List<String> parts = new ArrayList<>();
            int rest = c;
            for (int i = 0; i < widths.length; i++) {
                Variable variable = variables.get(term.get(i));
                int column = rest % widths[i];
                rest /= widths[i];
                parts.add(variable.name(column, contrasts[i]));
                variable.multiply(product, column, contrasts[i]);
            }
            add(String.join(":", parts), product);
        }
    }

    private double[] ones() {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void add(String name, double[] column) {
        names.add(name);
        values.add(column);
    }
}
