package org.proxenos.inference.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.frame.Column;

/**
 * Functions of one column that take several: {@code ns(x, df)}, the natural cubic spline with knots at quantiles, column for
 * column that of R's {@code splines::ns}; and {@code harmonic(x, period, pairs)}, sines and cosines.
 *
 * @param columns values, NaN where x is missing
 * @param suffixes what follows the term's text in the name of each column
 */
record Smooth(List<double[]> columns, List<String> suffixes) {
    private static final int ORDER = 4;
    private static final int MOST = 100;

    /** The kept rows. */
    Smooth where(boolean[] keep) {
        List<double[]> kept = columns.stream()
                .map(column -> Column.of(column).where(keep).numbers("smooth"))
                .toList();
        return new Smooth(kept, suffixes);
    }

    /** Whether a function is one. */
    static boolean is(String function) {
        return function.equals("ns") || function.equals("harmonic");
    }

    /** The columns of a call on the values of its first argument. */
    static Smooth of(Expression.Call call, double[] x) {
        List<Expression> arguments = call.arguments();
        int count = whole(call, arguments.get(arguments.size() - 1));
        if (call.function().equals("ns") && arguments.size() == 2) {
            return natural(x, count);
        }
        if (call.function().equals("harmonic")
                && arguments.size() == 3
                && arguments.get(1) instanceof Expression.Constant period) {
            return harmonic(x, period.value(), count);
        }
        throw wrong(call);
    }

    private static int whole(Expression.Call call, Expression argument) {
        if (argument instanceof Expression.Constant number
                && number.value() >= 1
                && number.value() <= MOST
                && number.value() == Math.rint(number.value())) {
            return (int) number.value();
        }
        throw wrong(call);
    }

    private static IllegalArgumentException wrong(Expression.Call call) {
        return new IllegalArgumentException(
                "%s is not understood; write ns(x, degrees of freedom) or harmonic(x, period, pairs), numbers 1 to %d"
                        .formatted(call.text(), MOST));
    }

    private static Smooth harmonic(double[] x, double period, int pairs) {
        List<double[]> columns = new ArrayList<>();
        List<String> suffixes = new ArrayList<>();
        for (int k = 1; k <= pairs; k++) {
            double speed = 2 * Math.PI * k / period;
            columns.add(Arrays.stream(x).map(value -> Math.sin(speed * value)).toArray());
            columns.add(Arrays.stream(x).map(value -> Math.cos(speed * value)).toArray());
            suffixes.addAll(List.of("sin" + k, "cos" + k));
        }
        return new Smooth(columns, suffixes);
    }

    private static Smooth natural(double[] x, int df) {
        double[] known = Arrays.stream(x).filter(Double::isFinite).toArray();
        double[] knots = knots(known, df);
        int size = knots.length - ORDER - 1;
        double[][] ends = {bend(knots, knots[0]), bend(knots, knots[knots.length - 1])};
        double[][] reflectors = reflectors(ends, size);
        double[][] columns = new double[df][x.length];
        List<String> suffixes = new ArrayList<>();
        for (int j = 0; j < df; j++) {
            suffixes.add(Integer.toString(j + 1));
        }
        for (int i = 0; i < x.length; i++) {
            double[] row = new double[size];
            for (int j = 0; j < size; j++) {
                row[j] = Double.isNaN(x[i]) ? Double.NaN : basis(knots, j + 1, ORDER, x[i]);
            }
            for (int r = 0; r < ends.length; r++) {
                reflect(reflectors[r], row, r);
            }
            for (int j = 0; j < df; j++) {
                columns[j][i] = row[j + ends.length];
            }
        }
        return new Smooth(List.of(columns), suffixes);
    }

    private static double[] knots(double[] known, int df) {
        double[] knots = new double[df - 1 + 2 * ORDER];
        double low = Arrays.stream(known).min().orElse(0);
        double high = Arrays.stream(known).max().orElse(1);
        Arrays.fill(knots, 0, ORDER, low);
        Arrays.fill(knots, knots.length - ORDER, knots.length, high);
        for (int k = 1; k < df; k++) {
            knots[ORDER - 1 + k] = Quantiles.type7(known, (double) k / df);
        }
        return knots;
    }

    /** Householder's reflections that turn the conditions at the ends into the first two axes. */
    private static double[][] reflectors(double[][] ends, int size) {
        double[][] reflectors = new double[ends.length][];
        for (int r = 0; r < ends.length; r++) {
            double[] u = ends[r].clone();
            for (int before = 0; before < r; before++) {
                reflect(reflectors[before], u, before);
            }
            double squares = 0;
            for (int j = r; j < size; j++) {
                squares += u[j] * u[j];
            }
            double length = Math.copySign(Math.sqrt(squares), u[r]);
            for (int j = r; j < size; j++) {
                u[j] /= length;
            }
            u[r] += 1;
            reflectors[r] = u;
        }
        return reflectors;
    }

    private static void reflect(double[] u, double[] row, int from) {
        double product = 0;
        for (int j = from; j < row.length; j++) {
            product += u[j] * row[j];
        }
        for (int j = from; j < row.length; j++) {
            row[j] -= product / u[from] * u[j];
        }
    }

    /** Second derivatives of the cubic basis, the first function left out. */
    private static double[] bend(double[] knots, double x) {
        double[] bend = new double[knots.length - ORDER - 1];
        for (int j = 0; j < bend.length; j++) {
            int i = j + 1;
            bend[j] = (ORDER - 1)
                    * (over(slope(knots, i, x), knots[i + ORDER - 1] - knots[i])
                            - over(slope(knots, i + 1, x), knots[i + ORDER] - knots[i + 1]));
        }
        return bend;
    }

    /** First derivative of a quadratic function. */
    private static double slope(double[] knots, int i, double x) {
        return (ORDER - 2)
                * (over(basis(knots, i, ORDER - 2, x), knots[i + ORDER - 2] - knots[i])
                        - over(basis(knots, i + 1, ORDER - 2, x), knots[i + ORDER - 1] - knots[i + 1]));
    }

    /** A B-spline by the recurrence of Cox and de Boor; the last interval holds its right end. */
    private static double basis(double[] knots, int i, int order, double x) {
        if (order == 1) {
            boolean isLast = x == knots[knots.length - 1] && knots[i + 1] == x && knots[i] < x;
            return isLast || (knots[i] <= x && x < knots[i + 1]) ? 1 : 0;
        }
        double left = over((x - knots[i]) * basis(knots, i, order - 1, x), knots[i + order - 1] - knots[i]);
        double right =
                over((knots[i + order] - x) * basis(knots, i + 1, order - 1, x), knots[i + order] - knots[i + 1]);
        return left + right;
    }

    private static double over(double value, double width) {
        return width > 0 ? value / width : 0;
    }
}
