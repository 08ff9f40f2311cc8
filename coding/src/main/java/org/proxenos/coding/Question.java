package org.proxenos.coding;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Level;

/**
 * What people were asked that a machine's variable can be held against.
 *
 * @param variable the machine's variable
 * @param asked the people's
 * @param level of the values that are compared
 * @param codes the people's, their values made comparable
 * @param machineSide makes the machine's values comparable
 */
record Question(String variable, String asked, Level level, List<Code> codes, UnaryOperator<String> machineSide) {
    private static final String ANY = "_any";
    private static final String FULL = "_full";

    /** All of the elements of {@code common_enemy}. */
    private static final double ALL = 3;

    /** The first question that people answered: the same, its presence, or the sum that it is the top of. */
    static Optional<Question> find(Variable variable, List<Code> handCodes) {
        String name = variable.name();
        boolean presence = variable.level() == Level.RATIO || name.endsWith(ANY);
        if (presence) {
            String count = name.endsWith(ANY) ? name.substring(0, name.length() - ANY.length()) : name;
            return answered(variable, count + ANY, handCodes, Question::present)
                    .or(() -> answered(variable, count, handCodes, Question::present));
        }
        Optional<Question> same = answered(variable, name, handCodes, Question::plain);
        return name.endsWith(FULL)
                ? same.or(() ->
                        answered(variable, name.substring(0, name.length() - FULL.length()), handCodes, Question::full))
                : same;
    }

    private static Optional<Question> answered(
            Variable variable, String asked, List<Code> handCodes, UnaryOperator<String> hand) {
        List<Code> codes = handCodes.stream()
                .filter(c -> c.variable().equals(asked))
                .map(c -> new Code(
                        c.messageId(),
                        c.targetId(),
                        c.variable(),
                        c.coder(),
                        hand.apply(c.value()),
                        c.evidence(),
                        c.confidence()))
                .toList();
        boolean presence = variable.level() == Level.RATIO;
        Level level = presence ? Level.NOMINAL : variable.level();
        UnaryOperator<String> machine = presence ? Question::present : Question::plain;
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(variable.name(), asked, level, codes, machine));
    }

    /** A whole number without its point, so that 1.0 equals 1. */
    private static String plain(String value) {
        double number = number(value);
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : value.strip();
    }

    private static String present(String value) {
        double number = number(value);
        return Double.isNaN(number) ? value.strip() : number > 0 ? "1" : "0";
    }

    private static String full(String value) {
        double number = number(value);
        return Double.isNaN(number) ? value.strip() : number >= ALL ? "1" : "0";
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException word) {
            return Double.NaN;
        }
    }
}
