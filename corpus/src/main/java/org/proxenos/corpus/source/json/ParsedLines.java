package org.proxenos.corpus.source.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Decoding;

/**
 * The values of a block of lines, in their order, and the places that are none.
 *
 * <p>A line in the usual form is scanned; of any other, one of well-formed UTF-8 is parsed from its bytes; any other yet, and one that turns out to be broken, is read as
 * characters first, so that it is understood, and its places are counted, as in any other file.
 */
final class ParsedLines {
    private static final int CUT = 2_000;
    private static final int BYTES_OF_CUT = 4 * CUT;

    private final ObjectReader reader;
    private final byte[] bytes;
    private final Scanner scanner;
    private final List<Found> found = new ArrayList<>();
    private int lines;

    private ParsedLines(Blocks.Block block, FieldNames names, ObjectReader reader) {
        this.reader = reader;
        this.bytes = block.bytes();
        this.scanner = new Scanner(bytes, block.length(), names);
    }

    /** Parses a block. */
    static ParsedLines of(Blocks.Block block, FieldNames names, ObjectReader reader) throws IOException {
        ParsedLines parsed = new ParsedLines(block, names, reader);
        if (block.isCut()) {
            parsed.lines = 1;
            parsed.broken("longer than a line may be", 0, block.length(), null);
        } else {
            parsed.read(block.length());
        }
        return parsed;
    }

    /**
     * Hands on what was found.
     *
     * @param before how many lines stand before the block
     * @return how many lines stand before the next
     */
    long hand(Values.Taker taker, long before) {
        for (Found one : found) {
            if (one.value() != null) {
                Envelope.open(one.value(), taker);
            } else {
                taker.broken(one.reason(), one.raw(before));
            }
        }
        return before + lines;
    }

    private void read(int length) throws IOException {
        int start = 0;
        while (start < length) {
            lines++;
            int place = scanner.tape().length();
            int end = scanner.line(start);
            if (end >= 0) {
                found.add(new Found(scanner.tape().node(place), "", 0, null, ""));
            } else {
                end = odd(start, length);
            }
            start = end + 1;
        }
    }

    /** Reads a line that is not in the usual form, and tells where it ends. */
    private int odd(int start, int length) throws IOException {
        int end = start;
        int all = 0;
        while (end < length && bytes[end] != '\n') {
            all |= bytes[end++];
        }
        line(start, end, all < 0);
        return end;
    }

    private void line(int start, int end, boolean isWide) throws IOException {
        int from = start;
        while (from < end && bytes[from] >= 0 && bytes[from] <= ' ') {
            from++;
        }
        if (from < end && !(isPlain(from, end, isWide) && values(from, end))) {
            characters(start, end);
        }
    }

    /** Whether an object begins here that is well-formed UTF-8; no parser takes its bytes for another encoding. */
    private boolean isPlain(int from, int end, boolean isWide) {
        boolean isObject = bytes[from] == '{' && from + 1 < end && bytes[from + 1] > 0;
        return isObject && (!isWide || Decoding.isUtf8(bytes, from, end));
    }

    /** Parses a line from its bytes; where it is broken nothing of it is kept. */
    private boolean values(int from, int end) throws IOException {
        int before = found.size();
        try (JsonParser parser = reader.getFactory().createParser(bytes, from, end - from)) {
            values(parser);
            return true;
        } catch (JsonProcessingException e) {
            found.subList(before, found.size()).clear();
            return false;
        }
    }

    private void characters(int start, int end) throws IOException {
        char[] line = Decoding.characters(bytes, start, end);
        if (isBlank(line)) {
            return;
        }
        try (JsonParser parser = reader.getFactory().createParser(line, 0, line.length)) {
            values(parser);
        } catch (JsonProcessingException e) {
            broken("not valid JSON", start, end, e.getLocation());
        }
    }

    private void values(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            found.add(new Found(reader.readTree(parser), "", 0, null, ""));
        }
    }

    private static boolean isBlank(char[] line) {
        for (char c : line) {
            if (c > ' ' && c != '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    private void broken(String reason, int start, int end, @Nullable JsonLocation at) {
        String beginning = new String(Decoding.characters(bytes, start, Math.min(end, start + BYTES_OF_CUT)));
        String cut = beginning.length() > CUT ? beginning.substring(0, CUT) : beginning;
        found.add(new Found(null, reason, lines, at, cut));
    }

    /**
     * A value, or a place that is none.
     *
     * @param value the value; null where there is none
     * @param reason why there is none
     * @param line which line of the block it is, counted from 1
     * @param at where in that line; null where it is the whole line
     * @param beginning how the line begins
     */
    private record Found(
            @Nullable JsonNode value,
            String reason,
            int line,
            @Nullable JsonLocation at,
            String beginning) {
        String raw(long before) {
            return at == null ? beginning : Values.where(before + line, at) + beginning;
        }
    }
}
