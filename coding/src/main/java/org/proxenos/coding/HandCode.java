package org.proxenos.coding;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code as a person gave it, with what is known of the giving; what other programs' files bring and what goes out to them.
 *
 * @param unit the message
 * @param target whom or what it is said about; null where the variable has no target
 * @param variable lower_snake_case name
 * @param coder initials or the like; {@link Gold#ADJUDICATED} for what coders settled on
 * @param value as written; labels of a multiple choice stand between {@code |}
 * @param at when it was given; null where not known
 * @param confidence 1 unsure, 2 fairly sure, 3 sure; null where not asked
 * @param memo what the coder noted; empty for nothing
 * @param round in which it was given, such as {@code training}; empty where not known
 * @param fingerprint of the variable as the coder read it; empty where not known
 */
public record HandCode(
        String unit,
        @Nullable String target,
        String variable,
        String coder,
        String value,
        @Nullable Instant at,
        @Nullable Integer confidence,
        String memo,
        String round,
        String fingerprint) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** A code of which no more is known. */
    public static HandCode of(String unit, @Nullable String target, String variable, String coder, String value) {
        return new HandCode(unit, target, variable, coder, value, null, null, "", "", "");
    }

    /** What a coder answers once. */
    List<String> question() {
        return List.of(unit, target == null ? "" : target, variable, coder, round);
    }

    /** The same giving, for another variable. */
    HandCode of(String otherVariable, String otherValue) {
        return new HandCode(unit, target, otherVariable, coder, otherValue, at, confidence, memo, round, fingerprint);
    }

    /** The same, of the message as a whole. */
    HandCode ofMessage() {
        return new HandCode(unit, null, variable, coder, value, at, confidence, memo, round, fingerprint);
    }

    /** The one with the higher number; with no value where two words differ. */
    HandCode higher(HandCode other) {
        if (value.equals(other.value)) {
            return this;
        }
        boolean numbers =
                NUMBER.matcher(value).matches() && NUMBER.matcher(other.value).matches();
        if (!numbers) {
            return of(variable, "");
        }
        return Double.parseDouble(value) >= Double.parseDouble(other.value) ? this : other;
    }

    /** What agreement and models need of it. */
    public Code code() {
        return new Code(unit, target, variable, coder, value, "", null);
    }
}
