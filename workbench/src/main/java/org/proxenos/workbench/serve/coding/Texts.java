package org.proxenos.workbench.serve.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Role;
import org.proxenos.engine.Engine;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.StudyMessages;

/**
 * The texts that coders read. Of a unit they see its words, by whom and when; of what stands around it, what the study lets
 * be shown; neither counts nor party nor codes, before they have coded it.
 *
 * @param engine the study's tables
 * @param showCitizens whether the study lets words of private persons be shown where they are not the unit itself
 */
record Texts(Engine engine, boolean showCitizens) {
    private static final String HIDDEN = "(a private person's words, which this study does not show)";
    private static final int LONGEST_THREAD = 20;

    private static final String UNITS = """
        SELECT m.message_id, m.kind, m.text, m.published_at, COALESCE(m.language, '') AS language,
          COALESCE(r.handle, m.account_id, '') AS account, COALESCE(r.role, 'unknown') AS role,
          COALESCE(m.in_reply_to, '') AS parent, COALESCE(m.quotes, '') AS quoted,
          COALESCE(m.conversation_id, '') AS thread
        FROM messages m LEFT JOIN account_roles r ON r.account_id = m.account_id
        WHERE m.message_id IN (%s)\
        """;

    private static final String THREAD = """
        SELECT t.message_id FROM messages t WHERE t.conversation_id = %s AND t.message_id <> %s
          AND t.kind <> 'repost' AND t.published_at < (SELECT published_at FROM messages WHERE message_id = %s)
        ORDER BY t.published_at, t.message_id LIMIT %d\
        """;

    private static final String AFTERWARDS = """
        SELECT COALESCE(max(n.likes), 0) AS likes, COALESCE(max(n.reposts), 0) AS reposts,
          COALESCE(max(n.replies), 0) AS replies, count(n.message_id) AS counted,
          COALESCE(any_value(r.party), '') AS party
        FROM messages m LEFT JOIN reactions n ON n.message_id = m.message_id
        LEFT JOIN account_roles r ON r.account_id = m.account_id WHERE m.message_id = %s\
        """;

    /** Units with what stands around them, in the order asked for; those that are no longer in the corpus are left out. */
    List<Map<String, Object>> units(List<String> ids) {
        Map<String, Map<String, Object>> read = read(ids);
        Set<String> around = read.values().stream()
                .flatMap(u -> List.of(u.get("parent"), u.get("quoted")).stream())
                .map(String::valueOf)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        Map<String, Map<String, Object>> context = read(around);
        List<Map<String, Object>> units = new ArrayList<>();
        for (String id : ids) {
            Map<String, Object> unit = read.get(id);
            if (unit != null) {
                Map<String, Object> whole = new LinkedHashMap<>(unit);
                whole.put("parent", shown(context.get(String.valueOf(unit.get("parent")))));
                whole.put("quoted", shown(context.get(String.valueOf(unit.get("quoted")))));
                whole.put("thread", thread(unit));
                units.add(whole);
            }
        }
        return units;
    }

    private List<Map<String, Object>> thread(Map<String, Object> unit) {
        String thread = String.valueOf(unit.get("thread"));
        if (thread.isEmpty()) {
            return List.of();
        }
        String own = StudyMessages.text(String.valueOf(unit.get("id")));
        List<String> before =
                words("message_id", THREAD.formatted(StudyMessages.text(thread), own, own, LONGEST_THREAD));
        Map<String, Map<String, Object>> read = read(before);
        List<Map<String, Object>> shown = new ArrayList<>();
        for (String id : before) {
            Map<String, Object> each = shown(read.get(id));
            if (each != null) {
                shown.add(each);
            }
        }
        return shown;
    }

    private List<String> words(String column, String sql) {
        return List.of(engine.query(sql).words(column));
    }

    /** What stands around a unit, as the study lets it be shown. */
    private @Nullable Map<String, Object> shown(@Nullable Map<String, Object> message) {
        if (message == null || showCitizens) {
            return message;
        }
        Role role = Role.find(String.valueOf(message.get("role"))).orElse(Role.UNKNOWN);
        Map<String, Object> shown = new LinkedHashMap<>(message);
        if (role.isPrivate()) {
            shown.put("text", HIDDEN);
        }
        return shown;
    }

    private Map<String, Map<String, Object>> read(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String list = ids.stream().map(StudyMessages::text).collect(Collectors.joining(", "));
        Frame frame = engine.query(UNITS.formatted(list));
        Map<String, Map<String, Object>> read = new HashMap<>();
        for (int i = 0; i < frame.rows(); i++) {
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("id", frame.words("message_id")[i]);
            for (String column : List.of("kind", "text", "language", "account", "role", "parent", "quoted", "thread")) {
                message.put(column, frame.words(column)[i]);
            }
            String at = frame.words("published_at")[i];
            message.put("at", at == null ? "" : at);
            read.put(frame.words("message_id")[i], message);
        }
        return read;
    }

    /** What coders may know of a unit once they have coded it. */
    Map<String, Object> afterwards(String id) {
        Frame frame = engine.query(AFTERWARDS.formatted(StudyMessages.text(id)));
        Map<String, Object> known = new LinkedHashMap<>();
        boolean isCounted = frame.rows() > 0 && frame.numbers("counted")[0] > 0;
        for (String count : List.of("likes", "reposts", "replies")) {
            known.put(count, isCounted ? (Long) (long) frame.numbers(count)[0] : null);
        }
        known.put("party", frame.rows() > 0 ? frame.words("party")[0] : "");
        return known;
    }
}
