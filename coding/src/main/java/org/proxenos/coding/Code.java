package org.proxenos.coding;

import org.jspecify.annotations.Nullable;

/**
 * A value of a variable, given to a message by a coder.
 *
 * @param messageId the message (the unit)
 * @param targetId whom or what it is said about; null where the variable has no target
 * @param variable lower_snake_case name
 * @param coder who gave it: a person's initials or a machine coder's name
 * @param value the value as written; numbers with a point
 * @param evidence the words that produced it, in text order, separated by {@code |}; empty for none
 * @param confidence in [0, 1]; null where the coder gives none
 */
public record Code(
        String messageId,
        @Nullable String targetId,
        String variable,
        String coder,
        String value,
        String evidence,
        @Nullable Double confidence) {}
