package org.proxenos.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program in a process of its own.
 *
 * @param words how it is started, to be followed by its arguments
 */
public record Program(List<String> words) {
    public Program {
        words = List.copyOf(words);
    }

    /** Runs a command to its end, and minds how it ends. */
    public void run(Object... line) throws IOException, InterruptedException {
        Process process = start(line);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s failed: %s".formatted(Arrays.toString(line), said));
        }
    }

    /** Serves a study on a free port. */
    public Served serve(Path study) throws IOException {
        Process server = start("serve", study, "--port", 0);
        BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.strip().startsWith("http://")) {
                return new Served(server, line.strip());
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("the server did not start: " + all);
    }

    private Process start(Object... line) throws IOException {
        List<String> command = Stream.concat(words.stream(), Arrays.stream(line).map(Object::toString))
                .toList();
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /**
     * A server at work.
     *
     * @param process what serves
     * @param address where a browser enters
     */
    public record Served(Process process, String address) implements AutoCloseable {
        /** Without a word of warning, as {@code kill -9} does. */
        public void kill() {
            process.destroyForcibly();
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
