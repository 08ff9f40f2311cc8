package org.proxenos.inference.formula;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Turns model notation into terms: Wilkinson and Rogers (1973) as R's {@code terms.formula} reads it. */
final class Expansion {
    private static final Map<String, BinaryOperator<Set<BitSet>>> OPERATORS = Map.of(
            "+",
            Expansion::union,
            ":",
            Expansion::cross,
            "*",
            (left, right) -> union(union(left, right), cross(left, right)),
            "/",
            (left, right) -> union(left, cross(Set.of(all(left)), right)));

    private final Map<String, Expression> variables = new LinkedHashMap<>();
    private final List<Expression> offsets = new ArrayList<>();
    private final List<Expression> weights = new ArrayList<>();
    private final List<String> random = new ArrayList<>();
    private boolean intercept = true;

    /** The variables by their text, in order of appearance; known after {@link #terms}. */
    List<Expression> variables() {
        return List.copyOf(variables.values());
    }

    /** What {@code offset()} held. */
    List<Expression> offsets() {
        return List.copyOf(offsets);
    }

    /** What {@code weights()} held. */
    List<Expression> weights() {
        return List.copyOf(weights);
    }

    /** The columns whose levels have a random intercept. */
    List<String> random() {
        return List.copyOf(random);
    }

    /** Whether the model has an intercept. */
    boolean hasIntercept() {
        return intercept;
    }

    /** Each term as the positions of its variables; main effects first, then by order of interaction. */
    List<List<Integer>> terms(Expression right) {
        List<List<Integer>> terms = new ArrayList<>();
        expand(right).forEach(term -> terms.add(term.stream().boxed().toList()));
        terms.sort((a, b) -> Integer.compare(a.size(), b.size()));
        return terms;
    }

    private Set<BitSet> expand(Expression expression) {
        return expression.fold(this::constant, this::variable, this::call);
    }

    private Set<BitSet> constant(Expression.Constant constant) {
        if (constant.value() != 0 && constant.value() != 1) {
            throw new IllegalArgumentException(
                    "the number %s is no term; write I(...) for arithmetic".formatted(constant.text()));
        }
        intercept = constant.value() == 1;
        return Set.of();
    }

    private Set<BitSet> variable(Expression expression) {
        variables.putIfAbsent(expression.text(), expression);
        int index = new ArrayList<>(variables.keySet()).indexOf(expression.text());
        BitSet bits = new BitSet();
        bits.set(index);
        return Set.of(bits);
    }

    /** What is no term: offsets, weights, random intercepts. */
    private boolean isApart(Expression.Call call) {
        switch (call.function()) {
            case "offset" -> offsets.add(call.arguments().get(0));
            case "weights" -> weights.add(call.arguments().get(0));
            case "|" -> random.add(column(call));
            default -> {
                return false;
            }
        }
        return true;
    }

    private Set<BitSet> call(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        String function = call.function();
        if (isApart(call)) {
            return Set.of();
        }
        if (Character.isLetter(function.charAt(0))) {
            return variable(call);
        }
        if (function.equals("-")) {
            Set<BitSet> left = arguments.size() == 1 ? Set.of() : expand(arguments.get(0));
            return minus(left, arguments.get(arguments.size() - 1));
        }
        if (arguments.size() == 1) {
            return expand(arguments.get(0));
        }
        if (function.equals("^")) {
            return power(expand(arguments.get(0)), arguments.get(1));
        }
        Set<BitSet> left = expand(arguments.get(0));
        return operator(function).apply(left, expand(arguments.get(1)));
    }

    private static String column(Expression.Call call) {
        boolean isIntercept = call.arguments().get(0) instanceof Expression.Constant constant && constant.value() == 1;
        if (isIntercept && call.arguments().get(1) instanceof Expression.Name name) {
            return name.column();
        }
        throw new IllegalArgumentException(
                "random effects are intercepts, written (1 | column), not (%s)".formatted(call.text()));
    }

    private static BinaryOperator<Set<BitSet>> operator(String function) {
        BinaryOperator<Set<BitSet>> operator = OPERATORS.get(function);
        if (operator == null) {
            throw new IllegalArgumentException("'%s' is no model operator".formatted(function));
        }
        return operator;
    }

    private Set<BitSet> minus(Set<BitSet> left, Expression right) {
        if (right instanceof Expression.Constant constant) {
            intercept = constant.value() == 0;
            return left;
        }
        Set<BitSet> rest = new LinkedHashSet<>(left);
        rest.removeAll(expand(right));
        return rest;
    }

    private static Set<BitSet> power(Set<BitSet> base, Expression exponent) {
        if (!(exponent instanceof Expression.Constant times) || times.value() < 1 || times.value() > 9) {
            throw new IllegalArgumentException("the power of terms must be 1 to 9, not " + exponent.text());
        }
        Set<BitSet> result = base;
        for (int i = 1; i < (int) times.value(); i++) {
            result = union(result, cross(result, base));
        }
        return result;
    }

    private static Set<BitSet> union(Set<BitSet> left, Set<BitSet> right) {
        Set<BitSet> both = new LinkedHashSet<>(left);
        both.addAll(right);
        return both;
    }

    private static Set<BitSet> cross(Set<BitSet> left, Set<BitSet> right) {
        Set<BitSet> pairs = new LinkedHashSet<>();
        for (BitSet a : left) {
            for (BitSet b : right) {
                BitSet pair = (BitSet) a.clone();
                pair.or(b);
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static BitSet all(Set<BitSet> terms) {
        BitSet bits = new BitSet();
        terms.forEach(bits::or);
        return bits;
    }
}
