package org.proxenos.study.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.Engine;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Selection;

/** Looks up how many messages each selection has, and the first of them: all conditions in one pass over the messages. */
final class SelectionQuery {
    /** Between ids in an answer; a character that no platform's ids hold. */
    private static final char SEPARATOR = '\u001f';

    private static final String FIRST = "count(*) AS n, array_to_string(arg_min(message_id, place, %s), chr(%s)) AS ids"
            .formatted(Selections.MOST_EACH, (int) SEPARATOR);
    /** Where a reader of a query finds what it asks of. */
    private static final String BEFORE = "-- after study_messages.sql, which lies beside the report\n";

    private static final int NOWHERE = -1;

    private final Study study;
    private final Engine engine;

    SelectionQuery(Study study, Engine engine) {
        this.study = study;
        this.engine = engine;
    }

    /** The selections in the order asked, each with up to {@link Selections#MOST_EACH} ids. */
    List<Selection> find(Collection<Selections.Asked> asked) {
        List<Selections.Asked> conditions =
                asked.stream().filter(a -> a.condition() != null).toList();
        Map<String, Selection> found = new HashMap<>();
        findConditions(conditions).forEach(s -> found.put(s.id(), s));
        return asked.stream()
                .map(a -> found.containsKey(a.id()) ? found.get(a.id()) : findQuery(a))
                .toList();
    }

    private List<Selection> findConditions(List<Selections.Asked> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Frame frame = engine.query("""
                WITH ranked AS (
                  SELECT *, row_number() OVER (ORDER BY published_at NULLS LAST, message_id) AS place FROM (%s)
                ),
                held AS (SELECT message_id, place, unnest(%s) AS asked FROM ranked)
                SELECT asked, %s FROM held WHERE asked IS NOT NULL GROUP BY asked""".formatted(StudyMessages.sql(study), places(asked), FIRST));
        Map<Integer, Integer> rows = new HashMap<>();
        for (int row = 0; row < frame.rows(); row++) {
            rows.put((int) frame.numbers("asked")[row], row);
        }
        return IntStream.range(0, asked.size())
                .mapToObj(i -> selection(asked.get(i), frame, rows.getOrDefault(i, NOWHERE)))
                .toList();
    }

    /**
     * A list of the places of all conditions that hold for a message. What several conditions have in common is asked
     * first, so that most of the messages pass most of the conditions by; an aggregate a condition takes ten times as
     * long.
     */
    private static String places(List<Selections.Asked> asked) {
        Map<String, List<Integer>> byScope = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            byScope.computeIfAbsent(asked.get(i).scope(), scope -> new ArrayList<>())
                    .add(i);
        }
        List<String> lists = new ArrayList<>();
        byScope.forEach((scope, places) -> lists.add(places.stream()
                .map(i -> "CASE WHEN %s THEN %s END".formatted(asked.get(i).condition(), i))
                .collect(Collectors.joining(", ", "CASE WHEN " + scope + " THEN [", "] ELSE [] END"))));
        return lists.stream().collect(Collectors.joining(", ", "flatten([", "])"));
    }

    private Selection findQuery(Selections.Asked what) {
        Frame frame = engine.query("""
                WITH study_messages AS (%s),
                chosen AS (SELECT DISTINCT message_id FROM (%s)),
                ranked AS (
                  SELECT message_id, row_number() OVER (ORDER BY published_at NULLS LAST, message_id) AS place
                  FROM messages SEMI JOIN chosen USING (message_id)
                )
                SELECT %s FROM ranked""".formatted(StudyMessages.sql(study), what.sql(), FIRST));
        return selection(what, frame, 0);
    }

    private static Selection selection(Selections.Asked what, Frame frame, int row) {
        @Nullable String ids = row == NOWHERE ? null : frame.words("ids")[row];
        return new Selection(
                what.id(),
                what.label(),
                row == NOWHERE ? 0 : (long) frame.numbers("n")[row],
                ids == null || ids.isEmpty() ? List.of() : List.of(ids.split(String.valueOf(SEPARATOR), -1)),
                BEFORE + what.sql());
    }
}
