package org.proxenos.coding.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.corpus.yaml.WrittenTime;

/** Codes put together from what a file says piece by piece. */
final class Answers {
    private Answers() {}

    /** One answer out of two labels that were chosen for the same question. */
    static HandCode both(HandCode one, HandCode other) {
        List<String> labels = new ArrayList<>(Arrays.asList(one.value().split("\\|", -1)));
        if (labels.contains(other.value())) {
            return one;
        }
        labels.add(other.value());
        return withValue(one, String.join(Variable.LABEL_SEPARATOR, labels));
    }

    private static HandCode withValue(HandCode code, String value) {
        return new HandCode(
                code.unit(),
                code.target(),
                code.variable(),
                code.coder(),
                value,
                code.at(),
                code.confidence(),
                code.memo(),
                code.round(),
                code.fingerprint());
    }

    static HandCode withMemo(HandCode code, String memo) {
        return known(code, code.at(), code.memo().isEmpty() ? memo : code.memo() + "\n" + memo);
    }

    /** The code with a time and a memo. */
    static HandCode known(HandCode code, @Nullable Instant at, String memo) {
        return new HandCode(
                code.unit(),
                code.target(),
                code.variable(),
                code.coder(),
                code.value(),
                at,
                code.confidence(),
                memo,
                code.round(),
                code.fingerprint());
    }

    /** What is known of a code, by the names of the fields; what is empty is not there. */
    static Map<String, String> fields(HandCode code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Field.VARIABLE.code(), code.variable());
        fields.put(Field.VALUE.code(), code.value());
        fields.put(Field.TARGET.code(), Optional.ofNullable(code.target()).orElse(""));
        fields.put(
                Field.TIME.code(),
                Optional.ofNullable(code.at()).map(Instant::toString).orElse(""));
        fields.put(
                Field.CONFIDENCE.code(),
                Optional.ofNullable(code.confidence()).map(String::valueOf).orElse(""));
        fields.put(Field.MEMO.code(), code.memo());
        fields.put(Field.ROUND.code(), code.round());
        fields.put(Field.FINGERPRINT.code(), code.fingerprint());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** A code of these fields. */
    static HandCode of(String unit, String coder, Map<String, String> fields) {
        String target = fields.getOrDefault(Field.TARGET.code(), "");
        String confidence = fields.getOrDefault(Field.CONFIDENCE.code(), "");
        return new HandCode(
                unit,
                target.isEmpty() ? null : target,
                fields.getOrDefault(Field.VARIABLE.code(), ""),
                coder,
                fields.getOrDefault(Field.VALUE.code(), ""),
                time(fields.getOrDefault(Field.TIME.code(), "")),
                confidence.matches("[123]") ? Integer.valueOf(confidence) : null,
                fields.getOrDefault(Field.MEMO.code(), ""),
                fields.getOrDefault(Field.ROUND.code(), ""),
                fields.getOrDefault(Field.FINGERPRINT.code(), ""));
    }

    /** A time, with or without the colon in its zone; null where it is none. */
    static @Nullable Instant time(String written) {
        return WrittenTime.find(written.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                .orElse(null);
    }
}
