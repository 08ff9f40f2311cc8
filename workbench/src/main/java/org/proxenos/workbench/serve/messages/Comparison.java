package org.proxenos.workbench.serve.messages;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How codes are compared with a value.
 *
 * @param sign of SQL; empty where any code will do
 * @param value to compare with
 */
record Comparison(String sign, String value) {
    private static final Map<String, String> SIGNS = Map.of("eq", "=", "ge", ">=", "le", "<=");

    /** What a filter says. */
    static Comparison of(Filter filter) {
        String sign = SIGNS.getOrDefault(filter.get("op"), "");
        String value = filter.get("value");
        return sign.isEmpty() || value.isEmpty() ? new Comparison("", "") : new Comparison(sign, value);
    }

    /** Whether any code will do. */
    boolean isAny() {
        return sign.isEmpty();
    }

    /**
     * The value as a number.
     *
     * @throws IllegalArgumentException when it is none
     */
    double number() {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no number to compare a code with".formatted(value), e);
        }
    }

    /** Whether one of these answers is as asked; words are only ever equal. */
    boolean holds(List<String> answers) {
        return isAny() || answers.stream().anyMatch(this::holds);
    }

    private boolean holds(String answer) {
        if (sign.equals("=")) {
            return answer.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT));
        }
        double asked = number();
        try {
            double given = Double.parseDouble(answer);
            return sign.equals(">=") ? given >= asked : given <= asked;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
