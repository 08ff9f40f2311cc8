package org.proxenos.engine.duckdb;

import java.util.Map;

/**
 * Keeps messages of different platforms apart that bear the same id.
 *
 * <p>Where all that is known comes from one platform, which is the rule, this asks for nothing but its name.
 */
final class Platforms {
    /** {@code twitter} is the former name of {@code x}; {@code other} says that nobody knows. */
    private static final String KNOWN = "CREATE MACRO known_platform(name) AS"
            + " CASE lower(name) WHEN 'twitter' THEN 'x' WHEN 'other' THEN NULL ELSE lower(name) END";

    private static final String HOW_MANY = "SELECT count(DISTINCT known_platform(platform)) FROM ("
            + "SELECT DISTINCT platform FROM incoming UNION ALL SELECT DISTINCT platform FROM base_messages)";

    private final Database database;

    Platforms(Database database) {
        this.database = database;
    }

    /** Gives ids of their own to those that came later, once all is read and before anything is decided. */
    void part() {
        database.run(KNOWN);
        if (database.number(HOW_MANY) < 2) {
            return;
        }
        database.run("CREATE TABLE renames (id VARCHAR, platform VARCHAR)");
        Sql.script("platforms.sql", Map.of()).forEach(database::run);
        if (database.number("SELECT count(*) FROM renames") > 0) {
            Staging.spell(database);
            Sql.script("rename.sql", Map.of()).forEach(database::run);
        }
    }
}
