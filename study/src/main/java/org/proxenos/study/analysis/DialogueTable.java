package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.Cells;
import org.proxenos.study.describe.Selections;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.describe.TableDraft;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;

/** T09: does an account talk with people, or at them? The measures D1 to D6 of framework C9, an account each. */
record DialogueTable(Evidence evidence, Selections selections) {
    private static final String ID = "T09-dialogue";
    private static final String TITLE = "Dialogue of public accounts with those who answer them";

    /** Within so many hours an answer is one (framework C9, D2). */
    private static final int HORIZON = 72;

    private static final List<String> MEANS = List.of("turns", "depth", "breadth", "horizontality");

    /** One's own messages, and those of people that are addressed to one. */
    private static final String OWN = "kind IN ('post', 'quote', 'reply') AND NOT seen_through";

    private static final String PEOPLE = "role IN ('citizen', 'unknown', 'bot_suspect')";

    private static final String ADDRESSED = PEOPLE + " AND NOT seen_through AND account <> answers_account";

    private static final String SQL = """
        WITH s AS MATERIALIZED (%1$s),
        talker AS (
          SELECT account, any_value(handle) AS handle, any_value(role) AS role, count(*) AS messages,
            count(*) FILTER (WHERE kind = 'reply') AS replies_sent
          FROM s WHERE listed AND NOT (%2$s) AND %3$s GROUP BY account
        ),
        heard AS (
          SELECT answers_account AS account, count(*) AS addressed, count(*) FILTER (WHERE answered_after <= %4$s) AS answered,
            median(answered_after) FILTER (WHERE answered_after <= %4$s) AS latency
          FROM s WHERE %5$s GROUP BY answers_account
        ),
        edge AS (
          SELECT s.account AS author, s.answers_account AS answered, t.root_id, t.depth
          FROM s JOIN threads t USING (message_id)
          WHERE s.account <> s.answers_account AND NOT t.cyclic AND NOT s.seen_through
        ),
        pair AS (SELECT DISTINCT author, answered FROM edge),
        dyad AS (
          SELECT x.me AS account, count(DISTINCT x.other) AS dyads, count(DISTINCT x.other) FILTER (WHERE x.ways = 2) AS mutual
          FROM (
            SELECT me, other, count(*) AS ways FROM (
              SELECT author AS me, answered AS other FROM pair UNION ALL SELECT answered, author FROM pair
            ) GROUP BY me, other
          ) AS x GROUP BY x.me
        ),
        level AS (SELECT root_id, depth, count(*) AS n FROM edge GROUP BY ALL),
        shape AS (SELECT root_id, max(depth) AS depth, max(n) AS breadth FROM level GROUP BY root_id),
        heard_of AS (SELECT root_id, answered, count(DISTINCT author) AS d FROM edge GROUP BY ALL),
        member AS (SELECT root_id, author AS a FROM edge UNION SELECT root_id, answered FROM edge),
        size AS (SELECT root_id, count(*) AS n FROM member GROUP BY root_id),
        star AS (
          SELECT root_id, 1 - (any_value(n) * max(d) - sum(d)) / CAST(pow(any_value(n) - 1, 2) AS DOUBLE) AS horizontality
          FROM heard_of JOIN size USING (root_id) WHERE n > 1 GROUP BY root_id
        ),
        turn AS (
          SELECT e.root_id, count(*) FILTER (WHERE e.author = r.account OR e.answered = r.account) AS turns
          FROM edge e JOIN s AS r ON r.message_id = e.root_id GROUP BY e.root_id
        ),
        thread AS (
          SELECT r.account, count(*) AS threads, avg(turns) AS turns, avg(shape.depth) AS depth, avg(breadth) AS breadth,
            avg(horizontality) AS horizontality
          FROM shape JOIN s AS r ON r.message_id = root_id JOIN turn USING (root_id) JOIN star USING (root_id)
          GROUP BY r.account
        )
        SELECT k.*, h.addressed, h.answered, h.latency, d.dyads, d.mutual, t.* EXCLUDE (account)
        FROM talker k LEFT JOIN heard h ON h.account = k.account LEFT JOIN dyad d ON d.account = k.account
        LEFT JOIN thread t ON t.account = k.account
        ORDER BY k.role, k.handle, k.account\
        """;

    Exhibit exhibit() {
        Frame found = evidence.engine()
                .query(SQL.formatted(StudyMessages.sql(evidence.study()), PEOPLE, OWN, HORIZON, ADDRESSED));
        double[] addressed = found.numbers("addressed");
        double[] sent = found.numbers("replies_sent");
        boolean isTold = false;
        for (int i = 0; i < found.rows(); i++) {
            isTold |= addressed[i] > 0 || sent[i] > 0;
        }
        return isTold
                ? Exhibit.of(table(found))
                : Exhibit.missing(
                        ID, TITLE, "no listed account answers anybody, and no answer to one is in the corpus");
    }

    private Table table(Frame found) {
        TableDraft draft = new TableDraft(ID, TITLE)
                .words("account", "role")
                .numbers("messages", "replies_sent", "dialogue_share", "addressed", "answered", "response_rate")
                .number("median_hours", "median hours to an answer")
                .numbers("dyads", "reciprocity", "threads")
                .numbers(MEANS.toArray(String[]::new));
        for (int i = 0; i < found.rows(); i++) {
            draft.row(row(found, i));
        }
        return draft.note(
                        "After framework C9. Dialogue share: replies out of own messages. Addressed: answers of people to the"
                                + " account's messages; answered: those that it answered within %d hours."
                                        .formatted(HORIZON))
                .note("Reciprocity: of all whom the account answered or who answered it, those with both.")
                .note(
                        "Turns, depth, breadth and horizontality are means over threads that the account began. Turns: answers by or"
                                + " to the account; breadth: most answers at one depth; horizontality: 1 less Freeman's centralisation of"
                                + " who is answered, 0 where all answer one.")
                .note("Answers to an account are rarely all collected: a low rate may be a thin corpus.")
                .table();
    }

    private List<Cell> row(Frame found, int i) {
        String account = found.words("account")[i];
        @Nullable String handle = found.words("handle")[i];
        String name = handle == null ? account : handle;
        List<Cell> cells = new ArrayList<>(List.of(Cells.text(name), Cells.role(found.words("role")[i])));
        cells.addAll(counts(found, i, name, StudyMessages.text(account)));
        double dyads = found.numbers("dyads")[i];
        cells.add(Cells.number(found.numbers("latency")[i]));
        cells.add(Cells.count(dyads));
        cells.add(Cells.share(found.numbers("mutual")[i] / dyads));
        cells.add(Cells.count(found.numbers("threads")[i]));
        for (String mean : MEANS) {
            cells.add(Cells.number(found.numbers(mean)[i]));
        }
        return cells;
    }

    private List<Cell> counts(Frame found, int i, String name, String id) {
        String own = OWN + " AND account = " + id;
        String inbound = ADDRESSED + " AND answers_account = " + id;
        double messages = found.numbers("messages")[i];
        double sent = found.numbers("replies_sent")[i];
        double addressed = zero(found, "addressed", i);
        double answered = zero(found, "answered", i);
        String inTime = "answered_after <= " + HORIZON;
        return List.of(
                opens(messages, name + ", own messages", own, ""),
                opens(sent, name + ", replies sent", own, "kind = 'reply'"),
                Cells.share(sent / messages),
                opens(addressed, "answers of people to " + name, inbound, ""),
                opens(answered, "answers of people that %s answered".formatted(name), inbound, inTime),
                Cells.share(answered / addressed));
    }

    private static double zero(Frame found, String column, int i) {
        double value = found.numbers(column)[i];
        return Double.isNaN(value) ? 0 : value;
    }

    private Cell opens(double n, String label, String scope, String condition) {
        long count = (long) n;
        return Cells.count(count, count == 0 ? null : selections.add("dialogue-" + label, label, scope, condition));
    }
}
