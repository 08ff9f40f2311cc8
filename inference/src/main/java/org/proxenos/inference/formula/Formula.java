package org.proxenos.inference.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A model in Wilkinson notation, parsed: {@code reposts ~ criticism * url + log1p(followers)}.
 *
 * <p>Understood are {@code + - : * / ^ ( ) 0 1}, {@code offset()}, {@code weights()}, the functions of {@link Functions}, names in
 * backticks, {@code (1 | column)} and a bar before the terms of zeros. Order of terms and coding of factors are R's.
 */
public final class Formula {
    private final Expression response;
    private final List<Expression> variables;
    private final List<List<Integer>> terms;
    private final boolean intercept;
    private final List<Expression> offsets;
    private final List<Expression> weights;
    private final List<String> random;
    private final @Nullable Formula zeros;

    private Formula(
            Expression response,
            Expansion expansion,
            List<List<Integer>> terms,
            List<Expression> offsets,
            @Nullable Formula zeros) {
        this.response = response;
        this.variables = expansion.variables();
        this.terms = terms;
        this.intercept = expansion.hasIntercept();
        this.offsets = List.copyOf(offsets);
        this.weights = expansion.weights();
        this.random = expansion.random();
        this.zeros = zeros;
    }

    /**
     * The formula of a text.
     *
     * @throws IllegalArgumentException when it is none, naming the position
     */
    public static Formula parse(String text) {
        return parse(text, null);
    }

    /** The formula of a text, and an expression that is added to the linear predictor with coefficient 1. */
    public static Formula parse(String text, @Nullable String offset) {
        List<Expression> sides = Parser.sides(text);
        Expansion expansion = new Expansion();
        List<List<Integer>> terms = expansion.terms(sides.get(1));
        List<Expression> offsets = new ArrayList<>(expansion.offsets());
        if (offset != null) {
            offsets.add(Parser.expression(offset));
        }
        Formula zeros = sides.size() < 3 ? null : of(sides.get(0), sides.get(2));
        return new Formula(sides.get(0), expansion, terms, offsets, zeros);
    }

    private static Formula of(Expression response, Expression right) {
        Expansion expansion = new Expansion();
        List<List<Integer>> terms = expansion.terms(right);
        return new Formula(response, expansion, terms, expansion.offsets(), null);
    }

    /** The columns of data it needs, sorted. */
    public Set<String> columns() {
        Set<String> names = new TreeSet<>();
        collect(response, names);
        variables.forEach(variable -> collect(variable, names));
        offsets.forEach(offset -> collect(offset, names));
        weights.forEach(weight -> collect(weight, names));
        names.addAll(random);
        if (zeros != null) {
            names.addAll(zeros.columns());
        }
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        expression.<Boolean>fold(constant -> false, name -> names.add(name.column()), call -> {
            call.arguments().forEach(argument -> collect(argument, names));
            return true;
        });
    }

    /** The column whose levels have a random intercept, {@code (1 | column)}. */
    public Optional<String> random() {
        if (random.size() > 1) {
            throw new IllegalArgumentException(
                    "one random intercept at most, not those of %s".formatted(String.join(" and ", random)));
        }
        return random.stream().findFirst();
    }

    /** Whether rows have prior weights, {@code weights(n)}. */
    public boolean hasWeights() {
        return !weights.isEmpty();
    }

    /** What rows are weighted by; their product where there are several. */
    List<Expression> weights() {
        return weights;
    }

    /** What stands after a bar, {@code y ~ a | b}: the model of zeros of families that have one. */
    public Optional<Formula> zeros() {
        return Optional.ofNullable(zeros);
    }

    /** The left side. */
    Expression response() {
        return response;
    }

    /** What stands between the operators on the right side, in order of appearance. */
    List<Expression> variables() {
        return variables;
    }

    /** The terms, each the positions of its variables; the intercept apart. */
    List<List<Integer>> terms() {
        return terms;
    }

    /** Whether there is an intercept. */
    boolean hasIntercept() {
        return intercept;
    }

    /** What is added with coefficient 1. */
    List<Expression> offsets() {
        return offsets;
    }
}
