package org.proxenos.bench.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An implementation in another language, in a process of its own. Its script reads the texts from a file, one a line, and
 * answers each line on standard input with the seconds that a pass took: clock and processors.
 */
final class Script implements Contestant {
    private final String name;
    private final Process process;
    private final BufferedReader answers;

    private Script(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a script of this package.
     *
     * @param program what runs it, such as {@code node}
     * @param environment where the implementation is found, as that program wants to be told
     */
    static Script start(String name, String program, String script, Map<String, String> environment, Path texts)
            throws IOException {
        Path copy = texts.resolveSibling(script);
        try (InputStream in = Script.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("no script " + script);
            }
            Files.copy(in, copy);
        }
        List<String> command = new ArrayList<>(List.of(program, copy.toString(), texts.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new Script(name, builder.start());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Lap lap() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException(name + " ended");
        }
        int blank = answer.indexOf(' ');
        return new Lap(Double.parseDouble(answer.substring(0, blank)), Double.parseDouble(answer.substring(blank + 1)));
    }

    @Override
    public void close() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        answers.close();
    }
}
