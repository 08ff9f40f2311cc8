package org.proxenos.workbench.console;

import picocli.CommandLine.Option;

/** The options that every command has. */
public final class CommonOptions {
    private final Console console;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** Options that set up this console. */
    public CommonOptions(Console console) {
        this.console = console;
    }

    @Option(
            names = {"-q", "--quiet"},
            description = "Print results and errors only.")
    void quiet(boolean on) {
        if (on) {
            console.beQuiet();
        }
    }

    @Option(names = "--verbose", description = "Show where in the program an error arose.")
    void verbose(boolean on) {
        if (on) {
            console.beVerbose();
        }
    }

    /** Whether the result is wanted as JSON. */
    public boolean json() {
        return json;
    }

    /** Whether only help is wanted. */
    public boolean help() {
        return help;
    }
}
