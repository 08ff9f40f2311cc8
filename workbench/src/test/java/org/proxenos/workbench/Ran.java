package org.proxenos.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.proxenos.workbench.console.Console;

/**
 * A command line that was run in this process, nobody watching.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it said about it
 */
public record Ran(int code, String out, String err) {
    /** Runs a command line without input. */
    public static Ran proxenos(Object... arguments) {
        return proxenos(new byte[0], arguments);
    }

    /** Runs a command line with these bytes as standard input. */
    public static Ran proxenos(byte[] input, Object... arguments) {
        return run(new ByteArrayInputStream(input), false, arguments);
    }

    /** Runs a command line that a person watches. */
    public static Ran watched(Object... arguments) {
        return run(InputStream.nullInputStream(), true, arguments);
    }

    private static Ran run(InputStream in, boolean terminal, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = Proxenos.run(
                new Console(
                        in,
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal),
                words);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What it printed, as JSON. */
    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("exit code %d; not JSON: %s%n%s".formatted(code, out, err), e);
        }
    }

    /** What it printed, line by line. */
    public List<String> lines() {
        return out.lines().toList();
    }
}
