package org.proxenos.corpus.yaml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Times as people write them; without a zone they are UTC, and a date alone is its midnight. */
public final class WrittenTime {
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());

    private WrittenTime() {}

    /** The time, if the text is one. */
    public static Optional<Instant> find(String written) {
        String text = written.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[ t](?=\\d)", "$1T");
        return FORMS.stream().flatMap(form -> read(text, form).stream()).findFirst();
    }

    private static Optional<Instant> read(String text, Function<String, Instant> form) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
