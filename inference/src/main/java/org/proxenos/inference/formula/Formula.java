package org.proxenos.inference.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A model in Wilkinson notation, parsed: {@code reposts ~ criticism * url + log1p(followers)}.
 *
 * <p>Understood are {@code + - : * / ^ ( ) 0 1}, {@code offset()}, the functions of {@link Functions}, and names in
 * backticks. Order of terms and coding of factors are R's.
 */
public final class Formula {
    private final Expression response;
    private final List<Expression> variables;
    private final List<List<Integer>> terms;
    private final boolean intercept;
    private final List<Expression> offsets;

    private Formula(Expression response, Expansion expansion, List<List<Integer>> terms, List<Expression> offsets) {
        this.response = response;
        this.variables = expansion.variables();
        this.terms = terms;
        this.intercept = expansion.hasIntercept();
        this.offsets = List.copyOf(offsets);
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
        return new Formula(sides.get(0), expansion, terms, offsets);
    }

    /** The columns of data it needs, sorted. */
    public Set<String> columns() {
        Set<String> names = new TreeSet<>();
        collect(response, names);
        variables.forEach(variable -> collect(variable, names));
        offsets.forEach(offset -> collect(offset, names));
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        expression.<Boolean>fold(constant -> false, name -> names.add(name.column()), call -> {
            call.arguments().forEach(argument -> collect(argument, names));
            return true;
        });
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
