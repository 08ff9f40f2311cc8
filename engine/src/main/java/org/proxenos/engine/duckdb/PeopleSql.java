package org.proxenos.engine.duckdb;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.proxenos.corpus.Role;

/**
 * How the merge writes what names people.
 *
 * @param hidesCitizens whether private accounts are shown under pseudonyms
 * @param masks whether texts and links of exports are read for names
 * @param masksBase whether those of the base are read again
 */
record PeopleSql(boolean hidesCitizens, boolean masks, boolean masksBase) {
    /** SQL by placeholder of {@code merge.sql}. */
    Map<String, String> expressions() {
        Map<String, String> sql = new LinkedHashMap<>();
        String known = "WHEN NOT p.is_private THEN i.value WHEN p.is_private THEN p.shown";
        sql.put("incoming_text", masks ? text("mask_text") : "k.text");
        sql.put("incoming_link", masks ? link("i", "mask", known) : "i.value");
        sql.put("base_text", masksBase ? text("own_text") : "k.text");
        sql.put("base_link", masksBase ? link("b", "own", "WHEN false THEN NULL") : "b.value");
        String description = "arg_max(a.description, seq) FILTER (WHERE NOT p.is_private)";
        sql.put(
                "description",
                masks ? "own_text(%s, arg_max(a.platform, seq), false)".formatted(description) : description);
        sql.put("is_hidden", hidesCitizens ? privateRole() : "false");
        sql.put("actor_handle", hidesCitizens ? handle() : "i.handle");
        return sql;
    }

    /** Texts in which nothing can be hidden do not leave DuckDB. */
    private String text(String function) {
        String isPrivate = hidesCitizens
                ? "p.is_private IS DISTINCT FROM false AND k.kind NOT IN ('press_release', 'paragraph')"
                : "false";
        return """
                CASE WHEN k.text <> '' AND (contains(k.text, '@') OR contains(k.text, '/') OR contains(k.text, '\uFF20')
                    OR contains(k.text, 'did:') OR regexp_matches(k.text, '[0-9][0-9 ().+/-]{6,}[0-9]'))
                  THEN %s(k.text, k.platform, %s) ELSE k.text END""".formatted(function, isPrivate);
    }

    private static String link(String row, String mask, String known) {
        return """
                CASE WHEN %1$s.kind = 'mention' THEN CASE %3$s ELSE %2$s_mention(%1$s.value) END
                  WHEN %1$s.kind = 'url' THEN %2$s_address(%1$s.value) ELSE %1$s.value END""".formatted(row, mask, known);
    }

    private static String privateRole() {
        return Arrays.stream(Role.values())
                .filter(Role::isPrivate)
                .map(role -> Sql.text(role.code()))
                .collect(Collectors.joining(", ", "i.role IN (", ")"));
    }

    private static String handle() {
        return "CASE WHEN %s THEN coalesce(p.shown, pseudonym(i.handle)) ELSE i.handle END".formatted(privateRole());
    }
}
