package org.proxenos.study.describe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What messages are told apart by.
 *
 * @param variable a coded one; null: not at all
 * @param names of the groups: with it and without, or the only one
 */
record Grouping(@Nullable String variable, List<String> names) {
    static final String CRITICISM = "criticism";
    static final String TOPIC = "topic";
    static final String OTHER = "other";

    /** By the first of these variables that was coded, else not at all. */
    static Grouping by(Material material, String... variables) {
        for (String variable : variables) {
            if (material.isCoded(variable)) {
                return new Grouping(variable, List.of(variable, OTHER));
            }
        }
        return new Grouping(null, List.of("all"));
    }

    /** The group of a message by the variable's value; null where that is not known. */
    @Nullable
    String of(double value) {
        if (variable == null) {
            return names.get(0);
        }
        return Double.isNaN(value) ? null : value > 0 ? variable : OTHER;
    }

    /** The condition for a message to be in a group. */
    String condition(String group) {
        if (variable == null) {
            return "true";
        }
        return group.equals(OTHER) ? variable + " <= 0" : variable + " > 0";
    }

    /** A group in a sentence, such as {@code messages with criticism}. */
    String sentence(String group) {
        if (variable == null) {
            return "messages";
        }
        return group.equals(OTHER) ? "other messages" : "messages with " + variable;
    }
}
