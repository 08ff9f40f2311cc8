package org.proxenos.engine.people;

import java.util.function.Function;
import org.proxenos.engine.EngineException;

/**
 * One connection that writes and one that reads, so that a long question keeps no coder waiting.
 *
 * @param writer used under its own lock
 * @param reader used under its own lock; sees all that was written
 */
record Connections(Sqlite writer, Sqlite reader) {
    /** Does something to the file, alone and as one whole. */
    <T> T write(Function<Sqlite, T> work) {
        synchronized (writer) {
            return writer.together(() -> work.apply(writer));
        }
    }

    /** Asks the file something. */
    <T> T read(Function<Sqlite, T> question) {
        synchronized (reader) {
            return question.apply(reader);
        }
    }

    /**
     * Writes the file anew without the room that deleted rows left, and empties the one beside it.
     *
     * @throws EngineException when another process reads the file just now, so that its log cannot be emptied
     */
    void shrink() {
        synchronized (writer) {
            synchronized (reader) {
                writer.run("VACUUM");
                if (writer.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                    throw new EngineException(
                            "what was deleted may still stand in coding.sqlite-wal, since another program reads the file;"
                                    + " close it and run this again",
                            null);
                }
            }
        }
    }

    void close() {
        synchronized (writer) {
            synchronized (reader) {
                reader.close();
                writer.close();
            }
        }
    }
}
