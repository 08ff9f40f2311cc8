package org.proxenos.inference.formula;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A piece of a formula. Operators are calls, as in R, so one tree serves arithmetic and model notation. */
sealed interface Expression {
    /** Operators that stand between their arguments without blanks, as R prints them. */
    Set<String> TIGHT = Set.of(":", "^", "/");

    /** One of three cases. */
    <T> T fold(Function<Constant, T> onConstant, Function<Name, T> onName, Function<Call, T> onCall);

    /** The text as R deparses it; it names the columns of a design. */
    default String text() {
        return fold(Constant::print, Name::print, Call::print);
    }

    /** The columns of a response: two of {@code cbind(successes, failures)}, else one. */
    default List<Expression> counts() {
        return this instanceof Call call
                        && call.function().equals("cbind")
                        && call.arguments().size() == 2
                ? call.arguments()
                : List.of(this);
    }

    /**
     * A number.
     *
     * @param value as written
     */
    record Constant(double value) implements Expression {
        @Override
        public <T> T fold(Function<Constant, T> onConstant, Function<Name, T> onName, Function<Call, T> onCall) {
            return onConstant.apply(this);
        }

        private String print() {
            return value == Math.rint(value) && Math.abs(value) < 1e5
                    ? String.format(Locale.ROOT, "%.0f", value)
                    : Double.toString(value);
        }
    }

    /**
     * A column.
     *
     * @param column its name, without backticks
     */
    record Name(String column) implements Expression {
        @Override
        public <T> T fold(Function<Constant, T> onConstant, Function<Name, T> onName, Function<Call, T> onCall) {
            return onName.apply(this);
        }

        private String print() {
            return column.matches("[\\p{L}.][\\p{L}\\p{N}._]*") ? column : "`" + column + "`";
        }
    }

    /**
     * A function or an operator with its arguments; an opening parenthesis is one too.
     *
     * @param function such as {@code log}, {@code +}, {@code (}
     * @param arguments one or more
     */
    record Call(String function, List<Expression> arguments) implements Expression {
        /** Copies the arguments. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <T> T fold(Function<Constant, T> onConstant, Function<Name, T> onName, Function<Call, T> onCall) {
            return onCall.apply(this);
        }

        private String print() {
            List<String> texts = arguments.stream().map(Expression::text).toList();
            if (function.equals("(")) {
                return "(" + texts.get(0) + ")";
            }
            if (Character.isLetter(function.charAt(0))) {
                return texts.stream().collect(Collectors.joining(", ", function + "(", ")"));
            }
            if (texts.size() == 1) {
                return function + texts.get(0);
            }
            return String.join(TIGHT.contains(function) ? function : " " + function + " ", texts);
        }
    }
}
