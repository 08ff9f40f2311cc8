package org.proxenos.inference.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.proxenos.inference.frame.Frame;

/** Arithmetic on columns: {@code + - * / ^}, {@code log log1p log2 log10 exp sqrt abs I}. */
final class Functions {
    private static final Map<String, DoubleUnaryOperator> UNARY = Map.ofEntries(
            Map.entry("log", Math::log),
            Map.entry("log1p", Math::log1p),
            Map.entry("log2", x -> Math.log(x) / Math.log(2)),
            Map.entry("log10", Math::log10),
            Map.entry("exp", Math::exp),
            Map.entry("sqrt", Math::sqrt),
            Map.entry("abs", Math::abs),
            Map.entry("I", x -> x),
            Map.entry("(", x -> x),
            Map.entry("+", x -> x),
            Map.entry("-", x -> -x));
    private static final Map<String, DoubleBinaryOperator> BINARY = Map.of(
            "+", (a, b) -> a + b,
            "-", (a, b) -> a - b,
            "*", (a, b) -> a * b,
            "/", (a, b) -> a / b,
            "^", Math::pow);

    private final Frame frame;

    Functions(Frame frame) {
        this.frame = frame;
    }

    /** The values of an expression, a row each; NaN where missing or undefined. */
    double[] numbers(Expression expression) {
        return expression.fold(
                constant -> {
                    double[] same = new double[frame.rows()];
                    Arrays.fill(same, constant.value());
                    return same;
                },
                name -> frame.numbers(known(name.column())),
                this::call);
    }

    /** That name, if the frame has it. */
    String known(String column) {
        if (!frame.has(column)) {
            throw new IllegalArgumentException("no column '%s'%s; there are %s"
                    .formatted(column, Nearest.hint(column, frame.names()), frame.names()));
        }
        return column;
    }

    private double[] call(Expression.Call call) {
        List<double[]> arguments = call.arguments().stream().map(this::numbers).toList();
        DoubleUnaryOperator unary = UNARY.get(call.function());
        DoubleBinaryOperator binary = BINARY.get(call.function());
        if (arguments.size() == 1 && unary != null) {
            return Arrays.stream(arguments.get(0)).map(unary).toArray();
        }
        if (arguments.size() != 2 || binary == null) {
            throw new IllegalArgumentException(
                    "no function '%s' of %d arguments; there are %s, factor, offset, ns and harmonic"
                            .formatted(call.function(), arguments.size(), new TreeSet<>(UNARY.keySet())));
        }
        double[] left = arguments.get(0);
        double[] right = arguments.get(1);
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = binary.applyAsDouble(left[i], right[i]);
        }
        return result;
    }
}
