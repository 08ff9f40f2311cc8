package org.proxenos.corpus.source.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.corpus.source.LookAhead;
import org.proxenos.corpus.source.Origin;

/**
 * The JSON values of a stream: one a line, or one after the other, or the elements of an array.
 *
 * <p>Where values stand on lines of their own, a broken line costs itself only. In a document that spans lines what
 * stood before the broken place is kept, and what comes after it cannot be read.
 */
public final class Values {
    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build()
            .readerFor(JsonNode.class);
    private static final int LOOK = 1 << 15;
    private static final int MOST_BYTES = 4;
    private static final int CUT = 2_000;
    private static final int LONGEST_NAME = 200;

    private Values() {}

    /** Takes values. */
    public interface Taker {
        /** The names that stand in the stream's beginning; called once, before all values. */
        default void beginning(Shape shape) {}

        /** When the platform was asked for the values that follow; null where nobody noted it. */
        default void asked(@Nullable Instant at) {}

        /** A value out of its {@link Envelope}; elements of an array that is the whole document come one by one. */
        void value(JsonNode value);

        /**
         * A place that is no JSON.
         *
         * @param reason what is wrong, in words that hold nothing of the data
         * @param raw where it is wrong, and what stands there
         */
        void broken(String reason, String raw);
    }

    /** Pushes every value of a stream. */
    public static void read(InputStream in, Origin origin, Taker taker) throws IOException {
        String encoding = origin.mapping().encoding();
        byte[] beginning = in.readNBytes(MOST_BYTES * LOOK);
        String first = LookAhead.of(Decoding.open(new ByteArrayInputStream(beginning), encoding), LOOK)
                .first();
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(beginning), in);
        taker.beginning(Shape.of(first));
        if (isLines(first)) {
            ParsedAhead.read(Decoding.bytes(whole, encoding), READER, taker);
        } else {
            readDocument(Decoding.open(whole, encoding), taker, false);
        }
    }

    /**
     * Pushes the one value that a script assigns to a name, as {@code window.YTD.tweets.part0 = [...]}, or its elements;
     * what the script says behind it is nobody's data.
     *
     * @return the name; empty where there is none
     */
    public static String readAssigned(InputStream in, Origin origin, Taker taker) throws IOException {
        Reader reader = Decoding.open(in, origin.mapping().encoding());
        StringBuilder name = new StringBuilder();
        for (int c = reader.read(); c >= 0 && c != '='; c = reader.read()) {
            if (name.length() == LONGEST_NAME) {
                taker.broken("no assignment of a value to a name", name.toString());
                return "";
            }
            name.append((char) c);
        }
        readDocument(reader, taker, true);
        return name.toString().strip();
    }

    /** A value as it came or nearly so, cut to what a rejected record keeps. */
    public static String raw(JsonNode value) {
        String text = value.toString();
        return text.length() > CUT ? text.substring(0, CUT) : text;
    }

    /** A number as the parser reads it. */
    static JsonNode number(byte[] bytes, int from, int to) {
        try {
            return READER.readTree(bytes, from, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A first line that ends where a value must go on, such as behind a comma, is no value of its own. */
    private static boolean isLines(String first) {
        String text = first.stripLeading();
        int end = text.indexOf('\n');
        String line = text.substring(0, Math.max(end, 0)).stripTrailing();
        boolean goesOn = !line.isEmpty() && "[{,:".indexOf(line.charAt(line.length() - 1)) >= 0;
        if (text.startsWith("[") || goesOn) {
            return false;
        }
        return end < 0 || text.startsWith("{", end + 1) || isWhole(line);
    }

    private static boolean isWhole(String line) {
        try (JsonParser parser = READER.createParser(line)) {
            parser.nextToken();
            parser.skipChildren();
            return true;
        } catch (JsonEOFException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void readDocument(Reader reader, Taker taker, boolean once) throws IOException {
        try (JsonParser parser = READER.getFactory().createParser(reader)) {
            boolean inArray = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.END_ARRAY || (token == JsonToken.START_ARRAY && !inArray)) {
                    inArray = token == JsonToken.START_ARRAY;
                    if (once && !inArray) {
                        return;
                    }
                } else {
                    Envelope.open(READER.readTree(parser), taker);
                }
            }
        } catch (JsonProcessingException e) {
            String reason = "not valid JSON; nothing behind this place could be read";
            taker.broken(reason, where(1, e.getLocation()) + e.getOriginalMessage());
        }
    }

    /** Where something is, for people: {@code line 3 column 7: }. */
    static String where(long firstLine, @Nullable JsonLocation at) {
        if (at == null) {
            return "line " + firstLine + ": ";
        }
        return "line %d column %d: ".formatted(firstLine + at.getLineNr() - 1, at.getColumnNr());
    }
}
