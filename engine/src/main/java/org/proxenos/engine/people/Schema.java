package org.proxenos.engine.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The tables of the store, by version; a file of an earlier version is brought up to the newest, a later one refused. */
final class Schema {
    /** Number of the newest script beside this class. */
    static final int NEWEST = 1;

    private Schema() {}

    /**
     * Brings a file up to the newest version, each step wholly or not at all.
     *
     * @throws IllegalArgumentException when a later version of the program wrote it
     */
    static void bringUp(Sqlite database, String file) {
        long version = version(database);
        if (version > NEWEST) {
            throw new IllegalArgumentException(
                    "%s was written by a newer Proxenos (its tables are version %d, this program knows %d); use that one"
                            .formatted(file, version, NEWEST));
        }
        if (version < NEWEST) {
            // two programs may begin at once: the second finds the work done
            database.together(() -> {
                for (long next = version(database) + 1; next <= NEWEST; next++) {
                    script(next).forEach(database::run);
                    database.run("PRAGMA user_version = " + next);
                }
                return NEWEST;
            });
        }
    }

    private static long version(Sqlite database) {
        return database.number("PRAGMA user_version");
    }

    /** The statements of a script; those of a trigger hold semicolons and end with END. */
    private static List<String> script(long version) {
        String sql = resource(version + ".sql").replaceAll("(?m)^\\s*--.*$", "");
        return Arrays.stream(sql.split(";\\s*\\n\\s*\\n"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
