package org.proxenos.engine.people;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.proxenos.engine.EngineException;
import org.proxenos.engine.OwnerOnly;

/**
 * What people decided, in the file {@code coding.sqlite} of a study, which only its owner may read.
 *
 * <p>What a method stored is on the disk when it returns: it survives the process and the power. Several threads and
 * several processes may use the file at once. Who knows SQL can read it with any tool; {@code docs/reference/tables.md}
 * describes it.
 */
public final class PeopleStore implements AutoCloseable {
    /** Its name in a study's folder. */
    public static final String FILE = "coding.sqlite";

    private final Connections connections;
    private final CoderTable coders;
    private final RoundTable rounds;
    private final DecisionTable decisions;

    private PeopleStore(Connections connections, Clock clock) {
        this.connections = connections;
        this.coders = new CoderTable(connections, clock);
        this.rounds = new RoundTable(connections, clock);
        this.decisions = new DecisionTable(connections, clock);
    }

    /**
     * Opens a store, and makes it where there is none.
     *
     * @param clock tells when things arrive
     * @throws IllegalArgumentException when a newer version of the program wrote it
     * @throws EngineException when it cannot be read or written
     */
    public static PeopleStore open(Path file, Clock clock) {
        make(file);
        Sqlite writer = Sqlite.open(file);
        boolean opened = false;
        try {
            Schema.bringUp(writer, String.valueOf(file.getFileName()));
            PeopleStore store = new PeopleStore(new Connections(writer, Sqlite.open(file)), clock);
            opened = true;
            return store;
        } finally {
            if (!opened) {
                writer.close();
            }
        }
    }

    /** Opens the store of a study that has one; a study in which nobody codes does without. */
    public static Optional<PeopleStore> find(Path file, Clock clock) {
        return Files.isRegularFile(file) ? Optional.of(open(file, clock)) : Optional.empty();
    }

    private static void make(Path file) {
        try {
            Files.createFile(file, OwnerOnly.at(file));
        } catch (FileAlreadyExistsException there) {
            if (!Files.isRegularFile(file)) {
                throw new EngineException(file + " is in the way: it is no file", there);
            }
        } catch (IOException e) {
            throw new EngineException("cannot make %s: %s".formatted(file, e), e);
        }
    }

    /** Who is in the team. */
    public CoderTable coders() {
        return coders;
    }

    /** What is to be coded, and by whom. */
    public RoundTable rounds() {
        return rounds;
    }

    /** What was decided. */
    public DecisionTable decisions() {
        return decisions;
    }

    @Override
    public void close() {
        connections.close();
    }
}
