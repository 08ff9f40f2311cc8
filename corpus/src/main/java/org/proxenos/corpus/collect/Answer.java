package org.proxenos.corpus.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a server answered. */
public final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int CUT = 80;

    private final int status;
    private final Map<String, String> headers = new TreeMap<>();
    private final byte[] body;

    /**
     * An answer.
     *
     * @param headers by name, in any case
     * @param body owned by the answer from here on
     */
    public Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        headers.forEach((name, value) -> this.headers.put(name.toLowerCase(Locale.ROOT), value));
        this.body = body;
    }

    /** The status, such as 200. */
    public int status() {
        return status;
    }

    /** The value of a header, by its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The body, byte for byte. */
    public InputStream open() {
        return new ByteArrayInputStream(body);
    }

    /** The body as text. */
    public String text() {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The body as JSON on one line; line breaks stand between JSON's tokens only. */
    public String line() {
        return text().replace('\r', ' ').replace('\n', ' ').strip();
    }

    /**
     * The body as JSON.
     *
     * @throws UnexpectedAnswerException where it is none, which another try may mend
     */
    JsonNode json() {
        String text = text();
        try {
            JsonNode value = JSON.readTree(text);
            if (value != null && value.isContainerNode()) {
                return value;
            }
        } catch (JsonProcessingException e) {
            // What it is instead is said below: that helps more than where the parser stopped.
        }
        boolean page = text.stripLeading().startsWith("<");
        throw new UnexpectedAnswerException(
                page ? "a web page instead of JSON" : "no whole JSON: '" + beginning(text) + "'", true);
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() > CUT ? line.substring(0, CUT) + "..." : line;
    }
}
