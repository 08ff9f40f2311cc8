package org.proxenos.inference.formula;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** A variable of a model with its values: numbers, or a factor's levels by position. */
final class Variable {
    private final String label;
    private final double[] values;
    private final List<String> levels;
    private final @Nullable Smooth smooth;

    private Variable(String label, double[] values, List<String> levels) {
        this(label, values, levels, null);
    }

    private Variable(String label, double[] values, List<String> levels, @Nullable Smooth smooth) {
        this.label = label;
        this.values = values;
        this.levels = levels;
        this.smooth = smooth;
    }

    /** The variable of an expression: words and {@code factor()} are factors, all else is numbers. */
    static Variable of(Expression expression, Frame frame) {
        Functions functions = new Functions(frame);
        return expression.fold(
                constant -> new Variable(expression.text(), functions.numbers(constant), List.of()),
                name -> {
                    Column column = frame.column(functions.known(name.column()));
                    return column.isNumeric()
                            ? new Variable(expression.text(), column.numbers(name.column()), List.of())
                            : factor(expression.text(), column);
                },
                call -> of(call, frame, functions));
    }

    private static Variable of(Expression.Call call, Frame frame, Functions functions) {
        if (call.function().equals("factor")) {
            return factorOf(call, frame, functions);
        }
        if (Smooth.is(call.function())) {
            double[] values = functions.numbers(call.arguments().get(0));
            return new Variable(call.text(), values, List.of(), Smooth.of(call, values));
        }
        return new Variable(call.text(), functions.numbers(call), List.of());
    }

    private static Variable factorOf(Expression.Call call, Frame frame, Functions functions) {
        Expression argument = call.arguments().get(0);
        if (argument instanceof Expression.Name name) {
            return factor(call.text(), frame.column(functions.known(name.column())));
        }
        return factor(call.text(), Column.of(functions.numbers(argument)));
    }

    private static Variable factor(String label, Column column) {
        @Nullable String[] words = column.words();
        List<String> levels = column.isNumeric() ? sortedNumbers(column.numbers(label)) : sortedWords(words);
        Map<String, Integer> positions = new HashMap<>();
        levels.forEach(level -> positions.put(level, positions.size()));
        double[] codes = new double[words.length];
        for (int i = 0; i < codes.length; i++) {
            String word = words[i];
            codes[i] = word == null ? Double.NaN : positions.getOrDefault(word, 0);
        }
        return new Variable(label, codes, levels);
    }

    private static List<String> sortedNumbers(double[] values) {
        double[] distinct = Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .distinct()
                .sorted()
                .toArray();
        return Arrays.stream(Column.of(distinct).words())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static List<String> sortedWords(@Nullable String[] words) {
        return Arrays.stream(words)
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted()
                .toList();
    }

    /** The text it goes by in a design. */
    String label() {
        return label;
    }

    /** Numbers, or positions of levels; NaN where missing. */
    double[] values() {
        return values;
    }

    /** The levels, the first of them the base; empty for numbers. */
    List<String> levels() {
        return levels;
    }

    /** Whether it has levels. */
    boolean isFactor() {
        return !levels.isEmpty();
    }

    /** The kept rows, without the levels that went with the others. */
    Variable where(boolean[] keep) {
        double[] kept = Column.of(values).where(keep).numbers(label);
        if (smooth != null) {
            return new Variable(label, kept, levels, smooth.where(keep));
        }
        if (!isFactor()) {
            return new Variable(label, kept, levels);
        }
        boolean[] used = new boolean[levels.size()];
        for (double code : kept) {
            used[(int) code] = true;
        }
        int[] positions = new int[levels.size()];
        int count = 0;
        for (int level = 0; level < used.length; level++) {
            positions[level] = used[level] ? count++ : -1;
        }
        List<String> left =
                levels.stream().filter(level -> used[levels.indexOf(level)]).toList();
        return new Variable(
                label, Arrays.stream(kept).map(code -> positions[(int) code]).toArray(), left);
    }

    /** How many columns it takes: levels, one less under contrasts; those of a smooth; one for numbers. */
    int width(boolean contrasts) {
        if (smooth != null) {
            return smooth.columns().size();
        }
        return isFactor() ? levels.size() - (contrasts ? 1 : 0) : 1;
    }

    /** The name of one of its columns. */
    String name(int column, boolean contrasts) {
        if (smooth != null) {
            return label + smooth.suffixes().get(column);
        }
        return isFactor() ? label + levels.get(column + (contrasts ? 1 : 0)) : label;
    }

    /** Multiplies {@code product} by one of its columns. */
    void multiply(double[] product, int column, boolean contrasts) {
        int level = column + (contrasts ? 1 : 0);
        double[] numbers = smooth == null ? values : smooth.columns().get(column);
        for (int i = 0; i < product.length; i++) {
            product[i] *= isFactor() ? (values[i] == level ? 1 : 0) : numbers[i];
        }
    }
}
