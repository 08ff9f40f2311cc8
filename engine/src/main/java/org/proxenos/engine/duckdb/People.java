package org.proxenos.engine.duckdb;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;
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
    private static final String DESCRIPTION = "arg_max(a.description, seq) FILTER (WHERE NOT p.is_private)";
    private static final Map<String, String> NAMED = named();
    private static final Map<String, String> MASKED = masked();

    private final ImportPlan plan;
    private final PublicNames names;
    private final @Nullable Pseudonyms pseudonyms;
    private boolean isStale;
    private boolean isRelabelled;

    private People(ImportPlan plan, @Nullable Pseudonyms pseudonyms) {
        this.plan = plan;
        this.names = PublicNames.of(plan.actors(), plan.named());
        this.pseudonyms = pseudonyms;
    }

    /** The people of a plan; the key of their pseudonyms lies beside the corpus unless the plan says otherwise. */
    static People of(ImportPlan plan, Path corpus) {
        if (!plan.pseudonyms()) {
            return new People(plan, null);
        }
        Path file = plan.key() == null ? corpus.resolveSibling(ImportPlan.KEY_FILE) : plan.key();
        return new People(plan, new Pseudonyms(PseudonymKey.read(file)));
    }

    /** What becomes of the id of a message on its way in. */
    UnaryOperator<String> ids() {
        return pseudonyms == null ? id -> id : mask(pseudonyms, Map.of(), false)::id;
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

    /** Makes the tables {@code people} and {@code aliases}, once it is known which records become messages. */
    void identify(Database database) {
        Map<String, String> values =
                Map.of("pseudonym_form", Sql.text(Pseudonyms.FORM), "fingerprint", Sql.text(FINGERPRINT));
        Sql.script("accounts.sql", values).forEach(database::run);
        Sql.script(pseudonyms == null ? "named.sql" : "pseudonyms.sql", values).forEach(database::run);
        if (pseudonyms != null) {
            defineMasks(database, pseudonyms);
        }
    }

    private void defineMasks(Database database, Pseudonyms known) {
        Map<String, String> aliases = database.ask(
                "SELECT token, pseudonym FROM aliases WHERE kind = 'handle' UNION ALL SELECT token, label FROM moved",
                rows -> {
                    Map<String, String> pairs = new HashMap<>();
                    while (rows.next()) {
                        pairs.put(rows.getString(1), rows.getString(2));
                    }
                    return pairs;
                });
        isRelabelled = !aliases.isEmpty();
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
        return new Mask(known, names, aliases, keepsPseudonyms);
    }

    /** What the merge writes of people: SQL by placeholder. */
    Map<String, String> expressions() {
        Map<String, String> sql = new LinkedHashMap<>(pseudonyms == null ? NAMED : MASKED);
        boolean isRead = isStale || isRelabelled;
        sql.put("base_text", isRead ? text("own_text") : "k.text");
        sql.put("base_link", isRead ? link("b", "own", "WHEN false THEN NULL") : "b.value");
        return sql;
    }

    private static Map<String, String> named() {
        return Map.of(
                "incoming_text", "k.text",
                "incoming_link", "i.value",
                "description", DESCRIPTION,
                "is_hidden", "false",
                "actor_handle", "i.handle");
    }

    private static Map<String, String> masked() {
        String hidden = Arrays.stream(Role.values())
                .filter(Role::isPrivate)
                .map(role -> Sql.text(role.code()))
                .collect(Collectors.joining(", ", "i.role IN (", ")"));
        String known = "WHEN NOT p.is_private THEN i.value WHEN p.is_private THEN p.shown";
        return Map.of(
                "incoming_text", text("mask_text"),
                "incoming_link", link("i", "mask", known),
                "description", "own_text(%s, arg_max(a.platform, seq), 'false')".formatted(DESCRIPTION),
                "is_hidden", hidden,
                "actor_handle",
                        "CASE WHEN %s THEN coalesce(p.shown, pseudonym(i.handle)) ELSE i.handle END".formatted(hidden));
    }

    /** Texts in which nothing can be hidden do not leave DuckDB. */
    private static String text(String function) {
        return """
                CASE WHEN k.text <> '' AND (contains(k.text, '@') OR contains(k.text, '/') OR contains(k.text, '\uFF20')
                    OR contains(k.text, 'did:') OR regexp_matches(k.text, '[0-9][0-9 ().+/-]{6,}[0-9]'))
                  THEN %s(k.text, k.platform, CAST(p.is_private IS DISTINCT FROM false
                    AND k.kind NOT IN ('press_release', 'paragraph') AS VARCHAR))
                  ELSE k.text END""".formatted(function);
    }

    private static String link(String row, String mask, String known) {
        return """
                CASE WHEN %1$s.kind = 'mention' THEN CASE %3$s ELSE %2$s_mention(%1$s.value) END
                  WHEN %1$s.kind = 'url' THEN %2$s_address(%1$s.value) ELSE %1$s.value END""".formatted(row, mask, known);
    }
}
