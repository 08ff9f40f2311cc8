package org.proxenos.workbench.serve.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command in a process of its own. It can be ended at any moment: imports and runs leave either what there was or what is
 * new, whenever they are killed. And it leaves the server its memory.
 */
final class Job {
    /** Named as text, since the program knows this class and not the other way round. */
    private static final String PROGRAM = "org.proxenos.workbench.Proxenos";

    private static final String DONE = "done";
    private static final int MOST_LINES = 200;
    private static final long PATIENCE = 5;
    private static final String TERMINAL_ERASE = "\u001b[K";

    private final String label;
    private final String onwards;
    private final Process process;
    private final Instant begun = Instant.now();
    private final List<String> lines = new ArrayList<>();
    private String progress = "starting";
    private boolean cancelled;

    private Job(String label, String onwards, Process process) {
        this.label = label;
        this.onwards = onwards;
        this.process = process;
    }

    /**
     * Starts a command.
     *
     * @param onwards the page on which its visitor goes on once it is done; empty where they stay
     * @param temp where it keeps what it does not need afterwards
     */
    static Job start(String label, String onwards, Path temp, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temp,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dproxenos.terminal=true",
                "-cp",
                System.getProperty("java.class.path"),
                PROGRAM));
        line.addAll(arguments);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Job job = new Job(label, onwards, process);
        Thread listener = new Thread(job::listen, "proxenos-job");
        listener.setDaemon(true);
        listener.start();
        return job;
    }

    /** What it says: a line that begins with a carriage return takes the place of the one before. */
    private void listen() {
        try (InputStream in = process.getInputStream();
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\r' || c == '\n') {
                    say(line.toString(), c == '\n');
                    line.setLength(0);
                } else {
                    line.append((char) c);
                    if (reader.ready()) {
                        continue;
                    }
                    say(line.toString(), false);
                }
            }
            say(line.toString(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void say(String text, boolean isWhole) {
        String plain = text.replace(TERMINAL_ERASE, "").strip();
        if (plain.isEmpty()) {
            return;
        }
        if (!isWhole) {
            progress = plain;
        } else if (lines.size() < MOST_LINES) {
            lines.add(plain);
        }
    }

    /** Ends it, and waits until it has ended. */
    void cancel() {
        synchronized (this) {
            cancelled = isRunning();
        }
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for its end. */
    void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it is. */
    synchronized Progress progress() {
        boolean running = isRunning();
        Duration taken = Duration.between(begun, Instant.now());
        String outcome = running ? "" : cancelled ? "stopped; nothing is left half done" : outcome(process.exitValue());
        String next = outcome.startsWith(DONE) ? onwards : "";
        return new Progress(label, running, running ? progress : outcome, taken.toSeconds(), lines, next);
    }

    private static String outcome(int code) {
        return switch (code) {
            case 0 -> DONE;
            case 3 -> DONE + "; some records were left out, each with its reason";
            default -> "failed";
        };
    }
}
