package org.proxenos.coding.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** JSON out and in. */
final class JsonText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter ASCII = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private JsonText() {}

    /** On lines of its own. */
    static String pretty(Object value) {
        return write(JSON.writerWithDefaultPrettyPrinter(), value);
    }

    /** On one line of ASCII, whatever is in it, for readers that guess at an encoding. */
    static String line(Object value) {
        return write(ASCII, value);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a text.
     *
     * @param line added to the line in messages, for one line of many
     * @throws IllegalArgumentException with file and line where it is no JSON
     */
    static JsonNode read(String text, String file, int line) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            int at = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    "%s:%d cannot be read as JSON: %s".formatted(file, line + at, broken.getOriginalMessage()), broken);
        }
    }

    /** A value as text; empty where it is not there. */
    static String text(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() ? "" : node.asText();
    }
}
