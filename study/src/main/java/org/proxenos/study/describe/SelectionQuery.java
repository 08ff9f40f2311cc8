package org.proxenos.study.describe;

import java.util.Collection;
import java.util.HashMap;
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
        String columns = IntStream.range(0, asked.size())
                .mapToObj(i ->
                        columns(i, " FILTER (WHERE %s)".formatted(asked.get(i).condition())))
                .collect(Collectors.joining(", "));
        Frame frame = engine.query("""
                WITH ranked AS (
                  SELECT *, row_number() OVER (ORDER BY published_at NULLS LAST, message_id) AS place FROM (%s)
                )
                SELECT %s FROM ranked""".formatted(StudyMessages.sql(study), columns));
        return IntStream.range(0, asked.size())
                .mapToObj(i -> selection(asked.get(i), frame, i))
                .toList();
    }

    private Selection findQuery(Selections.Asked what) {
        Frame frame = engine.query("""
                WITH study_messages AS (%s),
                chosen AS (SELECT DISTINCT message_id FROM (%s)),
                ranked AS (
                  SELECT message_id, row_number() OVER (ORDER BY published_at NULLS LAST, message_id) AS place
                  FROM messages SEMI JOIN chosen USING (message_id)
                )
                SELECT %s FROM ranked""".formatted(StudyMessages.sql(study), what.sql(), columns(0, "")));
        return selection(what, frame, 0);
    }

    private static String columns(int i, String filter) {
        return "count(*)%3$s AS n%1$d, array_to_string(arg_min(message_id, place, %2$d)%3$s, chr(%4$d)) AS ids%1$d"
                .formatted(i, Selections.MOST_EACH, filter, (int) SEPARATOR);
    }

    private static Selection selection(Selections.Asked what, Frame frame, int i) {
        @Nullable String ids = frame.words("ids" + i)[0];
        return new Selection(
                what.id(),
                what.label(),
                (long) frame.numbers("n" + i)[0],
                ids == null || ids.isEmpty() ? List.of() : List.of(ids.split(String.valueOf(SEPARATOR), -1)),
                what.sql());
    }
}
