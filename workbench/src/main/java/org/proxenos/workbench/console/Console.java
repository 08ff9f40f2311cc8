package org.proxenos.workbench.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes. Results go to {@link #out}, all that is said about them to standard error.
 */
public final class Console {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean quiet;
    private boolean verbose;
    private boolean line;

    /**
     * A console over these streams.
     *
     * @param terminal whether a person watches {@code err}: only then is progress shown
     */
    public Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Standard input. */
    public InputStream in() {
        return in;
    }

    /** Standard output: results only. */
    public PrintStream out() {
        return out;
    }

    /** Standard output as a stream that fails when nobody takes what is written. */
    public OutputStream results() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                check();
            }
        };
    }

    /**
     * Sends what was written on its way.
     *
     * @throws IOException when it does not arrive, which a {@link PrintStream} does not say by itself
     */
    public void check() throws IOException {
        if (out.checkError()) {
            throw new IOException("standard output takes no more: the disk is full, or who read it has gone");
        }
    }

    /** Standard error. */
    public PrintStream err() {
        return err;
    }

    /** Says no more than results and errors from here on. */
    void beQuiet() {
        quiet = true;
    }

    /** Shows where in the program trouble arose from here on. */
    void beVerbose() {
        verbose = true;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** Tells something worth knowing about a result, unless {@code --quiet}. */
    public void note(String text) {
        if (!quiet) {
            clear();
            err.println(text);
        }
    }

    /** Tells what was left out or went wrong with a part of the work: also with {@code --quiet}. */
    public void warn(String text) {
        clear();
        err.println(text);
    }

    /** Shows what is going on, in place of what was shown before; only where a person watches. */
    public void progress(String text) {
        if (terminal && !quiet) {
            err.print("\r\u001b[K" + text);
            err.flush();
            line = true;
        }
    }

    /** Takes the progress line away. */
    public void clear() {
        if (line) {
            err.print("\r\u001b[K");
            err.flush();
            line = false;
        }
    }
}
