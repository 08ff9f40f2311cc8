package org.proxenos.workbench.console;

/** How a command ended, as scripts see it. */
public enum ExitCode {
    DONE(0),
    /** Disk, network or the program itself failed. */
    WORLD_FAILED(1),
    /** The call, a file or a study is not what it should be. */
    WRONG_USE(2),
    /** All that could be done was done; some records were left out and are listed. */
    DONE_WITH_REJECTED(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the shell sees. */
    public int number() {
        return number;
    }
}
