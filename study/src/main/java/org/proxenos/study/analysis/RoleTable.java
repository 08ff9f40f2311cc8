package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.Cells;
import org.proxenos.study.describe.Selections;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.describe.TableDraft;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.Table.Cell;

/** T11: the city's place in the international network, before the event and after it (framework C1, C13, FS11, FS12). */
record RoleTable(Evidence evidence, Selections selections) {
    private static final String ID = "T11-international-role";
    private static final String TITLE =
            "International role and network of mayors and cities, before the event and after it";
    private static final String CITIES = "role IN ('mayor', 'city')";
    private static final String PUBLIC = "listed AND role NOT IN ('citizen', 'unknown', 'bot_suspect')";
    private static final String ACTING = "NOT seen_through AND kind <> 'paragraph' AND published_at IS NOT NULL";

    /** Mentions of listed accounts with a public role by such accounts. */
    private static final String TIES = """
        SELECT s.account AS sender, r.account_id AS receiver, s.role AS sender_role, r.role AS receiver_role,
          lower(s.country) AS home, lower(r.country) AS abroad, s.published_at >= %s AS after
        FROM (SELECT * FROM (%s) WHERE %s) AS s JOIN (%s) AS r ON r.message_id = s.message_id
        WHERE %s AND r.account_id <> s.account\
        """;

    Exhibit exhibit() {
        Optional<Event> event = evidence.study().event();
        if (event.isEmpty()) {
            return Exhibit.missing(ID, TITLE, "the study names no event");
        }
        String at = StudyMessages.time(event.get().at());
        TableDraft draft = new TableDraft(ID, TITLE)
                .words("quantity")
                .numbers("before", "after", "change", "messages_before", "messages_after");
        mentions(at).forEach(draft::row);
        voice(at).forEach(draft::row);
        return draft.isEmpty()
                ? Exhibit.missing(
                        ID, TITLE, "no listed account mentions another, and no listed government or city posts")
                : Exhibit.of(draft.note(
                                "Mentions of public accounts by public accounts; E-I: (foreign less domestic) / (both),"
                                        + " of accounts whose countries are listed. Countries: Hill number of order 1.")
                        .note(
                                "Reciprocity: dyads with ties both ways out of all with a tie; nodes are accounts with a tie.")
                        .note("Share of voice: mayors, cities and networks out of them and national governments.")
                        .note("A city that the target names in public is mentioned more by that alone.")
                        .table());
    }

    private List<List<Cell>> mentions(String at) {
        String listed = PUBLIC.replace("listed", "r.listed").replace("role", "r.role");
        Frame rows = evidence.engine()
                .query(TIES.formatted(
                        at,
                        StudyMessages.sql(evidence.study()),
                        PUBLIC + " AND " + ACTING,
                        StudyMessages.MENTIONS,
                        listed));
        MentionGraph before = MentionGraph.of(rows, 0);
        MentionGraph after = MentionGraph.of(rows, 1);
        if (rows.rows() == 0) {
            return List.of();
        }
        List<Cell> all = opens("mentions", PUBLIC + " AND " + hasMention(), at);
        List<Cell> cities = opens("mentions by cities", CITIES + " AND listed AND " + hasMention(), at);
        return List.of(
                line("E-I index of mentions by mayors and cities", before.index(), after.index(), cities),
                line("effective number of countries they mention", before.countries(), after.countries(), cities),
                line("density of the graph of mentions", before.density(), after.density(), all),
                line("reciprocity of that graph", before.reciprocity(), after.reciprocity(), all),
                line("share of mentions that name a mayor or city", before.cityShare(), after.cityShare(), all));
    }

    private static String hasMention() {
        return ACTING + " AND message_id IN (SELECT message_id FROM links WHERE kind = 'mention')";
    }

    private static List<Cell> line(String name, double before, double after, List<Cell> opens) {
        List<Cell> cells = new ArrayList<>(
                List.of(Cells.text(name), Cells.number(before), Cells.number(after), Cells.number(after - before)));
        cells.addAll(opens);
        return cells;
    }

    /** How many messages stand behind it on each side of the event. */
    private List<Cell> opens(String label, String scope, String at) {
        List<Cell> cells = new ArrayList<>();
        for (String side : List.of("before", "after")) {
            String when = "published_at %s %s".formatted(side.equals("after") ? ">=" : "<", at);
            Frame count = evidence.engine()
                    .query("SELECT count(*) AS n FROM (%s) AS s WHERE %s AND %s"
                            .formatted(StudyMessages.sql(evidence.study()), scope, when));
            long n = (long) count.numbers("n")[0];
            String name = label + " " + side;
            cells.add(Cells.count(n, n == 0 ? null : selections.add("role-" + name, name, scope, when)));
        }
        return cells;
    }

    /** Messages and reposts of cities and their networks beside those of national governments. */
    private List<List<Cell>> voice(String at) {
        String scope = "listed AND is_original AND published_at IS NOT NULL"
                + " AND role IN ('mayor', 'city', 'network', 'national_government')";
        Frame sums = evidence.engine()
                .query(("SELECT published_at >= %s AS after, role = 'national_government' AS nation, count(*) AS n,"
                                + " sum(reposts) AS reposts FROM (%s) AS s WHERE %s GROUP BY ALL")
                        .formatted(at, StudyMessages.sql(evidence.study()), scope));
        double[][] n = new double[2][2];
        double[][] reposts = new double[2][2];
        for (int i = 0; i < sums.rows(); i++) {
            int side = (int) sums.numbers("after")[i];
            int nation = (int) sums.numbers("nation")[i];
            n[side][nation] += sums.numbers("n")[i];
            reposts[side][nation] += sums.numbers("reposts")[i];
        }
        if (n[0][1] + n[1][1] == 0 || n[0][0] + n[1][0] == 0) {
            return List.of();
        }
        List<Cell> opens = opens("voice", scope, at);
        return List.of(
                line("share of voice: messages", share(n[0]), share(n[1]), opens),
                line("share of voice: reposts received", share(reposts[0]), share(reposts[1]), opens));
    }

    private static double share(double[] cityAndNation) {
        return cityAndNation[0] / (cityAndNation[0] + cityAndNation[1]);
    }
}
