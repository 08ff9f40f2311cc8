package org.proxenos.workbench.serve.work;

import java.util.List;

/**
 * How far a command is.
 *
 * @param label what it does
 * @param running whether it goes on
 * @param state where it is, or how it ended
 * @param seconds since it began
 * @param lines what it said
 * @param onwards the page on which its visitor goes on, now that it is done; empty where they stay
 */
public record Progress(String label, boolean running, String state, long seconds, List<String> lines, String onwards) {
    /** Copies the lines. */
    public Progress {
        lines = List.copyOf(lines);
    }
}
