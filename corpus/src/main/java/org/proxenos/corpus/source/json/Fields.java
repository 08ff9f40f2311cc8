package org.proxenos.corpus.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Counts;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Times;

/**
 * The fields of one record, read tolerantly; remembers the first that could not be read.
 *
 * <p>A field that is absent, null or of another shape than expected is not known.
 */
public final class Fields {
    /** The largest number that every JSON library reads exactly, 2^53; a greater id may have lost digits. */
    private static final long EXACT = 1L << 53;

    private final Set<String> gaps = new LinkedHashSet<>();
    private @Nullable String unreadable;
    private String reason = "";

    /** The first field that could not be read; null where all could. */
    public @Nullable String unreadable() {
        return unreadable;
    }

    /** Why it could not be read. */
    public String reason() {
        return reason;
    }

    /** A text that is not empty; null where it is not known. */
    public static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
    }

    /** An id: a string, or a number small enough not to have lost digits on its way; null where it is not known. */
    public static @Nullable String id(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() <= EXACT) {
            return value.asText();
        }
        return text(node, name);
    }

    /** A count, as a number or in words; null where it is not known. */
    public @Nullable Long count(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
            return null;
        }
        OptionalLong count = value.isContainerNode() ? OptionalLong.empty() : Counts.find(value.asText());
        if (count.isEmpty()) {
            refuse(field, "not a count");
            return null;
        }
        return count.getAsLong();
    }

    /** A point in time; null where it is not known. */
    public @Nullable Instant time(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
            return null;
        }
        Optional<Instant> time = Times.USUAL.find(value.asText());
        if (time.isEmpty()) {
            refuse(field, "not a date");
        }
        return time.orElse(null);
    }

    /** Tells a sink what this record, which is kept, lacks. */
    public void countGaps(Sink sink, long row) {
        gaps.forEach(field -> sink.missing(field, row));
    }

    /**
     * Tells a sink which fields of a record nobody here knows.
     *
     * @param known the names that such a record may have
     * @param path what stands before the name, such as {@code public_metrics.}; empty at the top
     */
    public static void countUnknown(JsonNode node, Set<String> known, String path, Sink sink, long row) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                sink.unknown(path + name, row);
            }
        }
    }

    /** Notes a field that is not known, and passes it on. */
    public <T> @Nullable T counted(String field, @Nullable T value) {
        if (value == null) {
            gaps.add(field);
        }
        return value;
    }

    private void refuse(String field, String why) {
        if (unreadable == null) {
            unreadable = field;
            reason = why;
        }
    }
}
