package org.proxenos.engine.duckdb;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.privacy.Forgotten;
import org.proxenos.corpus.privacy.Mask;
import org.proxenos.corpus.privacy.Pseudonyms;
import org.proxenos.corpus.privacy.PublicNames;
import org.proxenos.engine.ImportPlan;

/**
 * Under which names an import shows the people in it: a public actor under his own, everybody else under a pseudonym, in
 * every table and every text, or, where the study wants it so, all under their own.
 */
final class People {
    /** What the key's own pseudonym is made of, by which a corpus knows its key; nobody's handle has blanks. */
    private static final String FINGERPRINT = "the key of this corpus";

    private static final String IDS = "mask_id";

    private final ImportPlan plan;
    private final PublicNames names;
    private final Path key;
    private final @Nullable Pseudonyms pseudonyms;
    private @Nullable Forgotten forgotten;
    private String forgottenKey = "NULL";
    private boolean isStale;
    private boolean isRelabelled;

    private People(ImportPlan plan, Path key) {
        this.plan = plan;
        this.names = PublicNames.of(plan.actors(), plan.named());
        this.key = key;
        this.pseudonyms = plan.pseudonyms() ? new Pseudonyms(PseudonymKey.read(key)) : null;
    }

    /** The people of a plan; the key of their pseudonyms lies beside the corpus unless the plan says otherwise. */
    static People of(ImportPlan plan, Path corpus) {
        return new People(plan, plan.key() == null ? corpus.resolveSibling(ImportPlan.KEY_FILE) : plan.key());
    }

    /** What becomes of the id of a message on its way in. */
    UnaryOperator<String> ids() {
        return pseudonyms == null ? id -> id : mask(pseudonyms, Map.of(), false)::id;
    }

    /** What becomes of the id of a message that is to be forgotten, as an export writes it or as the corpus shows it. */
    UnaryOperator<String> ownIds() {
        return pseudonyms == null ? id -> id : mask(pseudonyms, Map.of(), true)::id;
    }

    /** What becomes of a rejected record on its way in. */
    UnaryOperator<String> rejected() {
        return pseudonyms == null ? raw -> raw : Mask::form;
    }

    /** Rows of actors.csv. */
    List<Actor> actors() {
        return plan.actors();
    }

    /** The handles that stay as they are. */
    PublicNames names() {
        return names;
    }

    /**
     * Looks at what the base was made with, and gives its messages ids as they are now.
     *
     * @throws IllegalArgumentException when the base has pseudonyms of another key
     */
    void meet(Database database) {
        if (pseudonyms == null) {
            return;
        }
        refuseAnotherKey(database, pseudonyms);
        boolean isEmpty = database.number("SELECT count(*) FROM base_messages") == 0;
        boolean isNamed = database.number("SELECT count(*) FROM base_pseudonyms WHERE kind = 'key'") == 0;
        long gone = database.number("SELECT count(*) FROM base_pseudonyms WHERE kind = 'named' AND token NOT IN"
                + " (SELECT trim(platform || ' ' || handle) FROM public_names)");
        isStale = !isEmpty && (isNamed || gone > 0);
        MaskFunctions functions = new MaskFunctions(database);
        functions.define("pseudonym", pseudonyms::of);
        if (isStale) {
            functions.define(IDS, mask(pseudonyms, Map.of(), true)::id);
            functions.define("form", Mask::form);
            Sql.script("restate.sql", Map.of()).forEach(database::run);
        }
    }

    private static void refuseAnotherKey(Database database, Pseudonyms pseudonyms) {
        String other = "SELECT count(*) FROM base_pseudonyms WHERE kind = 'key' AND token <> "
                + Sql.text(pseudonyms.of(FINGERPRINT));
        if (database.number(other) > 0) {
            throw new IllegalArgumentException(
                    "the corpus has pseudonyms of another key than the one in " + ImportPlan.KEY_FILE
                            + "; put back the key that it was made with, or delete the corpus and import anew");
        }
    }

    /** Takes out of base and exports what is forgotten; also where everybody stays named, what is forgotten does not. */
    void forget(Database database) {
        Tombstones tombstones = new Tombstones(database);
        if (tombstones.areWanted()) {
            Pseudonyms marks = pseudonyms == null ? new Pseudonyms(PseudonymKey.read(key)) : pseudonyms;
            forgotten = tombstones.apply(marks);
            isRelabelled = database.number("SELECT count(*) FROM doomed_names") > 0;
            forgottenKey = Sql.text(Forgotten.message(marks, ""));
            if (pseudonyms == null) {
                defineMasks(database, marks, Map.of());
            }
        }
    }

    /** Makes the tables {@code people} and {@code aliases}, once it is known which records become messages. */
    void identify(Database database) {
        Map<String, String> values =
                Map.of("pseudonym_form", Sql.text(Pseudonyms.FORM), "fingerprint", Sql.text(FINGERPRINT));
        Sql.script("accounts.sql", values).forEach(database::run);
        Sql.script(pseudonyms == null ? "named.sql" : "pseudonyms.sql", values).forEach(database::run);
        if (pseudonyms != null) {
            Map<String, String> aliases = aliases(database);
            isRelabelled |= !aliases.isEmpty();
            defineMasks(database, pseudonyms, aliases);
        }
    }

    private static Map<String, String> aliases(Database database) {
        String pairs =
                "SELECT token, pseudonym FROM aliases WHERE kind = 'handle' UNION ALL SELECT token, label FROM moved";
        return database.ask(pairs, rows -> {
            Map<String, String> aliases = new HashMap<>();
            while (rows.next()) {
                aliases.put(rows.getString(1), rows.getString(2));
            }
            return aliases;
        });
    }

    private void defineMasks(Database database, Pseudonyms known, Map<String, String> aliases) {
        MaskFunctions functions = new MaskFunctions(database);
        Mask incoming = mask(known, aliases, false);
        functions.defineText("mask_text", incoming);
        functions.define("mask_mention", handle -> incoming.mention(handle, ""));
        functions.define("mask_address", incoming::address);
        Mask own = mask(known, aliases, true);
        functions.defineText("own_text", own);
        functions.define("own_mention", handle -> own.mention(handle, ""));
        functions.define("own_address", own::address);
    }

    private Mask mask(Pseudonyms known, Map<String, String> aliases, boolean keepsPseudonyms) {
        Forgotten gone = forgotten == null ? Forgotten.nothing(known) : forgotten;
        return new Mask(known, pseudonyms == null ? PublicNames.ALL : names, aliases, gone, keepsPseudonyms);
    }

    /** What the merge writes of people: SQL by placeholder. */
    Map<String, String> expressions() {
        boolean masks = pseudonyms != null || forgotten != null;
        Map<String, String> sql = new LinkedHashMap<>(
                new PeopleSql(pseudonyms != null, masks, masks && (isStale || isRelabelled)).expressions());
        sql.put("forgotten_key", forgottenKey);
        return sql;
    }
}
