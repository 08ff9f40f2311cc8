package org.proxenos.study.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.result.TreeFigure;

/** F6: who answered whom below the public account's message that drew the most answers. */
record ThreadFigure(Evidence evidence) {
    private static final String ID = "F06-thread";
    private static final String TITLE = "The conversation below the message with the most answers";

    private static final String SQL = """
        WITH s AS MATERIALIZED (%s),
        answers AS (
          SELECT t.root_id, count(*) AS n FROM threads t JOIN s AS r ON r.message_id = t.root_id
          WHERE t.depth > 0 AND NOT t.cyclic AND r.listed AND r.is_original GROUP BY t.root_id
        ),
        key AS (SELECT root_id FROM answers ORDER BY n DESC, root_id LIMIT 1)
        SELECT s.message_id, m.in_reply_to, s.role, s.handle, s.listed, s.published_at, t.depth
        FROM key JOIN threads t USING (root_id) JOIN s USING (message_id) JOIN messages m USING (message_id)
        ORDER BY t.depth, s.published_at NULLS LAST, s.message_id\
        """;

    Exhibit exhibit() {
        Frame found = evidence.engine().query(SQL.formatted(StudyMessages.sql(evidence.study())));
        if (found.rows() < 2) {
            return Exhibit.missing(ID, TITLE, "the corpus holds no answer to a listed account's message");
        }
        @Nullable String began = found.words("published_at")[0];
        List<TreeFigure.Node> nodes = new ArrayList<>();
        Map<String, Integer> roles = new TreeMap<>();
        int deepest = 0;
        for (int i = 0; i < found.rows(); i++) {
            String role = Objects.requireNonNullElse(found.words("role")[i], "unknown");
            String[] ids = found.words("message_id");
            nodes.add(new TreeFigure.Node(
                    ids[i],
                    i == 0 ? null : found.words("in_reply_to")[i],
                    role,
                    hours(began, found.words("published_at")[i])));
            deepest = Math.max(deepest, (int) found.numbers("depth")[i]);
            if (i > 0) {
                roles.merge(role, 1, Integer::sum);
            }
        }
        return Exhibit.of(
                new TreeFigure(ID, TITLE, description(found.words("message_id")[0], nodes, deepest, roles), nodes));
    }

    private static double hours(@Nullable String from, @Nullable String to) {
        return from == null || to == null
                ? Double.NaN
                : Duration.between(Instant.parse(from), Instant.parse(to)).toMinutes() / 60.0;
    }

    private static String description(
            String root, List<TreeFigure.Node> nodes, int deepest, Map<String, Integer> roles) {
        String whose = String.join(
                ", ",
                roles.entrySet().stream()
                        .map(e -> "%s %d".formatted(e.getKey().replace('_', ' '), e.getValue()))
                        .toList());
        long direct = nodes.stream().filter(n -> root.equals(n.answers())).count();
        return "%d messages answer message %s, %d of them itself, in a chain of at most %d; they are of: %s."
                .formatted(nodes.size() - 1, root, direct, deepest, whose);
    }
}
