package org.proxenos.engine.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.proxenos.corpus.privacy.Forgotten;
import org.proxenos.corpus.privacy.Pseudonyms;
import org.proxenos.engine.Forgot;

/**
 * Takes what is to be forgotten out of the base and out of what was read, before it is decided what becomes a message.
 *
 * <p>The base is looked at only where something new is to be forgotten: what was forgotten before is not in it.
 */
final class Tombstones {
    private static final String WANTED =
            "SELECT (SELECT count(*) FROM incoming_removals) + (SELECT count(*) FROM base_forgotten)";

    private final Database database;

    Tombstones(Database database) {
        this.database = database;
    }

    /** Whether anything is forgotten; if not, the tables that later steps ask are empty. */
    boolean areWanted() {
        if (database.number(WANTED) > 0) {
            return true;
        }
        database.run("CREATE TABLE forgotten (kind VARCHAR, token VARCHAR)");
        database.run("CREATE TABLE gone_base (message_id VARCHAR, source_file VARCHAR, seen_through BOOLEAN)");
        database.run("CREATE TABLE gone_incoming (seq BIGINT, file_no INTEGER, own BOOLEAN, message_id VARCHAR)");
        return false;
    }

    /**
     * Takes it out.
     *
     * @throws IllegalArgumentException when what was forgotten before was marked with another key
     */
    Forgotten apply(Pseudonyms key) {
        String mark = Forgotten.message(key, "");
        String other = "SELECT count(*) FROM base_forgotten WHERE kind = 'key' AND token <> " + Sql.text(mark);
        if (database.number(other) > 0) {
            throw new IllegalArgumentException(
                    "what was forgotten before was marked with another key than that of this study;"
                            + " put back its pseudonyms.key, else it would come back");
        }
        MaskFunctions functions = new MaskFunctions(database);
        functions.define("pseudonym", key::of);
        functions.define("own_pseudonym", name -> Pseudonyms.isPseudonym(name) ? name : key.of(name));
        functions.define("account_mark", name -> Forgotten.account(key, name));
        functions.define("message_mark", id -> Forgotten.message(key, id));
        functions.define("part_mark", id -> Forgotten.part(key, id));
        boolean isNew = isSomethingNew(database);
        Sql.script("forgotten.sql", Map.of("reads_base", Boolean.toString(isNew)))
                .forEach(database::run);
        Forgotten forgotten = new Forgotten(key, marks());
        functions.define("forgotten_text", forgotten::text);
        functions.define("forgotten_raw", forgotten::raw);
        Staging.spell(database);
        Sql.script("forget_incoming.sql", Map.of()).forEach(database::run);
        if (isNew) {
            Sql.script("forget_base.sql", Map.of()).forEach(database::run);
        }
        return forgotten;
    }

    /** What of the base went, and what was asked for and was not there. */
    static Forgot forgot(Database database) {
        if (!isSomethingNew(database)) {
            return Forgot.NOTHING;
        }
        SortedMap<String, Long> went = database.ask("SELECT name, n FROM went", rows -> {
            SortedMap<String, Long> counts = new TreeMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        });
        SortedSet<String> notFound = new TreeSet<>(words(
                database, "SELECT DISTINCT asked FROM incoming_removals WHERE asked NOT IN (SELECT asked FROM found)"));
        return new Forgot(went, notFound);
    }

    private static boolean isSomethingNew(Database database) {
        return database.number("SELECT count(*) FROM incoming_removals") > 0;
    }

    private List<String> marks() {
        return words(database, "SELECT token FROM forgotten");
    }

    private static List<String> words(Database database, String query) {
        return database.ask(query, rows -> {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        });
    }
}
