package org.proxenos.inference.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** A formula on data: response, columns named as R's {@code model.matrix} names them, offset; complete rows only. */
public final class Design {
    private final Variable response;
    private final List<String> names;
    private final List<double[]> columns;
    private final double[] offset;
    private final double[] failures;
    private final double[] weights;
    private final boolean[] kept;
    private final List<String> single;

    private Design(Variable response, List<double[]> beside, Columns columns, boolean[] kept) {
        this.offset = beside.get(0);
        this.failures = beside.get(1);
        this.weights = beside.get(2);
        this.response = response;
        this.names = columns.names();
        this.columns = columns.values();
        this.kept = kept;
        this.single = columns.single();
    }

    /**
     * The design of a formula.
     *
     * @param others further columns that must not be missing, such as the clusters
     * @throws IllegalArgumentException for a column or function that is not there
     */
    public static Design of(Formula formula, List<String> others, Frame frame) {
        List<Expression> counts = formula.response().counts();
        Variable response = Variable.of(counts.get(0), frame);
        List<Variable> variables = new ArrayList<>();
        formula.variables().forEach(variable -> variables.add(Variable.of(variable, frame)));
        Functions functions = new Functions(frame);
        double[] offset = offset(formula, functions, frame.rows());
        double[] failures = counts.size() == 1 ? new double[frame.rows()] : functions.numbers(counts.get(1));
        double[] weights = weights(formula, functions, frame.rows());
        boolean[] kept = new boolean[frame.rows()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = weights[i] > 0;
        }
        dropMissing(kept, response.values());
        dropMissing(kept, offset);
        dropMissing(kept, failures);
        variables.forEach(variable -> dropMissing(kept, variable.values()));
        for (String other : others) {
            dropMissing(kept, frame.column(functions.known(other)).words());
        }
        List<Variable> complete =
                variables.stream().map(variable -> variable.where(kept)).toList();
        double[] keptOffset = Column.of(offset).where(kept).numbers("offset");
        double[] keptFailures = counts.size() == 1
                ? new double[0]
                : Column.of(failures).where(kept).numbers("failures");
        Columns columns = new Columns(formula, complete, keptOffset.length);
        double[] keptWeights = Column.of(weights).where(kept).numbers("weights");
        return new Design(response.where(kept), List.of(keptOffset, keptFailures, keptWeights), columns, kept);
    }

    private static double[] offset(Formula formula, Functions functions, int rows) {
        double[] offset = new double[rows];
        for (Expression expression : formula.offsets()) {
            double[] more = functions.numbers(expression);
            Arrays.setAll(offset, i -> offset[i] + more[i]);
        }
        return offset;
    }

    /** Prior weights, 1 where there are none; a row of weight 0 or without one is left out. */
    private static double[] weights(Formula formula, Functions functions, int rows) {
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        for (Expression expression : formula.weights()) {
            double[] more = functions.numbers(expression);
            Arrays.setAll(weights, i -> weights[i] * more[i]);
        }
        for (double weight : weights) {
            if (weight < 0 || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight must be 0 or more, but one is " + weight);
            }
        }
        return weights;
    }

    private static void dropMissing(boolean[] kept, double[] values) {
        for (int i = 0; i < kept.length; i++) {
            kept[i] &= !Double.isNaN(values[i]);
        }
    }

    private static void dropMissing(boolean[] kept, @Nullable String[] words) {
        for (int i = 0; i < kept.length; i++) {
            kept[i] &= words[i] != null;
        }
    }

    /** How many complete rows. */
    public int rows() {
        return offset.length;
    }

    /** How many rows were left out because a value was missing, or their weight 0. */
    public int dropped() {
        return kept.length - rows();
    }

    /** Which rows of the frame are in; a copy. */
    public boolean[] kept() {
        return kept.clone();
    }

    /** The response; 0, 1, ... by level where it is words. */
    public double[] response() {
        return response.values();
    }

    /** The failures beside the response, where it is {@code cbind(successes, failures)}; else empty. */
    public double[] failures() {
        return failures;
    }

    /** The variables of words that have one value in these rows, and so no column of their own. */
    public List<String> singleValued() {
        return single;
    }

    /** The text of the response. */
    public String responseName() {
        return response.label();
    }

    /** The levels of a response of words; empty for numbers. */
    public List<String> responseLevels() {
        return response.levels();
    }

    /** The names of the columns. */
    public List<String> names() {
        return names;
    }

    /** The values of a column; not copied. */
    public double[] column(int index) {
        return columns.get(index);
    }

    /** The offset, 0 where there is none; not copied. */
    public double[] offset() {
        return offset;
    }

    /** Prior weights, 1 where there are none; not copied. */
    public double[] weights() {
        return weights;
    }

    /** A sentence about the first quantity that is infinite somewhere, such as the log of 0. */
    public Optional<String> findInfinite() {
        for (int j = 0; j < names.size(); j++) {
            long count =
                    Arrays.stream(columns.get(j)).filter(Double::isInfinite).count();
            if (count > 0) {
                return Optional.of(infinite(names.get(j), count));
            }
        }
        long response = Arrays.stream(response()).filter(Double::isInfinite).count();
        if (response > 0) {
            return Optional.of(infinite(responseName(), response));
        }
        long offsets = Arrays.stream(offset).filter(Double::isInfinite).count();
        return offsets > 0 ? Optional.of(infinite("the offset", offsets)) : Optional.empty();
    }

    private static String infinite(String name, long count) {
        return "%s is infinite in %d rows (the log of 0?)".formatted(name, count);
    }
}
