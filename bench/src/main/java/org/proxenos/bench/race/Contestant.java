package org.proxenos.bench.race;

import java.io.IOException;

/** A program that scores sentiment, warmed up by its first laps. */
interface Contestant extends AutoCloseable {
    /** Its name and version, as they stand in the results. */
    String name();

    /** Scores every text once. */
    Lap lap() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * What one pass over the texts took.
     *
     * @param wall seconds of the clock
     * @param cpu seconds of processors, all threads of the program
     */
    record Lap(double wall, double cpu) {}
}
